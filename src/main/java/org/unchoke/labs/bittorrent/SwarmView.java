package org.unchoke.labs.bittorrent;

import java.util.List;
import java.util.Objects;
import org.unchoke.labs.bittorrent.strategy.Reason;

/** What viewers see of a swarm; the shapes are described in {@code docs/labs/bittorrent.md}. Rates are bytes/s over 20 s. */
public sealed interface SwarmView {
    /** What a participant sees. */
    record SeatView(long clock, File content, Me me, List<Neighbour> neighbours, List<Address> known, Field field)
            implements SwarmView {}

    /** What the projector and the instructor see. */
    record RoomView(long clock, File content, boolean over, List<Row> peers, List<long[]> edges, Field field)
            implements SwarmView {}

    /** The content. */
    record File(String name, long sizeBytes, int pieceBytes, int pieces) {}

    /**
     * The viewer's own peer.
     *
     * @param pieces base64 of the bit field, piece 0 = highest bit of the first byte
     * @param downloadBytesPerSecond {@code null} = unlimited
     * @param autopilot id of the strategy in charge, {@code null} = the person
     * @param rank {@code null} before it has joined
     */
    record Me(
            int peer,
            String name,
            String role,
            String state,
            int have,
            String pieces,
            long receivedBytes,
            long downloadedBytes,
            long uploadedBytes,
            long downRate,
            long upRate,
            int slots,
            int slotsUsed,
            long uploadBytesPerSecond,
            Long downloadBytesPerSecond,
            Long capUpload,
            String autopilot,
            String piecePolicy,
            String afterFinish,
            Long finishedAtSeconds,
            Integer rank) {}

    /**
     * A neighbour as the viewer sees it; see {@code docs/labs/bittorrent.md}.
     *
     * @param banned always false here: a banned peer is no neighbour
     */
    record Neighbour(
            int peer,
            String name,
            int have,
            boolean interested,
            boolean interesting,
            boolean chokesMe,
            boolean unchoked,
            long downRate,
            long upRate,
            long downBytes,
            long upBytes,
            long sinceSeconds,
            Long cap,
            int weight,
            boolean banned,
            boolean snubbed,
            Reason theirReason,
            Reason myReason) {
        /**
         * Whether nothing of it has changed: what changes most is compared first, and reasons by their identity, which
         * those that are common share. So it may say no for equals, but never yes for others.
         */
        boolean isStill(Neighbour now) {
            return downBytes == now.downBytes && upBytes == now.upBytes && downRate == now.downRate && upRate == now.upRate
                    && have == now.have && theirReason == now.theirReason && myReason == now.myReason
                    && sinceSeconds == now.sinceSeconds && peer == now.peer && interested == now.interested
                    && interesting == now.interesting && chokesMe == now.chokesMe && unchoked == now.unchoked
                    && weight == now.weight && banned == now.banned && snubbed == now.snubbed
                    && Objects.equals(cap, now.cap) && name.equals(now.name);
        }
    }

    /** A peer whose address the viewer knows, without a connection; {@code banned} by the viewer. */
    record Address(int peer, String name, boolean banned) {}

    /** Any peer, as the room sees it. The last two are for the instructor only. */
    record Row(
            int peer,
            String name,
            String group,
            String role,
            String state,
            boolean hand,
            String autopilot,
            int have,
            long downRate,
            long upRate,
            long downloadedBytes,
            long uploadedBytes,
            Long finishedAtSeconds,
            Integer rank,
            String strategy,
            Long uploadBytesPerSecond) {}

    /**
     * The swarm as anybody may know it: downloading, finished, complete ones present, mean and most pieces of leechers.
     *
     * @param spread how many leechers have less than a twentieth of the pieces, less than two, and so on
     */
    record Field(int leechers, int finished, int seeds, double meanHave, int bestHave, List<Integer> spread) {
        /** Parts of the file that {@code spread} tells apart: who is where in the race, but not who is who. */
        static final int PARTS = 20;
    }
}
