package org.unchoke.session.replay;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.unchoke.core.Viewer;
import org.unchoke.lab.Lab;
import org.unchoke.replay.Divergence;
import org.unchoke.replay.Recording;
import org.unchoke.session.Labs;
import org.unchoke.session.Recordings;
import org.unchoke.session.Refusal;
import org.unchoke.session.RefusedException;
import org.unchoke.store.FinishedRounds;
import org.unchoke.store.FinishedRounds.Finished;
import org.unchoke.store.KeptViews;

/** Finished rounds shown again. A few are held ready, those that somebody looks at. All methods block on the database. */
@ApplicationScoped
public class Replays {
    private static final Logger LOG = Logger.getLogger(Replays.class);
    private static final int MOST_OPEN = 4;

    private final Recordings recordings;
    private final FinishedRounds rounds;
    private final KeptViews views;
    private final Labs labs;
    private final Turns turns;
    private final Map<Long, Showing> open = new LinkedHashMap<>(MOST_OPEN, 1, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Showing> eldest) {
            return size() > MOST_OPEN;
        }
    };

    Replays(Recordings recordings, FinishedRounds rounds, KeptViews views, Labs labs, Turns turns) {
        this.recordings = recordings;
        this.rounds = rounds;
        this.views = views;
        this.labs = labs;
        this.turns = turns;
    }

    /** The seat that a person held in a round that is over. */
    public OptionalInt seatOf(UUID session, int n, UUID person) {
        try {
            return rounds.seat(find(session, n).id(), person);
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    /**
     * What there is to see of a round.
     *
     * @param asker who waits for it; nobody has more than one answer prepared at a time
     * @throws RefusedException if the round is not over, or nothing of it can be shown
     */
    public CompletableFuture<ReplayCard> card(String asker, UUID session, int n, Viewer viewer, People people) {
        Finished round = find(session, n);
        return turns.ask(asker, stopped -> {
            Showing showing = showing(session, n, round, stopped);
            Map<Integer, String> names = names(round, people);
            String marks = showing.marks(viewer).orElseThrow(Replays::noSuchViewer);
            return ReplayCard.of(lab(round), round, showing, Onlooker.write(viewer), names, marks);
        });
    }

    /**
     * Some frames as a JSON array of {@code {tick, view}}, from the last that is not after a tick.
     *
     * @throws RefusedException as {@link #card}
     */
    public CompletableFuture<String> frames(
            String asker, UUID session, int n, Viewer viewer, People people, long from, int count) {
        Finished round = find(session, n);
        return turns.ask(asker, stopped -> {
            Showing showing = showing(session, n, round, stopped);
            if (!showing.viewers().contains(Onlooker.write(viewer))) {
                throw noSuchViewer();
            }
            Map<Integer, String> names = names(round, people);
            return array(showing.frames(viewer, from, count, stopped), names);
        });
    }

    /**
     * All frames that were kept of a round, whether or not it can be run again, to be shown while exact ones are prepared;
     * none as long as none are kept.
     */
    public CompletableFuture<String> kept(String asker, UUID session, int n, Viewer viewer, People people) {
        Finished round = find(session, n);
        return turns.ask(asker, stopped -> kept(round)
                .map(showing -> array(showing.frames(viewer, 0, Integer.MAX_VALUE, stopped), names(round, people)))
                .orElse("[]"));
    }

    private static String array(List<String> frames, Map<Integer, String> names) {
        return frames.stream().map(frame -> NameMarks.resolve(frame, names)).collect(Collectors.joining(",", "[", "]"));
    }

    /** What people are called. */
    public enum People {
        /** By their names. */
        BY_NAME,
        /** As the scenario calls their seats. */
        BY_SEAT
    }

    private Map<Integer, String> names(Finished round, People people) {
        try {
            return people == People.BY_NAME ? rounds.names(round.id()) : Map.of();
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    private Finished find(UUID session, int n) {
        try {
            return rounds.find(session, n).orElseThrow(() ->
                    new RefusedException(Refusal.NO_SUCH_ROUND, "There is no round " + n + " that is over; only those can be replayed."));
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    private Lab lab(Finished round) {
        return labs.find(round.lab()).orElseThrow(() ->
                new RefusedException(Refusal.NO_SUCH_LAB, "This program no longer has the lab \"" + round.lab() + "\"."));
    }

    private Showing showing(UUID session, int n, Finished round, BooleanSupplier stopped) {
        synchronized (open) {
            Showing ready = open.get(round.id());
            if (ready != null) {
                return ready;
            }
        }
        Showing made = make(session, n, round, stopped);
        synchronized (open) {
            Showing quicker = open.putIfAbsent(round.id(), made);
            return quicker != null ? quicker : made;
        }
    }

    private Showing make(UUID session, int n, Finished round, BooleanSupplier stopped) {
        Lab lab = lab(round);
        if (lab.rulesVersion() == round.rules()) {
            try {
                Recording recording = recordings.find(session, n).recording();
                Optional<KeptShowing> kept = kept(round);
                return kept.isPresent() ? Rerun.known(lab, recording, kept.get()) : Rerun.of(lab, recording, stopped);
            } catch (Showing.StoppedException stop) {
                throw stop;
            } catch (Divergence | RuntimeException broken) {
                LOG.errorf(broken, "Round %d of session %s cannot be run again; its kept views are shown", n, session);
            }
        }
        return kept(round).orElseThrow(() -> new RefusedException(Refusal.NO_SUCH_ROUND,
                "This round was recorded under rules " + round.rules()
                        + ", by which this program no longer plays, and no views of it were kept."));
    }

    private Optional<KeptShowing> kept(Finished round) {
        try {
            return views.find(round.id())
                    .filter(kept -> kept.frames() > 0)
                    .map(kept -> new KeptShowing(views, round.id(), kept.step()));
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    private static RefusedException noSuchViewer() {
        return new RefusedException(Refusal.NO_SUCH_SEAT, "Nobody played that seat in this round.");
    }

    /** Forgets what is held ready. */
    void forget() {
        synchronized (open) {
            open.clear();
        }
    }
}
