package org.unchoke.labs.bittorrent.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.unchoke.lab.Evidence.Curve;
import org.unchoke.lab.Holder;
import org.unchoke.lab.LabCard.Unit;
import org.unchoke.lab.Seat;
import org.unchoke.lab.Series;
import org.unchoke.labs.bittorrent.SwarmEvent;
import org.unchoke.labs.bittorrent.SwarmStanding;
import org.unchoke.labs.bittorrent.strategy.Reason;
import org.unchoke.labs.bittorrent.strategy.Why;

/** Keeps account of one hand seat while a match runs. */
final class SeatWitness {
    /** A person who has not moved for so long is idle. */
    static final long IDLE = 180;
    /** So long after the person's decision, what the other does counts as the answer. */
    static final long ANSWER = 30;
    /** Ticks between two values of a curve. */
    static final long STEP = 5;

    private final int me;
    private final long pieceBytes;
    private final Story story = new Story();
    private final TreeMap<Integer, Ledger> ledgers = new TreeMap<>();
    private final TreeSet<Integer> serving = new TreeSet<>();
    private final TreeSet<Integer> servedBy = new TreeSet<>();
    private final Series progress = new Series();
    private final Series sent = new Series();
    private final Series ranks = new Series();
    private boolean autopilot;
    private boolean downloading;
    private int pieces;
    private int decisions;
    /** Nobody has moved before the first move. */
    private long lastMove = -IDLE;
    private long downloadingFor;
    private long autopilotFor;
    private long idleFor;
    private long hungryFor;
    private long servingFor;
    private long mutualFor;

    /** What went between this peer and another. */
    private static final class Ledger {
        private long received;
        private long sent;
        private long servedMe;
        private long served;
    }

    SeatWitness(Seat seat, long pieceBytes) {
        this.me = seat.index();
        this.pieceBytes = pieceBytes;
        this.autopilot = seat.holder() != Holder.STUDENT;
    }

    void note(long tick, SwarmEvent event) {
        if (event instanceof SwarmEvent.Unchoked unchoked) {
            began(tick, unchoked.from(), unchoked.to(), unchoked.reason());
        } else if (event instanceof SwarmEvent.Choked choked) {
            ended(tick, choked.from(), choked.to(), choked.seconds(), choked.bytes(), choked.reason());
        } else if (event instanceof SwarmEvent.Served served) {
            ended(tick, served.from(), served.to(), served.seconds(), served.bytes(), null);
        } else if (event instanceof SwarmEvent.PieceCompleted completed && completed.peer() == me) {
            pieces++;
        } else if (event instanceof SwarmEvent.Joined joined && joined.peer() == me) {
            downloading = true;
        } else if (event instanceof SwarmEvent.Finished finished && finished.peer() == me) {
            downloading = false;
            story.finished(tick);
        } else if (event instanceof SwarmEvent.Left left && left.peer() == me) {
            downloading = false;
        } else if (event instanceof SwarmEvent.Announced announced && announced.peer() == me && !autopilot && downloadingFor > 0) {
            // Not the announcement that comes with joining: that is no move.
            lastMove = tick;
        } else if (event instanceof SwarmEvent.Autopilot change && change.peer() == me) {
            autopilot = change.strategy() != null;
            lastMove = tick;
            story.autopilot(tick, change.strategy());
        }
    }

    private void began(long tick, int from, int to, Reason reason) {
        if (from == me) {
            serving.add(to);
            if (moved(tick, reason)) {
                story.beganToServe(tick, to);
            }
        } else if (to == me) {
            servedBy.add(from);
            story.wasServed(tick, from);
        }
    }

    private void ended(long tick, int from, int to, long seconds, long bytes, Reason reason) {
        if (from == me) {
            serving.remove(to);
            Ledger ledger = ledgers.computeIfAbsent(to, any -> new Ledger());
            ledger.sent += bytes;
            ledger.served += seconds;
            if (moved(tick, reason)) {
                story.stoppedServing(tick, to);
            }
        } else if (to == me) {
            servedBy.remove(from);
            Ledger ledger = ledgers.computeIfAbsent(from, any -> new Ledger());
            ledger.received += bytes;
            ledger.servedMe += seconds;
            story.isServedNoMore(tick, from, bytes, reason != null);
        }
    }

    private boolean moved(long tick, Reason reason) {
        if (reason == null || !reason.code().equals(Why.PERSON.code())) {
            return false;
        }
        decisions++;
        lastMove = tick;
        return true;
    }

    /** One second has passed. */
    void pass(long tick) {
        if (!downloading) {
            return;
        }
        downloadingFor++;
        autopilotFor += autopilot ? 1 : 0;
        idleFor += !autopilot && tick - lastMove > IDLE ? 1 : 0;
        hungryFor += servedBy.isEmpty() ? 1 : 0;
        story.hungry(tick, servedBy.isEmpty());
        servingFor += serving.size();
        for (int other : serving) {
            mutualFor += servedBy.contains(other) ? 1 : 0;
        }
    }

    /** @param place how the peer stands now; {@code null} if it has not joined */
    void sample(SwarmStanding place) {
        progress.append((double) pieces * pieceBytes);
        sent.append(place == null ? 0.0 : place.uploadedBytes());
        ranks.append(place == null ? 0.0 : place.rank());
    }

    SwarmEvidence evidence(SwarmStanding place, long until, long needed, long obtained) {
        List<SwarmEvidence.Partner> partners = new ArrayList<>();
        ledgers.forEach((peer, ledger) -> {
            if (ledger.received + ledger.sent > 0) {
                partners.add(new SwarmEvidence.Partner(peer, ledger.received, ledger.sent, ledger.servedMe, ledger.served));
            }
        });
        return new SwarmEvidence(
                me,
                place.role().equals("seed"),
                place.rank(),
                place.joinedAtSeconds(),
                place.finishedAtSeconds(),
                until,
                needed,
                obtained,
                place.uploadedBytes(),
                place.downloadedBytes(),
                place.uploadBytesPerSecond(),
                partners,
                new SwarmEvidence.Spent(downloadingFor, autopilotFor, idleFor, hungryFor, servingFor, mutualFor),
                decisions,
                story.answered(),
                List.of(
                        new Curve("Got of the file", Unit.BYTES, STEP, progress),
                        new Curve("Uploaded", Unit.BYTES, STEP, sent),
                        new Curve("Rank", Unit.COUNT, STEP, ranks)),
                story.moments());
    }
}
