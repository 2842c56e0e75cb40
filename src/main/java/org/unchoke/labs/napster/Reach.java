package org.unchoke.labs.napster;

/** What the index could find if it were asked now. */
final class Reach {
    private Reach() {}

    /** Part of all copies that peers online share which a search could find, averaged over the peers online; 1 if there are none. */
    static double findable(World world) {
        boolean linked = world.scenario.index().linked();
        int[] members = new int[world.servers.size()];
        int signedIn = 0;
        int online = 0;
        for (Peer peer : world.peers) {
            online += peer.online() ? 1 : 0;
            if (peer.server != Peer.NOWHERE) {
                members[peer.server]++;
                signedIn++;
            }
        }
        long copies = 0;
        long found = 0;
        for (int song = 0; song < world.sharers.size(); song++) {
            for (int holder : world.sharers.get(song)) {
                copies++;
                int server = world.peer(holder).server;
                if (server != Peer.NOWHERE && !world.filtered.contains(song)) {
                    found += linked ? signedIn : members[server];
                }
            }
        }
        return copies == 0 || online == 0 ? 1 : (double) found / ((double) copies * online);
    }
}
