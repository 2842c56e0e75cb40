package org.unchoke.labs.bittorrent;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.unchoke.core.Fingerprint;
import org.unchoke.core.Rng;
import org.unchoke.lab.Holder;
import org.unchoke.lab.Seat;
import org.unchoke.labs.bittorrent.scenario.AfterFinish;
import org.unchoke.labs.bittorrent.scenario.PeerGroup;
import org.unchoke.labs.bittorrent.scenario.PieceRule;
import org.unchoke.labs.bittorrent.scenario.Rules;
import org.unchoke.labs.bittorrent.strategy.Appetite;
import org.unchoke.labs.bittorrent.strategy.Choker;
import org.unchoke.labs.bittorrent.strategy.Strategy;

/** One participant of the swarm. */
final class Peer {
    /** In times: not, or not yet. */
    static final long NEVER = -1;

    /** Where a peer is on its way. */
    enum State {
        WAITING,
        DOWNLOADING,
        SEEDING,
        LEFT
    }

    final Seat seat;
    final int index;
    /** Whether it had everything from the start. */
    final boolean initialSeed;
    /** Decides between equals, with the other peer's. */
    final long key;
    final Rng rng;
    /** For hand seats: who holds the seat now. */
    Holder holder;
    Strategy strategy;
    /** Id of the strategy. */
    String plays;
    Choker choker;
    Appetite appetite;
    /** Whether a person decides whom it serves. */
    boolean manual;
    State state = State.WAITING;

    long uploadCapacity;
    long downloadCapacity;
    Long capUpload;
    boolean silent;
    PieceRule pieceRule;
    AfterFinish afterFinish;
    Double leavesAfterCopies;
    /** What its announcements hold back; see {@link Strategy.Reveals}. */
    Strategy.Reveals reveals = Strategy.Reveals.EVERYTHING;

    long joinsAt;
    long leavesAt;
    long joinedAt = NEVER;
    long finishedAt = NEVER;
    long leftAt = NEVER;

    /** Half-links to all neighbours, in the order of the choker's ring. */
    final Ring ring = new Ring();
    /** Half-links to those it serves, ordered by tie. */
    final IntList unchoked = new IntList();
    /** Addresses it knows and is not connected to. */
    final IntList known = new IntList();
    final TreeSet<Integer> banned = new TreeSet<>();
    int place = -1;
    long announcedAt = NEVER;

    int have;
    /** Pieces begun, in that order. */
    final List<Partial> partials = new ArrayList<>();
    /** Those of them with blocks nobody is asked for, in the same order. */
    final List<Partial> open = new ArrayList<>();
    int unstarted;
    int openBlocks;
    boolean endgame;

    long uploaded;
    long downloaded;
    long unchokedSeconds;
    long nextRound;
    boolean stirred;

    Peer(Seat seat, boolean initialSeed, Rng rng) {
        this.seat = seat;
        this.index = seat.index();
        this.initialSeed = initialSeed;
        this.holder = seat.holder();
        this.rng = rng;
        this.key = rng.split(0).nextLong();
    }

    /** Gives the peer into the hands of a strategy, or of the person for {@link PeerGroup#HAND}. */
    void play(Strategy next, Rules rules) {
        strategy = next;
        plays = next.card().id();
        manual = plays.equals(PeerGroup.HAND);
        choker = (state == State.SEEDING || initialSeed ? next.asSeed(rules) : next).choker(rules);
        appetite = next.appetite(rules);
        pieceRule = next.pieces(rules);
    }

    boolean present() {
        return state == State.DOWNLOADING || state == State.SEEDING;
    }

    /** What it may upload now, bytes/s. */
    long uploadLimit() {
        return capUpload == null ? uploadCapacity : Math.min(capUpload, uploadCapacity);
    }

    void addTo(Fingerprint fingerprint) {
        fingerprint.add((long) index).add(initialSeed).add(key).add(rng.state()).add(holder.name());
        fingerprint.add(plays).add(state.name()).add(uploadCapacity).add(downloadCapacity);
        fingerprint.add(capUpload == null ? -1 : capUpload).add(silent).add(pieceRule.code()).add(afterFinish.lingerSeconds());
        fingerprint.add(joinsAt).add(leavesAt).add(joinedAt).add(finishedAt).add(leftAt);
        known.addTo(fingerprint);
        for (int other : banned) {
            fingerprint.add((long) other);
        }
        fingerprint.add((long) place).add(announcedAt).add((long) have).add((long) unstarted).add((long) openBlocks).add(endgame);
        for (Partial partial : partials) {
            partial.addTo(fingerprint);
        }
        fingerprint.add(uploaded).add(downloaded).add(unchokedSeconds).add(nextRound).add(stirred);
        choker.addTo(fingerprint);
    }
}
