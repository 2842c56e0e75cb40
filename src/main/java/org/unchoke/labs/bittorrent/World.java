package org.unchoke.labs.bittorrent;

import java.util.ArrayList;
import java.util.Arrays;
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
    /** What peers are like is drawn from here. */
    final Rng root;
    /** What peers leave to chance is drawn from here; the same as {@link #root} but in replays with other dice. */
    final Rng dice;
    /** For what happens to the swarm as a whole. */
    final Rng fate;
    final List<Peer> peers = new ArrayList<>();
    private Peer[] table = new Peer[0];
    final Links links = new Links();
    final Pieces pieces;
    final Rates upRates;
    final Rates downRates;
    final List<LabEvent> events = new ArrayList<>();
    /** Ticks passed; a tick stands for one second. */
    long now;
    /** The tracker answers again from then on. */
    long trackerBackAt;
    /** The match ends then at the latest. */
    long endsAt;

    World(SwarmScenario scenario, Seed seed, Seed dice, int seats) {
        this.scenario = scenario;
        this.rules = scenario.rules();
        this.endsAt = scenario.endsAtSeconds();
        this.content = scenario.content();
        this.root = seed.rng();
        this.dice = dice.rng();
        this.fate = this.dice.split(-1);
        this.pieces = new Pieces(content.pieces(), seats);
        this.upRates = new Rates(seats, 0);
        this.downRates = new Rates(seats, 0);
    }

    /** The peer with the given index; an array, because transfers and announcements look peers up all the time. */
    Peer peer(int index) {
        return table[index];
    }

    /** Adds a peer; its index is the next free one. */
    void add(Peer peer) {
        if (peers.size() == table.length) {
            table = Arrays.copyOf(table, table.length * 2 + 8);
        }
        table[peers.size()] = peer;
        peers.add(peer);
    }

    boolean exists(int index) {
        return index >= 0 && index < peers.size();
    }

    void happened(SwarmEvent event) {
        events.add(event);
    }

    /** The half-link of {@code a} to {@code b}; -1 if they are not connected. */
    int link(Peer a, int b) {
        return a.ring.to(b);
    }

    /** How many neighbours the slot rule lets a peer serve. */
    int slots(Peer peer) {
        return rules.slots().slots(peer.uploadLimit());
    }
}
