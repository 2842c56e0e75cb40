package org.unchoke.labs.napster;

import java.util.ArrayList;

/** Who lets others have which song, and what of it the index is told. */
final class Sharing {
    private final World world;

    Sharing(World world) {
        this.world = world;
    }

    void share(Peer peer, int song) {
        Copy copy = peer.library.get(song);
        if (copy == null || copy.shared) {
            return;
        }
        copy.shared = true;
        if (peer.online()) {
            world.sharers.get(song).add(peer.index);
        }
        if (world.serverOf(peer) != null) {
            world.serverOf(peer).list(song, peer.index);
        }
    }

    /** The index hears of it at once, as of a file that is moved out of the shared folder (napster.txt, message 102). */
    void unshare(Peer peer, int song) {
        if (!peer.shares(song)) {
            return;
        }
        peer.library.get(song).shared = false;
        world.sharers.get(song).remove(peer.index);
        if (world.serverOf(peer) != null) {
            world.serverOf(peer).strike(song, peer.index);
        }
    }

    void setAll(Peer peer, boolean shared) {
        for (int song : new ArrayList<>(peer.library.keySet())) {
            if (shared) {
                share(peer, song);
            } else {
                unshare(peer, song);
            }
        }
    }

    /** A new song arrived. */
    void add(Peer peer, int song) {
        peer.library.put(song, new Copy(song, false, false));
        if (peer.sharesDownloads) {
            share(peer, song);
        }
    }

    /** A peer comes online with what it shares. */
    void appear(Peer peer) {
        for (Copy copy : peer.library.values()) {
            if (copy.shared) {
                world.sharers.get(copy.song).add(peer.index);
            }
        }
    }

    /** A peer is gone; the index may not know yet. */
    void vanish(Peer peer) {
        for (int song : peer.library.keySet()) {
            world.sharers.get(song).remove(peer.index);
        }
    }

    /** Tells a server all that a peer shares; returns how much that is. */
    int list(Peer peer, Server server) {
        int songs = 0;
        for (Copy copy : peer.library.values()) {
            if (copy.shared) {
                server.list(copy.song, peer.index);
                songs++;
            }
        }
        return songs;
    }
}
