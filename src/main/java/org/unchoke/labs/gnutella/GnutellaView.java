package org.unchoke.labs.gnutella;

import java.util.List;

/** What viewers see of a network; the shapes are described in {@code docs/labs/gnutella.md}. */
public sealed interface GnutellaView {
    /** What a participant sees: its servent, and the overlay around it as a picture. */
    record SeatView(
            long clock,
            Me me,
            List<Neighbour> neighbours,
            List<Neighbour> known,
            List<Want> wanted,
            List<HitRow> hits,
            List<Transfer> downloads,
            List<Transfer> uploads,
            List<RouteRow> routes,
            Question query,
            List<Node> around,
            List<List<Integer>> links,
            Limits limits)
            implements GnutellaView {}

    /** What the projector and the instructor see. */
    record RoomView(
            long clock, boolean over, boolean bootstrap, List<Row> peers, List<List<Integer>> links, Question query, Field field)
            implements GnutellaView {}

    /**
     * The viewer's own servent.
     *
     * @param autopilot id of the strategy in charge, {@code null} = the person
     * @param queued descriptors that wait for its line
     * @param overlayRate bytes of descriptors it sent in the last second
     * @param fileRate bytes of files it sent in the last second
     * @param rank {@code null} before it has joined
     */
    record Me(
            int peer,
            String name,
            String state,
            String autopilot,
            boolean shares,
            boolean forwards,
            int accepts,
            boolean firewalled,
            int files,
            int got,
            int wanted,
            long uploadBytesPerSecond,
            long downloadBytesPerSecond,
            int queued,
            long overlayRate,
            long fileRate,
            long overlaySent,
            long overlayReceived,
            long causedBytes,
            long duplicates,
            long dropped,
            int queries,
            int hits,
            int answers,
            long uploadedBytes,
            long downloadedBytes,
            Integer rank) {}

    /** Another servent by its address. */
    record Neighbour(int peer, String name) {}

    /** A file the viewer looks for. */
    record Want(int file, String name, boolean got) {}

    /** What a hit said. */
    record HitRow(int file, String name, int holder, String holderName, int hops, boolean firewalled, boolean have, long at) {}

    /** A file under way; {@code with} is the servent at the other end. */
    record Transfer(int file, String name, int with, String withName, long bytes, long sizeBytes, long rate, boolean pushed) {}

    /** A line of the routing table: where a descriptor came from, and so where its answers go. */
    record RouteRow(String id, String kind, String text, int from, String fromName, int hops, long at) {}

    /**
     * A query and its way.
     *
     * @param trail crossings of links: seconds after the question, from, to, 0 = fresh, 1 = duplicate, 2 = hit
     */
    record Question(
            String id,
            int asker,
            String askerName,
            String text,
            int ttl,
            long at,
            int reached,
            int messages,
            int duplicates,
            int hitMessages,
            int lostHits,
            long bytes,
            int found,
            List<List<Integer>> trail) {}

    /** A servent of the picture, and how many hops away. */
    record Node(int peer, String name, int hops) {}

    /** What a question may be. */
    record Limits(int ttl, int maxTtl) {}

    /** Any servent, as the room sees it. The strategy is for the instructor only. */
    record Row(
            int peer,
            String name,
            String group,
            String state,
            boolean hand,
            String autopilot,
            int neighbours,
            int files,
            int got,
            int wanted,
            int queries,
            int answers,
            long overlayRate,
            long uploadBytesPerSecond,
            long dropped,
            Integer rank,
            String strategy) {}

    /** The network in numbers: descriptors and bytes of the last second, all files got. */
    record Field(int online, int descriptors, long overlayRate, int got, int wanted) {}
}
