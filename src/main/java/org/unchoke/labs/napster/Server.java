package org.unchoke.labs.napster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.unchoke.core.Fingerprint;
import org.unchoke.core.Rng;

/** One machine of the index: which of the peers signed in there has which song, as far as it has been told. */
final class Server {
    final int number;
    final Rng rng;
    boolean up = true;
    /** When it comes back; {@link Long#MAX_VALUE} = never. */
    long backAt;
    final TreeSet<Integer> members = new TreeSet<>();
    /** Peers that fell silent and are still listed, and when they are struck off. */
    final TreeMap<Integer, Long> silent = new TreeMap<>();
    private final TreeMap<Integer, TreeSet<Integer>> holders = new TreeMap<>();
    private int entries;

    /** Queries ever accepted, and how many of them have been answered: the line is what lies between. */
    long accepted;
    long answered;
    final List<Query> waiting = new ArrayList<>();

    Server(int number, Rng rng) {
        this.number = number;
        this.rng = rng;
    }

    void list(int song, int peer) {
        entries += holders.computeIfAbsent(song, any -> new TreeSet<>()).add(peer) ? 1 : 0;
    }

    void strike(int song, int peer) {
        TreeSet<Integer> listed = holders.get(song);
        entries -= listed != null && listed.remove(peer) ? 1 : 0;
    }

    /** Forgets all songs of a peer. */
    void strike(int peer) {
        members.remove(peer);
        silent.remove(peer);
        for (TreeSet<Integer> listed : holders.values()) {
            entries -= listed.remove(peer) ? 1 : 0;
        }
    }

    /** Who has a song, as far as it knows; ordered by number. */
    SortedSet<Integer> holders(int song) {
        TreeSet<Integer> listed = holders.get(song);
        return listed == null ? Collections.emptySortedSet() : Collections.unmodifiableSortedSet(listed);
    }

    /** Stops; what it knew and whoever waited is lost. */
    void stop(long until) {
        up = false;
        backAt = until;
        members.clear();
        silent.clear();
        holders.clear();
        entries = 0;
        waiting.clear();
        answered = accepted;
    }

    int entries() {
        return entries;
    }

    /** How many queries wait. */
    long queue() {
        return accepted - answered;
    }

    void addTo(Fingerprint fingerprint) {
        fingerprint.add(rng.state()).add(up).add(backAt).add(accepted).add(answered);
        members.forEach(peer -> fingerprint.add((long) peer));
        silent.forEach((peer, until) -> fingerprint.add((long) peer).add(until));
        for (Map.Entry<Integer, TreeSet<Integer>> song : holders.entrySet()) {
            fingerprint.add((long) song.getKey()).add((long) song.getValue().size());
            song.getValue().forEach(peer -> fingerprint.add((long) peer));
        }
        waiting.forEach(query -> fingerprint.add((long) query.peer()).add(query.words()).add(query.askedAt()).add(query.ticket()));
    }
}
