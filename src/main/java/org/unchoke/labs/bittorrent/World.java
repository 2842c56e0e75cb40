package org.unchoke.labs.bittorrent;

import java.util.ArrayList;
import java.util.List;
import org.unchoke.core.Rng;
import org.unchoke.core.Seed;
import org.unchoke.lab.LabEvent;
import org.unchoke.labs.bittorrent.scenario.Content;
import org.unchoke.labs.bittorrent.scenario.Rules;
import org.unchoke.labs.bittorrent.scenario.SwarmScenario;

/** The state of one match, which the parts of the swarm share. Confined to the match's thread. */
final class World {
    final SwarmScenario scenario;
    final Rules rules;
    final Content content;
    final Rng root;
    /** For what happens to the swarm as a whole. */
    final Rng fate;
    final List<Peer> peers = new ArrayList<>();
    final Links links = new Links();
    final Pieces pieces;
    final Rates upRates;
    final Rates downRates;
    final List<LabEvent> events = new ArrayList<>();
    /** Ticks passed; a tick stands for one second. */
    long now;
    /** The tracker answers again from then on. */
    long trackerBackAt;

    World(SwarmScenario scenario, Seed seed, int seats) {
        this.scenario = scenario;
        this.rules = scenario.rules();
        this.content = scenario.content();
        this.root = seed.rng();
        this.fate = root.split(-1);
        this.pieces = new Pieces(content.pieces(), seats);
        this.upRates = new Rates(seats);
        this.downRates = new Rates(seats);
    }

    Peer peer(int index) {
        return peers.get(index);
    }

    boolean exists(int index) {
        return index >= 0 && index < peers.size();
    }

    void happened(SwarmEvent event) {
        events.add(event);
    }

    /** The half-link of {@code a} to {@code b}; -1 if they are not connected. */
    int link(Peer a, int b) {
        for (int i = 0; i < a.ring.size(); i++) {
            if (links.to[a.ring.get(i)] == b) {
                return a.ring.get(i);
            }
        }
        return -1;
    }

    /** How many neighbours the slot rule lets a peer serve. */
    int slots(Peer peer) {
        return rules.slots().slots(peer.uploadLimit());
    }
}
