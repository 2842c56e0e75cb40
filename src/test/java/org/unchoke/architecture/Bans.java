package org.unchoke.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.function.Predicate;

/** What pure code must not call, because the same seed and log would not give the same match any more. */
final class Bans {
    /**
     * One ban.
     *
     * @param name how it is shown
     * @param hits whether a call is of this kind
     */
    record Ban(String name, Predicate<CodeUnitAccessTarget> hits) {}

    /** All of them. */
    static final List<Ban> ALL = List.of(
            new Ban("new HashMap (order by hash code)", constructor("java.util.HashMap")),
            new Ban("new HashSet (order by hash code)", constructor("java.util.HashSet")),
            new Ban("IdentityHashMap", anyOf("java.util.IdentityHashMap")),
            new Ban("Set.of and Set.copyOf (order differs from run to run)", call("java.util.Set", "of", "copyOf")),
            new Ban("Map.of, Map.ofEntries, Map.copyOf (order differs from run to run)",
                    call("java.util.Map", "of", "ofEntries", "copyOf")),
            new Ban("Collectors.toSet", call("java.util.stream.Collectors", "toSet", "toUnmodifiableSet")),
            new Ban("Collectors.toMap without a map supplier",
                    call("java.util.stream.Collectors", "toMap", "toUnmodifiableMap", "toConcurrentMap")
                            .and(target -> target.getRawParameterTypes().size() < 4)),
            new Ban("Collectors.groupingBy without a map supplier",
                    call("java.util.stream.Collectors", "groupingBy", "groupingByConcurrent")
                            .and(target -> target.getRawParameterTypes().size() < 3)),
            new Ban("Math.random", call("java.lang.Math", "random")),
            new Ban("java.util.Random, shared or unseeded generators", target -> target.getOwner().isAssignableTo(
                    "java.util.random.RandomGenerator")),
            new Ban("Collections.shuffle", call("java.util.Collections", "shuffle")),
            new Ban("UUID.randomUUID", call("java.util.UUID", "randomUUID")),
            new Ban("Math.log, exp, pow … (use StrictMath)", call("java.lang.Math", "log", "log10", "log1p", "exp", "expm1",
                    "pow", "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "cbrt", "hypot")),
            new Ban("wall clock", call("java.lang.System", "currentTimeMillis", "nanoTime")
                    .or(target -> target.getOwner().getPackageName().equals("java.time") && target.getName().equals("now"))
                    .or(anyOf("java.time.Clock"))
                    .or(constructor("java.util.Date").and(target -> target.getRawParameterTypes().isEmpty()))),
            new Ban("thread", anyOf("java.lang.Thread").or(anyOf("java.util.Timer"))
                    .or(target -> target.getOwner().getPackageName().startsWith("java.util.concurrent"))),
            new Ban("parallel stream", target -> target.getName().equals("parallelStream")
                    || target.getName().equals("parallel") && target.getOwner().getPackageName().equals("java.util.stream")),
            new Ban("identity hash code", call("java.lang.System", "identityHashCode")
                    .or(call("java.lang.Object", "hashCode"))),
            new Ban("hash code of an enum (differs from run to run)", target -> target.getName().equals("hashCode")
                    && target.getOwner().isAssignableTo(Enum.class)),
            new Ban("files, sockets or databases", target -> List.of("java.nio.file", "java.net", "java.sql", "java.nio.channels")
                    .contains(target.getOwner().getPackageName()) || target.getOwner().getName().startsWith("java.io.File")),
            new Ban("environment of the process", call("java.lang.System", "getenv", "getProperty", "getProperties")
                    .or(call("java.util.Locale", "getDefault")).or(call("java.util.TimeZone", "getDefault"))));

    private Bans() {}

    private static Predicate<CodeUnitAccessTarget> call(String owner, String... names) {
        return target -> target.getOwner().getName().equals(owner) && List.of(names).contains(target.getName());
    }

    private static Predicate<CodeUnitAccessTarget> constructor(String owner) {
        return call(owner, "<init>");
    }

    private static Predicate<CodeUnitAccessTarget> anyOf(String owner) {
        return target -> owner(target.getOwner(), owner);
    }

    private static boolean owner(JavaClass type, String name) {
        return type.getName().equals(name);
    }
}
