package org.unchoke.labs.napster;

import java.util.List;

/** What viewers see. A song is named wherever it appears; other peers are {@code holder}, {@code taker}. */
public sealed interface NapsterView {
    /** What a participant sees. */
    record SeatView(
            long clock,
            Me me,
            Index index,
            Search search,
            List<Wanted> wanted,
            List<Source> sources,
            List<Owned> library,
            List<Moving> downloads,
            List<Moving> uploads,
            Field field)
            implements NapsterView {}

    /** What the projector and the instructor see. */
    record RoomView(
            long clock, boolean over, List<Row> peers, List<Machine> servers, List<long[]> edges, List<int[]> asking, Totals totals)
            implements NapsterView {}

    /**
     * The viewer's own peer.
     *
     * @param line the access line it has
     * @param reported what it tells the index
     * @param autopilot id of the strategy in charge, {@code null} = the person
     * @param rank {@code null} before it has joined
     */
    record Me(
            int peer,
            String name,
            String state,
            String line,
            String reported,
            long uploadBytesPerSecond,
            long downloadBytesPerSecond,
            int slots,
            int mostSlots,
            int mostDownloads,
            boolean shareDownloads,
            String autopilot,
            int got,
            int wanted,
            long downRate,
            long upRate,
            long downloadedBytes,
            long wastedBytes,
            long uploadedBytes,
            int songsServed,
            Long finishedAtSeconds,
            Integer rank) {}

    /**
     * The index as its client shows it.
     *
     * @param server where the peer is signed in, {@code null} = nowhere
     * @param peers how many peers that server lists, {@code null} = it says nothing
     * @param songs how many entries it has
     * @param filters what it may not list
     */
    record Index(Integer server, int servers, boolean linked, Integer peers, Integer songs, List<String> filters) {}

    /**
     * The last search.
     *
     * @param state {@code none}, {@code waiting}, {@code answered} or {@code unanswered}
     * @param results how many copies the reply listed
     */
    record Search(String state, String words, Long askedAt, Long answeredAt, Integer results) {}

    /** A song on the list. {@code sources}: how many copies the peer knows of and has not tried in vain. */
    record Wanted(int song, String artist, String title, String search, long bytes, Long gotAt, int sources) {}

    /**
     * A copy somewhere else: what the last reply listed, and what earlier ones said about songs that are still wanted.
     *
     * @param line as the holder told the index
     * @param pingMillis {@code null} = it did not answer when the reply came
     * @param last whether the last reply listed it
     * @param failure why asking for it was in vain; {@code null} = it was not tried, or not in vain
     */
    record Source(
            int song,
            String artist,
            String title,
            long bytes,
            int holder,
            String name,
            String line,
            Integer pingMillis,
            long learntAt,
            boolean last,
            boolean wanted,
            boolean owned,
            String failure) {}

    /** A song in the peer's own library. */
    record Owned(int song, String artist, String title, long bytes, boolean shared, int served) {}

    /**
     * A download or an upload.
     *
     * @param other the peer at the other end
     * @param state {@code connecting}, {@code queued}, {@code moving}
     * @param place in the queue, 1 = next; {@code null} = not queued
     */
    record Moving(int song, String title, int other, String name, String state, Integer place, long bytes, long of, long rate, long since) {}

    /** How all are doing: who is online, who has everything, songs got of the lists on average and at best, in parts of 1. */
    record Field(int online, int finished, double meanGot, double bestGot) {}

    /** Any peer, as the room sees it. The last two are for the instructor only. */
    record Row(
            int peer,
            String name,
            String group,
            String state,
            boolean hand,
            String autopilot,
            Integer server,
            int got,
            int wanted,
            int shared,
            int slotsUsed,
            int queued,
            long downRate,
            long upRate,
            long downloadedBytes,
            long uploadedBytes,
            Long finishedAtSeconds,
            Integer rank,
            String strategy,
            Long uploadBytesPerSecond) {}

    /** A server of the index; {@code waiting} queries are in its line, {@code stale} of its entries are of peers that are gone. */
    record Machine(int server, boolean up, int members, int entries, int stale, long waiting) {}

    /**
     * The whole in a few numbers.
     *
     * @param findable part of all shared copies that a search could find, averaged over those who are online
     */
    record Totals(int online, int finished, int got, int wanted, int copies, double findable, int queries, int moving, int queued, List<String> filters) {}
}
