package org.unchoke.labs.napster;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.unchoke.core.Rng;
import org.unchoke.core.Seed;
import org.unchoke.lab.LabEvent;
import org.unchoke.labs.napster.scenario.NapsterScenario;

/** The state of one match, which its parts share. Confined to the match's thread. */
final class World {
    final NapsterScenario scenario;
    final Music music;
    /** For all that is drawn about participants. */
    final Rng draws;
    /** For all that is left to chance while the match runs. */
    final Rng dice;
    /** For what happens to the service as a whole. */
    final Rng fate;
    final List<Peer> peers = new ArrayList<>();
    final List<Server> servers = new ArrayList<>();
    /** For each song the peers online that share it: the truth, of which the index knows a part. */
    final List<TreeSet<Integer>> sharers = new ArrayList<>();
    /** What the index may not list, as words that a song would have all of. */
    final List<String> filters = new ArrayList<>();
    /** Songs that a filter hits. */
    final TreeSet<Integer> filtered = new TreeSet<>();
    /** Queries from elsewhere that reach each server in a second, and until when. */
    int load;
    long loadUntil;
    /** Ticks passed; a tick stands for one second. */
    long now;
    /** The match ends then at the latest. */
    long endsAt;
    final List<LabEvent> events = new ArrayList<>();

    World(NapsterScenario scenario, Seed seed, Seed dice) {
        this.scenario = scenario;
        this.endsAt = scenario.endsAtSeconds();
        this.draws = seed.rng();
        this.dice = dice.rng();
        this.fate = this.dice.split(-1);
        this.music = new Music(scenario.songs(), draws.split(-2));
        for (int i = 0; i < scenario.index().servers(); i++) {
            servers.add(new Server(i, this.dice.split(-10 - i)));
        }
        for (int i = 0; i < music.songs.size(); i++) {
            sharers.add(new TreeSet<>());
        }
    }

    boolean exists(int peer) {
        return peer >= 0 && peer < peers.size();
    }

    Peer peer(int index) {
        return peers.get(index);
    }

    /** The server a peer is signed in at; {@code null} = none. */
    Server serverOf(Peer peer) {
        return peer.server == Peer.NOWHERE ? null : servers.get(peer.server);
    }

    /** Peers signed in anywhere, and those that wait to be: everybody whom the index's fate concerns. */
    List<Integer> online() {
        List<Integer> online = new ArrayList<>();
        for (Peer peer : peers) {
            if (peer.online()) {
                online.add(peer.index);
            }
        }
        return online;
    }

    void happened(NapsterEvent event) {
        events.add(event);
    }
}
