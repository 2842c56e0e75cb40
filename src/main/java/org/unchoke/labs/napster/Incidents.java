package org.unchoke.labs.napster;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.unchoke.lab.Holder;
import org.unchoke.lab.Seat;
import org.unchoke.labs.napster.scenario.NapsterScenario;
import org.unchoke.labs.napster.scenario.Words;

/** Lets the instructor's and the scenario's events happen. They were checked before. */
final class Incidents {
    private final World world;
    private final Life life;

    Incidents(World world, Life life) {
        this.world = world;
        this.life = life;
    }

    void happen(NapsterAction event) {
        if (event instanceof NapsterAction.IndexDown down) {
            world.servers.stream()
                    .filter(server -> down.server() == null || down.server() == server.number)
                    .forEach(server -> life.stop(server, down.seconds()));
        } else if (event instanceof NapsterAction.FilterTitle filter) {
            filter(filter.words());
        } else if (event instanceof NapsterAction.IndexOverloaded load) {
            world.load = load.queriesPerSecond();
            world.loadUntil = world.now + load.seconds();
            world.happened(new NapsterEvent.Overloaded(load.queriesPerSecond(), load.seconds()));
        } else if (event instanceof NapsterAction.ChurnBurst burst) {
            churn(burst.count());
        } else if (event instanceof NapsterAction.AddBots bots) {
            for (int i = 0; i < bots.count(); i++) {
                Seat seat = Newcomers.added(world, bots.strategy());
                world.peers.add(Newcomers.peer(world, seat, new TreeSet<>()));
                life.setUp(world.peer(seat.index()), bots.strategy());
            }
        } else if (event instanceof NapsterAction.ExtendTime extension) {
            world.endsAt += extension.seconds();
            world.happened(new NapsterEvent.Extended(extension.seconds()));
        }
    }

    /** Whether any of the events still to come brings peers. */
    boolean bringsPeers(int from) {
        List<NapsterScenario.Scheduled> events = world.scenario.events();
        return events.subList(Math.min(from, events.size()), events.size()).stream()
                .anyMatch(scheduled -> scheduled.event() instanceof NapsterAction.AddBots);
    }

    private void filter(String words) {
        List<Integer> songs = world.music.matching(Words.of(words));
        world.filters.add(words);
        world.filtered.addAll(songs);
        world.happened(new NapsterEvent.Filtered(words, songs.size(), world.online()));
    }

    private void churn(int count) {
        List<Peer> candidates = new ArrayList<>();
        for (Peer peer : world.peers) {
            if (peer.online() && peer.holder == Holder.BOT) {
                candidates.add(peer);
            }
        }
        world.happened(new NapsterEvent.Churned(Math.min(count, candidates.size())));
        for (int i = 0; i < count && !candidates.isEmpty(); i++) {
            life.leave(candidates.remove(world.fate.nextInt(candidates.size())), true);
        }
    }
}
