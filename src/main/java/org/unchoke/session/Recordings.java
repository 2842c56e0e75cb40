package org.unchoke.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.unchoke.lab.ScenarioException;
import org.unchoke.store.ActionLog;
import org.unchoke.store.LogRow;
import org.unchoke.store.RecordedRound;
import org.unchoke.store.RoundRecord;

/** Reads recordings back. They hold numbers of seats; names are joined to the standing only. */
@ApplicationScoped
public class Recordings {
    private final SessionStore store;
    private final RoundPlans plans;
    private final Sessions sessions;
    private final ActionLog log;

    Recordings(SessionStore store, RoundPlans plans, Sessions sessions, ActionLog log) {
        this.store = store;
        this.plans = plans;
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
            return new StoredRecording(
                    RecordedRound.read(round, plans.read(round).lab(), rows(round)), results.get(n - 1).standing());
        } catch (ScenarioException | SQLException damaged) {
            throw new IllegalStateException("The recording of round " + n + " cannot be read: " + damaged.getMessage(), damaged);
        }
    }

    /** As many as there were when the round was read; while it is open there may be more by now. */
    private List<LogRow> rows(RoundRecord round) throws SQLException {
        List<LogRow> rows = log.read(round.id);
        boolean growing = round.state.equals(RoundRecord.OPEN) && round.chain != null && rows.size() > round.logRows;
        return growing ? rows.subList(0, (int) round.logRows) : rows;
    }
}
