package org.unchoke.session;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.unchoke.store.RoundCheck;
import org.unchoke.store.RoundCheck.Finding;
import org.unchoke.store.RoundCheck.Finished;
import org.unchoke.store.RoundCheck.Outcome;

/** Plays all finished rounds again in the background, in one thread, and tells which differ. The last one is remembered. */
@ApplicationScoped
public class Verifications {
    private static final Logger LOG = Logger.getLogger(Verifications.class);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "verification");
        made.setDaemon(true);
        made.setPriority(Thread.MIN_PRIORITY);
        return made;
    });
    private final AgroalDataSource database;
    private final RoundCheck check;
    private volatile Verification newest;

    Verifications(AgroalDataSource database, Labs labs) {
        this.database = database;
        this.check = new RoundCheck(labs::find);
    }

    /** Starts one, unless one is running; that one, then. */
    public synchronized Verification start() {
        if (newest == null || !newest.running()) {
            newest = new Verification(UUID.randomUUID(), 0, 0, List.of(), true, null);
            thread.execute(this::run);
        }
        return newest;
    }

    /** The last one that was started. */
    public Optional<Verification> newest() {
        return Optional.ofNullable(newest);
    }

    /** A connection for each round, because the whole takes long. */
    private void run() {
        UUID id = newest.id();
        List<Finding> findings = new ArrayList<>();
        int done = 0;
        try {
            List<Finished> rounds = finished();
            newest = new Verification(id, rounds.size(), 0, findings, true, null);
            for (Finished round : rounds) {
                Finding finding = check(round);
                if (finding.outcome() != Outcome.SAME) {
                    findings.add(finding);
                }
                if (finding.outcome() == Outcome.DIFFERENT) {
                    LOG.errorf("Round %d of session %s is not as it was recorded: %s", round.n(), round.session(), finding.detail());
                }
                newest = new Verification(id, rounds.size(), ++done, findings, true, null);
            }
            newest = new Verification(id, rounds.size(), done, findings, false, null);
        } catch (SQLException | RuntimeException failed) {
            LOG.error("A verification was given up", failed);
            newest = new Verification(id, newest.rounds(), done, findings, false, "It was given up: the database does not answer.");
        }
    }

    private List<Finished> finished() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return RoundCheck.finished(connection);
        }
    }

    private Finding check(Finished round) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return check.check(connection, round);
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
