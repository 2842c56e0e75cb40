package org.unchoke.labs.napster.scenario;

/**
 * Peers that are alike.
 *
 * @param name of the peer, or with a number behind it of each peer if there are several
 * @param count how many
 * @param strategy id of what plays them; {@code hand} offers them to people
 * @param line their access line; {@code null} = drawn for each
 * @param upload bytes/s; {@code null} = what the line carries
 * @param download bytes/s; {@code null} = what the line carries
 * @param library how many songs each has at the start
 * @param wanted how many songs each is after
 * @param joinsAt seconds
 * @param leavesAt seconds, finished or not; {@code null} = not by the clock
 * @param stays whether they stay and share when they have what they wanted
 */
public record PeerGroup(
        String name,
        int count,
        String strategy,
        Line line,
        Long upload,
        Long download,
        Span library,
        Span wanted,
        Span joinsAt,
        Span leavesAt,
        boolean stays) {
    /** Id of the strategy that leaves a peer to a person. */
    public static final String HAND = "hand";

    /** Whether these seats are offered to people. */
    public boolean hand() {
        return strategy.equals(HAND);
    }

    /** What the scenario calls one of them. */
    public String nameOf(int position) {
        return count == 1 ? name : name + "-" + (position + 1);
    }
}
