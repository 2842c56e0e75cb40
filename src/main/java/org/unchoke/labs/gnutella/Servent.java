package org.unchoke.labs.gnutella;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import org.unchoke.core.Fingerprint;
import org.unchoke.core.Rng;
import org.unchoke.lab.Holder;
import org.unchoke.lab.Seat;
import org.unchoke.labs.gnutella.scenario.PeerGroup;
import org.unchoke.labs.gnutella.scenario.Rules;
import org.unchoke.labs.gnutella.strategy.Habits;
import org.unchoke.labs.gnutella.strategy.Strategies;

/** One participant: a server and a client in one. */
final class Servent {
    /** In times: not, or not yet. */
    static final long NEVER = -1;

    /** Where a servent is. */
    enum State {
        /** It has not come yet, or nobody plays it. */
        WAITING,
        ONLINE,
        /** It is away and will come back. */
        AWAY,
        GONE
    }

    /** A descriptor that waits for the line. */
    record Waiting(int to, Descriptor descriptor) {}

    /** A line of the routing table that the page shows. */
    record Route(long id, boolean query, String text, int from, int hops, long at) {}

    /** Where a file is, as a hit said. */
    record Place(int holder, int hops, boolean firewalled, long at) {}

    /** What a caching servent remembers. */
    record Remembered(int holder, long until) {}

    final Seat seat;
    final int index;
    final PeerGroup group;
    final Rng rng;
    final boolean firewalled;
    final long download;
    long upload;
    Holder holder;
    String plays;
    /** {@code null} while a person decides. */
    Habits habits;
    State state = State.WAITING;

    boolean shares = true;
    boolean forwards = true;
    int accepts;
    /** How many neighbours a strategy keeps. */
    int target;

    /** What it has, and what it looked for from the beginning. */
    final BitSet library = new BitSet();
    final List<Integer> wanted = new ArrayList<>();
    final BitSet got = new BitSet();
    final List<Integer> neighbours = new ArrayList<>();
    /** Addresses it has heard of, the newest last. */
    final List<Integer> known = new ArrayList<>();
    final ArrayDeque<Waiting> queue = new ArrayDeque<>();
    /** To whom a push for a servent goes. */
    final TreeMap<Integer, Integer> ways = new TreeMap<>();
    /** By file: what hits said. */
    final TreeMap<Integer, TreeMap<Integer, Place>> places = new TreeMap<>();
    final TreeMap<Integer, Long> tryAgainAt = new TreeMap<>();
    final TreeMap<Integer, Remembered> cache = new TreeMap<>();
    final List<Download> downloads = new ArrayList<>();
    final List<Download> uploads = new ArrayList<>();
    final ArrayDeque<Route> routes = new ArrayDeque<>();
    Flood lastQuery;

    /** What the line may still send this second. */
    long credit;
    int nextWanted;
    long nextQueryAt;
    long nextPingAt;
    long nextUpkeepAt;
    long askedBootstrapAt = -1000;
    long askedAt = -1000;
    long joinedAt = NEVER;
    long turnsAt = NEVER;
    long gotAt = NEVER;
    long toldOfOverload = -1000;

    long overlaySent;
    long overlayReceived;
    long causedBytes;
    long carriedBytes;
    long messages;
    long duplicates;
    long dropped;
    long sentLastSecond;
    long uploaded;
    long downloaded;
    int queries;
    int answers;
    int hits;
    long found;
    long findable;

    Servent(Seat seat, PeerGroup group, Rng rng) {
        this.seat = seat;
        this.index = seat.index();
        this.group = group;
        this.rng = rng;
        this.holder = seat.holder();
        this.upload = seat.drawn().get(Newcomers.UPLOAD);
        this.download = seat.drawn().get(Newcomers.DOWNLOAD);
        this.firewalled = seat.drawn().get(Newcomers.FIREWALLED) == 1;
    }

    /** Gives it into the hands of a strategy, or of the person for {@link PeerGroup#HAND}. */
    void play(String strategy, Rules rules) {
        plays = strategy;
        habits = Strategies.find(strategy).habits();
        if (habits != null) {
            shares = habits.shares();
            forwards = habits.forwards();
            accepts = rules.maxNeighbours() * habits.neighbours();
            target = Math.max(1, rules.neighbours() * habits.neighbours());
        }
    }

    boolean online() {
        return state == State.ONLINE;
    }

    boolean manual() {
        return habits == null;
    }

    boolean caches() {
        return habits != null && habits.caches();
    }

    boolean satisfied() {
        return got.cardinality() >= wanted.size();
    }

    boolean isNeighbour(int other) {
        return neighbours.contains(other);
    }

    /** Remembers an address; old ones give way. */
    void hearOf(int other, int most) {
        if (other != index && !neighbours.contains(other)) {
            known.remove((Integer) other);
            known.add(other);
            if (known.size() > most) {
                known.remove(0);
            }
        }
    }

    Download downloading(int file) {
        return downloads.stream().filter(each -> each.file == file).findFirst().orElse(null);
    }

    void addTo(Fingerprint fingerprint) {
        fingerprint.add((long) index).add(rng.state()).add(holder.name()).add(plays).add(state.name());
        fingerprint.add(upload).add(download).add(firewalled).add(shares).add(forwards).add((long) accepts).add((long) target);
        numbers(fingerprint, library.stream().toArray());
        numbers(fingerprint, got.stream().toArray());
        wanted.forEach(file -> fingerprint.add((long) file));
        neighbours.forEach(other -> fingerprint.add((long) other));
        known.forEach(other -> fingerprint.add((long) other));
        queue.forEach(each -> fingerprint.add((long) each.to()).add(each.descriptor().kind().name()).add((long) each.descriptor().ttl()));
        ways.forEach((holding, by) -> fingerprint.add((long) holding).add((long) by));
        places.forEach((file, holders) -> holders.keySet().forEach(each -> fingerprint.add((long) file).add((long) each)));
        tryAgainAt.forEach((file, at) -> fingerprint.add((long) file).add(at));
        cache.forEach((file, one) -> fingerprint.add((long) file).add((long) one.holder()).add(one.until()));
        downloads.forEach(each -> fingerprint.add((long) each.file).add((long) each.from).add(each.pushed).add(each.bytes));
        uploads.forEach(each -> fingerprint.add((long) each.file).add((long) each.to));
        routes.forEach(each -> fingerprint.add(each.id()).add((long) each.from()));
        fingerprint.add(lastQuery == null ? -1 : lastQuery.id).add(credit).add((long) nextWanted).add(nextQueryAt).add(nextPingAt);
        fingerprint.add(nextUpkeepAt).add(askedBootstrapAt).add(askedAt).add(joinedAt).add(turnsAt).add(gotAt).add(toldOfOverload);
        fingerprint.add(overlaySent).add(overlayReceived).add(causedBytes).add(carriedBytes).add(messages).add(duplicates).add(dropped).add(sentLastSecond);
        fingerprint.add(uploaded).add(downloaded).add((long) queries).add((long) answers).add((long) hits).add(found).add(findable);
    }

    private static void numbers(Fingerprint fingerprint, int[] numbers) {
        fingerprint.add((long) numbers.length);
        for (int number : numbers) {
            fingerprint.add((long) number);
        }
    }
}
