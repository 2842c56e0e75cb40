package org.unchoke.labs.gnutella;

import java.util.ArrayList;
import java.util.List;

/** What a servent does by itself: its software keeps pinging; a strategy connects, asks and downloads as well. */
final class Deciding {
    private static final int UPKEEP_SECONDS = 5;
    private static final int BOOTSTRAP_SECONDS = 20;
    private static final int DOWNLOADS = 2;
    /** Who was refused a file tries again after so long. */
    private static final int AGAIN_SECONDS = 8;

    private final World world;
    private final Wiring wiring;
    private final Searches searches;
    private final Downloads downloads;

    Deciding(World world, Wiring wiring, Searches searches, Downloads downloads) {
        this.world = world;
        this.wiring = wiring;
        this.searches = searches;
        this.downloads = downloads;
    }

    void run(Servent servent) {
        if (world.now >= servent.nextPingAt && !servent.neighbours.isEmpty()) {
            int every = world.rules.pingSeconds();
            servent.nextPingAt = every == 0 ? Long.MAX_VALUE : world.now + every;
            searches.ping(servent, world.rules.pingTtl());
        }
        if (servent.manual()) {
            return;
        }
        if (world.now >= servent.nextUpkeepAt && servent.neighbours.size() < servent.target && mayConnect(servent)) {
            servent.nextUpkeepAt = world.now + UPKEEP_SECONDS;
            connect(servent);
        }
        if (!servent.satisfied()) {
            fetch(servent);
            ask(servent);
        }
    }

    /** Where nobody repairs the overlay, only who has just come may look for its first neighbours. */
    private boolean mayConnect(Servent servent) {
        return world.rules.repair() || servent.joinedAt > 0 && world.now - servent.joinedAt < BOOTSTRAP_SECONDS;
    }

    private void connect(Servent servent) {
        while (servent.neighbours.size() < servent.target && !servent.known.isEmpty()) {
            int other = servent.known.get(servent.rng.nextInt(servent.known.size()));
            wiring.connect(servent, world.servent(other));
        }
        if (servent.neighbours.size() < servent.target && world.now >= servent.askedBootstrapAt + BOOTSTRAP_SECONDS) {
            wiring.bootstrap(servent);
        }
    }

    private void ask(Servent servent) {
        if (world.now < servent.nextQueryAt || servent.neighbours.isEmpty()) {
            return;
        }
        double mean = (double) world.rules.queryEverySeconds() / servent.habits.queries();
        servent.nextQueryAt = world.now + 1 + (long) Math.rint(-mean * StrictMath.log(1 - servent.rng.nextDouble()));
        for (int tries = 0; tries < servent.wanted.size(); tries++) {
            int file = servent.wanted.get(servent.nextWanted++ % servent.wanted.size());
            if (!servent.got.get(file) && servent.downloading(file) == null) {
                searches.ask(servent, world.catalogue.name(file), world.rules.ttl() + servent.habits.ttl());
                return;
            }
        }
    }

    /** Gets what hits have named; of several servents one by chance, so that nobody is asked by all. */
    private void fetch(Servent servent) {
        for (int file : new ArrayList<>(servent.places.keySet())) {
            boolean lacks = servent.wanted.contains(file) && !servent.got.get(file) && servent.downloading(file) == null;
            if (lacks && servent.downloads.size() < DOWNLOADS && world.now >= servent.tryAgainAt.getOrDefault(file, 0L)) {
                List<Integer> holders = new ArrayList<>(servent.places.get(file).keySet());
                servent.tryAgainAt.put(file, world.now + AGAIN_SECONDS);
                downloads.start(servent, world.servent(holders.get(servent.rng.nextInt(holders.size()))), file);
            }
        }
    }
}
