package org.unchoke.labs.gnutella.scenario;

/**
 * Servents that are alike.
 *
 * @param name of the servent, or with a number behind it of each if there are several
 * @param count how many
 * @param strategy id of what plays them; {@code hand} offers them to people
 * @param upload bytes/s of the line, for the overlay and files together
 * @param download bytes/s that files come in with
 * @param shares how many files each has at the start
 * @param wanted how many files each looks for
 * @param firewalled share of them that nobody can connect to for a file, 0 … 1
 * @param joinsAt seconds; somebody with more than 0 comes later, by the bootstrap node
 * @param onlineSeconds how long they stay, on average; 0 = to the end
 * @param offlineSeconds how long they then stay away, on average
 */
public record PeerGroup(
        String name,
        int count,
        String strategy,
        long upload,
        long download,
        Shares shares,
        int wanted,
        double firewalled,
        long joinsAt,
        int onlineSeconds,
        int offlineSeconds) {
    /** Id of the strategy that leaves a servent to a person. */
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
