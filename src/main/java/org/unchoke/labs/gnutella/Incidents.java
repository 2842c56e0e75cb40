package org.unchoke.labs.gnutella;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lets the instructor's events happen, whoever asked for them: the room or the scenario. */
final class Incidents {
    private final World world;
    private final Life life;
    private final Searches searches;

    Incidents(World world, Life life, Searches searches) {
        this.world = world;
        this.life = life;
        this.searches = searches;
    }

    void happen(GnutellaAction event) {
        if (event instanceof GnutellaAction.RemoveBestConnected remove) {
            List<Servent> order = online();
            order.sort(Comparator.comparingInt((Servent servent) -> -servent.neighbours.size()));
            fail(order.subList(0, Math.min(remove.count(), order.size())), true);
        } else if (event instanceof GnutellaAction.RemoveRandom remove) {
            fail(some(remove.count(), online()), false);
        } else if (event instanceof GnutellaAction.FlashQuery flash) {
            String text = flash.text() == null || flash.text().isBlank() ? world.catalogue.name(0) : flash.text();
            List<Servent> bots = online();
            bots.removeIf(servent -> servent.manual() || servent.neighbours.isEmpty());
            some(flash.count(), bots).forEach(bot -> searches.ask(bot, text, world.rules.ttl()));
        } else if (event instanceof GnutellaAction.BootstrapDown down) {
            world.bootstrapBackAt = world.now + down.seconds();
            world.happened(new GnutellaEvent.BootstrapDown(down.seconds()));
        } else if (event instanceof GnutellaAction.AddBots add) {
            for (int i = 0; i < add.count(); i++) {
                Servent added = Newcomers.added(world, add.strategy());
                world.servents.add(added);
                life.join(added);
            }
        } else if (event instanceof GnutellaAction.RemoveBot remove) {
            if (world.servent(remove.peer()).online()) {
                life.leave(world.servent(remove.peer()), false);
            }
        } else if (event instanceof GnutellaAction.SetCapacity set) {
            world.servent(set.peer()).upload = set.bytesPerSecond();
        } else if (event instanceof GnutellaAction.ExtendTime extend) {
            world.endsAt += extend.seconds();
        }
    }

    private void fail(List<Servent> who, boolean aimed) {
        List<Servent> hit = List.copyOf(who);
        hit.forEach(life::fail);
        world.happened(new GnutellaEvent.Failure(hit.size(), aimed));
    }

    private List<Servent> online() {
        List<Servent> online = new ArrayList<>(world.servents);
        online.removeIf(servent -> !servent.online());
        return online;
    }

    private List<Servent> some(int count, List<Servent> of) {
        int[] order = new int[of.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        world.fate.shuffle(order);
        List<Servent> chosen = new ArrayList<>();
        for (int i = 0; i < Math.min(count, order.length); i++) {
            chosen.add(of.get(order[i]));
        }
        return chosen;
    }
}
