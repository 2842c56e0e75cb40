package org.unchoke.architecture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which package may use which others of ours. A package may always use itself and what lies below it. */
final class Layout {
    /** Plain Java, deterministic, no framework: package to what it may use. */
    static final Map<String, List<String>> PURE = new LinkedHashMap<>();

    /** Where Quarkus lives: package to what it may use. */
    static final Map<String, List<String>> HOSTED = new LinkedHashMap<>();

    /**
     * Named above but not written yet. The day one of them appears, a test fails until it is taken off this list; from
     * then on an empty package of that name fails as well.
     */
    static final List<String> TO_COME = List.of("net");

    static {
        PURE.put("core", List.of());
        PURE.put("net", List.of("core"));
        PURE.put("lab", List.of("core"));
        PURE.put("labs", List.of("core", "net", "lab"));
        PURE.put("replay", List.of("core", "lab"));
        PURE.put("grading", List.of("core", "lab", "replay"));

        HOSTED.put("config", List.of("core", "lab", "labs", "replay", "grading"));
        HOSTED.put("store", List.of("core", "lab", "replay", "grading", "config"));
        HOSTED.put("account", List.of("core", "lab", "store", "config"));
        HOSTED.put("session", List.of("core", "net", "lab", "labs", "replay", "grading", "store", "account", "config"));
        HOSTED.put("gradebook", List.of("core", "lab", "labs", "replay", "grading", "store", "account", "session", "config"));
        HOSTED.put("course", List.of("store", "account", "session", "gradebook", "config"));
        HOSTED.put("simulation", List.of("core", "net", "lab", "labs", "replay", "grading", "store", "config"));
        HOSTED.put("cli", List.of("core", "net", "lab", "labs", "replay", "grading", "store", "simulation", "config"));
        HOSTED.put("web", List.of("core", "net", "lab", "labs", "replay", "grading", "store", "account", "session",
                "gradebook", "course", "simulation", "config"));
    }

    private Layout() {}
}
