package org.unchoke.labs.napster;

import java.util.ArrayList;
import java.util.List;
import org.unchoke.labs.napster.scenario.IndexRules;
import org.unchoke.labs.napster.scenario.Words;

/** Questions to the index: on their way, in the line, answered or not. One question, one reply. */
final class Searches {
    private final World world;
    private final IndexRules rules;
    private final List<Query> arriving = new ArrayList<>();

    Searches(World world) {
        this.world = world;
        this.rules = world.scenario.index();
    }

    void ask(Peer peer, String words) {
        Query query = new Query(peer.index, peer.server, words, Words.of(words), world.now, 0);
        peer.queries++;
        peer.search.begins(query);
        world.happened(new NapsterEvent.Searched(peer.index, peer.server, words));
        if (peer.server != Peer.NOWHERE) {
            arriving.add(query);
        }
    }

    /** Servers answer whose turn it is, then take in what arrives; clients give up on the rest. */
    void run() {
        for (Server server : world.servers) {
            if (server.up) {
                answer(server);
                accept(server);
            }
        }
        arriving.clear();
        for (Peer peer : world.peers) {
            if (peer.search.state == LastSearch.State.WAITING) {
                giveUp(peer);
            }
        }
    }

    private void answer(Server server) {
        server.answered = Math.min(server.accepted, server.answered + rules.queriesPerSecond());
        while (!server.waiting.isEmpty() && server.waiting.get(0).ticket() <= server.answered) {
            Query query = server.waiting.remove(0);
            Peer peer = world.peer(query.peer());
            if (peer.search.query != null && peer.search.query.ticket() == query.ticket() && peer.search.askedAt == query.askedAt()) {
                reply(server, peer, query);
            }
        }
    }

    /** What does not fit into the line is dropped; who is dropped is chance, and queries from elsewhere are alike. */
    private void accept(Server server) {
        List<Query> mine = arriving.stream().filter(query -> query.server() == server.number).toList();
        long others = world.now <= world.loadUntil ? world.load : 0;
        long room = Math.max(0, rules.queue() - server.queue());
        long all = mine.size() + others;
        long taken = Math.min(room, all);
        List<Query> lucky = new ArrayList<>();
        for (Query query : mine) {
            if (all <= room || server.rng.nextDouble() * all < room) {
                lucky.add(query);
            }
        }
        // A server that takes on nothing but ours may find a few more of them lucky than there is room: let it.
        taken = Math.max(taken, lucky.size());
        for (int i = 0; i < lucky.size(); i++) {
            Query query = lucky.get(i).accepted(server.accepted + 1 + (long) i * taken / lucky.size());
            world.peer(query.peer()).search.query = query;
            server.waiting.add(query);
        }
        server.accepted += taken;
    }

    private void giveUp(Peer peer) {
        long seconds = world.now - peer.search.askedAt;
        boolean refused = peer.search.query.server() == Peer.NOWHERE && seconds > 0;
        if (refused || seconds >= world.scenario.rules().searchSeconds()) {
            Query query = peer.search.query;
            peer.search.ends(LastSearch.State.UNANSWERED, world.now);
            // The question, or the attempt to put it.
            world.happened(new NapsterEvent.Unanswered(
                    peer.index, query.words(), existing(peer, query), 1, Costs.query(query.words()), seconds));
        }
    }

    private void reply(Server server, Peer peer, Query query) {
        List<Hit> hits = new ArrayList<>();
        int asked = 0;
        for (Server other : world.servers) {
            if (other == server || rules.linked() && other.up) {
                find(other, peer, query, hits);
                asked += other == server ? 0 : 1;
            }
        }
        if (hits.size() > rules.maxResults()) {
            hits = someOf(hits, server);
        }
        long bytes = Costs.reply();
        int stale = 0;
        for (Hit hit : hits) {
            bytes += Costs.hit(world.music.find(hit.song));
            stale += world.sharers.get(hit.song).contains(hit.holder) ? 0 : 1;
            learn(peer, hit);
        }
        peer.search.ends(LastSearch.State.ANSWERED, world.now);
        bytes += Costs.query(query.words()) + asked * (Costs.query(query.words()) + Costs.reply());
        world.happened(new NapsterEvent.Answered(
                peer.index, query.words(), hits.size(), stale, existing(peer, query), 2 + 2 * asked, bytes, world.now - query.askedAt()));
    }

    private void find(Server server, Peer peer, Query query, List<Hit> hits) {
        for (int song : world.music.matching(query.terms())) {
            if (!world.filtered.contains(song)) {
                for (int holder : server.holders(song)) {
                    if (holder != peer.index) {
                        hits.add(new Hit(song, holder));
                    }
                }
            }
        }
    }

    /** As many as a reply may list, by chance. */
    private List<Hit> someOf(List<Hit> hits, Server server) {
        int[] order = new int[hits.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        server.rng.shuffle(order);
        List<Hit> some = new ArrayList<>();
        for (int i = 0; i < rules.maxResults(); i++) {
            some.add(hits.get(order[i]));
        }
        return some;
    }

    /** The client pings every hit, as the window of the real one did, and keeps what it learnt. */
    private void learn(Peer peer, Hit found) {
        long key = Hit.key(found.song, found.holder);
        Hit hit = peer.known.computeIfAbsent(key, any -> found);
        Peer holder = world.peer(found.holder);
        hit.line = holder.reported;
        hit.pingMillis = holder.online() ? (Integer) ping(peer, holder) : null;
        hit.learntAt = world.now;
        if (hit.pingMillis != null && !"decoy".equals(hit.failure)) {
            hit.failure = null;
        }
        peer.search.hits.add(key);
    }

    /** Both ends' access lines and the way between them, which is the same in both directions. */
    private int ping(Peer one, Peer other) {
        int way = world.draws.split(-3).split(Math.min(one.index, other.index)).split(Math.max(one.index, other.index)).nextInt(200);
        return one.pingMillis + other.pingMillis + way;
    }

    /** Copies that other peers share and that match, whatever the index knows or may say. */
    private int existing(Peer peer, Query query) {
        int copies = 0;
        for (int song : world.music.matching(query.terms())) {
            copies += world.sharers.get(song).size() - (world.sharers.get(song).contains(peer.index) ? 1 : 0);
        }
        return copies;
    }
}
