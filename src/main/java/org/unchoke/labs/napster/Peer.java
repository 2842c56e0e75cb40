package org.unchoke.labs.napster;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.unchoke.core.Fingerprint;
import org.unchoke.core.Rng;
import org.unchoke.lab.Holder;
import org.unchoke.lab.Seat;
import org.unchoke.labs.napster.scenario.Line;
import org.unchoke.labs.napster.strategy.Manners;
import org.unchoke.labs.napster.strategy.Strategy;

/** One participant. */
final class Peer {
    /** In times: not, or not yet. */
    static final long NEVER = -1;

    /** In {@link #server}: signed in nowhere. */
    static final int NOWHERE = -1;

    /** Where a peer is on its way. */
    enum State {
        WAITING,
        ONLINE,
        LEFT
    }

    /** A song it is after, and when it had it. */
    static final class Want {
        final int song;
        long gotAt = NEVER;

        Want(int song) {
            this.song = song;
        }
    }

    final Seat seat;
    final int index;
    final Rng rng;
    /** Decides between equals, with the other peer's. */
    final long key;
    /** For hand seats: who holds the seat now. */
    Holder holder;
    /** Id of the strategy. */
    String plays;
    /** {@code null} = a person. */
    Manners manners;
    State state = State.WAITING;

    final long uploadCapacity;
    final long downloadCapacity;
    final Line line;
    /** What it tells the index. */
    Line reported;
    /** What its access line adds to every ping. */
    final int pingMillis;
    int slots;
    boolean sharesDownloads;

    long joinsAt;
    long leavesAt;
    boolean stays;
    long joinedAt = NEVER;
    long leftAt = NEVER;
    /** When it had everything it wanted. */
    long finishedAt = NEVER;

    /** The server it prefers, and the one it is signed in at. */
    final int home;
    int server = NOWHERE;
    /** Signed out, it tries to sign in again then. */
    long triesAt;
    /** A strategy does nothing before. */
    long actsAt;

    final TreeMap<Integer, Copy> library = new TreeMap<>();
    final List<Want> wanted = new ArrayList<>();
    /** What it was told by the index, by song and holder. */
    final TreeMap<Long, Hit> known = new TreeMap<>();
    final TreeMap<Integer, Long> searchedAt = new TreeMap<>();
    final LastSearch search = new LastSearch();
    /** In the order in which they were asked for; of the uploads, the first are served. */
    final List<Transfer> downloads = new ArrayList<>();
    final List<Transfer> uploads = new ArrayList<>();

    long uploaded;
    long downloaded;
    /** Bytes of what turned out to be of no use. */
    long wasted;
    int served;
    int queries;
    long upRate;
    long downRate;
    /** Seconds online; and in how many of them others could have had a song, weighted by the part of the library shared. */
    long onlineSeconds;
    double openSeconds;

    Peer(Seat seat, Rng rng) {
        this.seat = seat;
        this.index = seat.index();
        this.holder = seat.holder();
        this.rng = rng;
        this.key = rng.split(-1).nextLong();
        this.uploadCapacity = seat.drawn().get(Newcomers.UPLOAD);
        this.downloadCapacity = seat.drawn().get(Newcomers.DOWNLOAD);
        this.line = Line.values()[Math.toIntExact(seat.drawn().get(Newcomers.LINE))];
        this.reported = line;
        this.pingMillis = Math.toIntExact(seat.drawn().get(Newcomers.PING));
        this.home = Math.toIntExact(seat.drawn().get(Newcomers.SERVER));
        this.joinsAt = seat.drawn().getOrDefault(Newcomers.JOINS, 0L);
        this.leavesAt = seat.drawn().getOrDefault(Newcomers.LEAVES, NEVER);
    }

    /** Who decides: a strategy, or the person. */
    void play(Strategy next) {
        plays = next.card().id();
        manners = next.manners();
    }

    boolean manual() {
        return manners == null;
    }

    boolean online() {
        return state == State.ONLINE;
    }

    int got() {
        int got = 0;
        for (Want want : wanted) {
            got += want.gotAt == NEVER ? 0 : 1;
        }
        return got;
    }

    /** The entry of its list for a song; {@code null} if it is not on it. */
    Want want(int song) {
        for (Want want : wanted) {
            if (want.song == song) {
                return want;
            }
        }
        return null;
    }

    /** The download of a song from a peer; {@code null} if there is none. */
    Transfer download(int song, int from) {
        for (Transfer transfer : downloads) {
            if (transfer.song == song && transfer.from == from) {
                return transfer;
            }
        }
        return null;
    }

    boolean shares(int song) {
        Copy copy = library.get(song);
        return copy != null && copy.shared;
    }

    void addTo(Fingerprint fingerprint) {
        fingerprint.add((long) index).add(rng.state()).add(holder.name()).add(plays).add(state.name());
        fingerprint.add(uploadCapacity).add(downloadCapacity).add(line.code()).add(reported.code()).add((long) pingMillis);
        fingerprint.add((long) slots).add(sharesDownloads).add(joinsAt).add(leavesAt).add(stays).add(joinedAt).add(leftAt).add(finishedAt);
        fingerprint.add((long) home).add((long) server).add(triesAt).add(actsAt);
        library.values().forEach(copy -> copy.addTo(fingerprint));
        wanted.forEach(want -> fingerprint.add((long) want.song).add(want.gotAt));
        known.values().forEach(hit -> hit.addTo(fingerprint));
        searchedAt.forEach((song, at) -> fingerprint.add((long) song).add(at));
        search.addTo(fingerprint);
        downloads.forEach(transfer -> transfer.addTo(fingerprint));
        uploads.forEach(transfer -> fingerprint.add((long) transfer.song).add((long) transfer.to));
        fingerprint.add(uploaded).add(downloaded).add(wasted).add((long) served).add((long) queries).add(upRate).add(downRate);
        fingerprint.add(onlineSeconds).add(openSeconds);
    }
}
