package org.unchoke.labs.bittorrent.scenario;

/**
 * Peers that are alike.
 *
 * @param name of the peer, or with a number behind it of each peer if there are several
 * @param count how many
 * @param seed whether they have the whole file from the start
 * @param strategy id of what plays them; {@code hand} offers them to people
 * @param upload capacity, bytes/s
 * @param download capacity, bytes/s; {@code null} = unlimited
 * @param joinsAt seconds
 * @param leavesAt seconds, finished or not; {@code null} = not by the clock
 * @param afterFinish what they do when they have everything
 * @param leavesAfterCopies they leave when they have uploaded the content so many times; {@code null} = never
 */
public record PeerGroup(
        String name,
        int count,
        boolean seed,
        String strategy,
        Amount upload,
        Amount download,
        Amount joinsAt,
        Amount leavesAt,
        AfterFinish afterFinish,
        Double leavesAfterCopies) {
    /** The strategy id that offers a seat to a person. */
    public static final String HAND = "hand";

    /** Whether the seats of the group are offered to people. */
    public boolean hand() {
        return strategy.equals(HAND);
    }

    /** What the peer at the given place (from 0) is called. */
    public String nameOf(int position) {
        return count == 1 ? name : name + "-" + (position + 1);
    }
}
