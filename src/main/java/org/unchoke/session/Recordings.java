package org.unchoke.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.unchoke.config.ActionJson;
import org.unchoke.config.UnreadableActionException;
import org.unchoke.core.Seed;
import org.unchoke.lab.Actor;
import org.unchoke.lab.Lab;
import org.unchoke.lab.ScenarioException;
import org.unchoke.replay.Recording;
import org.unchoke.store.ActionLog;
import org.unchoke.store.LogRow;
import org.unchoke.store.RoundRecord;

/** Reads recordings back. They hold numbers of seats; names are joined to the standing only. */
@ApplicationScoped
public class Recordings {
    private static final int HEX = 16;
    private final SessionStore store;
    private final SessionRegistry registry;
    private final Sessions sessions;
    private final ActionLog log;

    Recordings(SessionStore store, SessionRegistry registry, Sessions sessions, ActionLog log) {
        this.store = store;
        this.registry = registry;
        this.sessions = sessions;
        this.log = log;
    }

    /**
     * The recording of a round that was started, as far as it is durable.
     *
     * @throws RefusedException if there is no such session or round
     * @throws IllegalStateException if it is damaged
     */
    public StoredRecording find(UUID session, int n) {
        List<RoundResult> results = sessions.results(session);
        RoundRecord round = store.rounds(session).stream()
                .filter(each -> each.n == n && !each.state.equals(RoundRecord.PLANNED))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.NO_SUCH_ROUND,
                        "The session has no recording of a round " + n + "; " + results.size() + " were started."));
        try {
            PlannedRound planned = registry.plan(round);
            Recording.Header header = new Recording.Header(round.lab, round.rulesVersion, planned.scenario().document(),
                    new Seed(round.seed), RoundHeader.read(round.seats));
            return new StoredRecording(new Recording(header, entries(round, planned.lab()), outcome(round)),
                    results.get(n - 1).standing());
        } catch (ScenarioException | SQLException | UnreadableActionException damaged) {
            throw new IllegalStateException("The recording of round " + n + " cannot be read: " + damaged.getMessage(), damaged);
        }
    }

    private static Recording.Outcome outcome(RoundRecord round) {
        return round.fingerprint == null
                ? null
                : new Recording.Outcome(round.ticks, Long.parseUnsignedLong(round.fingerprint, HEX));
    }

    private List<Recording.Entry> entries(RoundRecord round, Lab lab) throws SQLException, UnreadableActionException {
        ActionJson json = new ActionJson(lab);
        List<Recording.Entry> entries = new ArrayList<>();
        for (LogRow row : log.read(round.id)) {
            Actor actor = new Actor(Actor.Role.valueOf(row.role().toUpperCase(Locale.ROOT)), row.seat());
            entries.add(new Recording.Entry(row.seq(), row.tick(), actor, row.clientId(), json.parse(row.action())));
        }
        return entries;
    }
}
