package org.unchoke.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What staff set for everybody in a session: who may come in, and what is shown. */
@ApplicationScoped
public class HouseRules {
    private static final int LONGEST_BANNER_BYTES = 200;

    private final SessionStore store;
    private final Changes changes;

    HouseRules(SessionStore store, Changes changes) {
        this.store = store;
        this.changes = changes;
    }

    /** Lets people join once the first round has begun, or not. */
    public SessionStatus lateJoin(UUID id, boolean lateJoin) {
        return changes.make(id, "lateJoin", Map.of("lateJoin", lateJoin), (host, line) -> {
            line.with(() -> store.lateJoin(id, lateJoin));
            host.setLateJoin(lateJoin);
        });
    }

    /** Decides what the projector calls people. */
    public SessionStatus projectorNames(UUID id, ProjectorNames names) {
        return changes.make(id, "projectorNames", Map.of("projectorNames", names.wire()), (host, line) -> {
            line.with(() -> store.projectorNames(id, names));
            host.setProjectorNames(names);
        });
    }

    /**
     * Shows everybody a line.
     *
     * @param text {@code null} or blank takes it away
     */
    public SessionStatus banner(UUID id, String text) {
        String banner = OneLine.of(text, LONGEST_BANNER_BYTES);
        Map<String, Object> detail = new TreeMap<>();
        detail.put("banner", banner);
        return changes.make(id, "banner", detail, (host, line) -> {
            line.with(() -> store.banner(id, banner));
            host.setBanner(banner);
        });
    }

    /** Lets nobody join any more, or everybody again. */
    public SessionStatus lock(UUID id, boolean locked) {
        return changes.make(id, "locked", Map.of("locked", locked), (host, line) -> {
            line.with(() -> store.locked(id, locked));
            host.setLocked(locked);
        });
    }
}
