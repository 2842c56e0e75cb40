package org.unchoke.labs.gnutella;

/** Connections between neighbours. */
final class Wiring {
    /** Addresses that a servent keeps. */
    static final int KNOWN = 30;

    private final World world;

    Wiring(World world) {
        this.world = world;
    }

    /** Makes two servents neighbours; both must be online. */
    void link(Servent one, Servent other) {
        one.neighbours.add(other.index);
        other.neighbours.add(one.index);
        one.known.remove((Integer) other.index);
        other.known.remove((Integer) one.index);
    }

    /** A servent tries to connect to an address; the address is used up if that fails. */
    boolean connect(Servent asking, Servent other) {
        String why = !other.online() ? "away" : other.neighbours.size() >= other.accepts ? "full" : null;
        if (why == null && !asking.isNeighbour(other.index) && asking != other) {
            link(asking, other);
            world.happened(new GnutellaEvent.Connected(asking.index, other.index));
            return true;
        }
        asking.known.remove((Integer) other.index);
        if (why != null) {
            world.happened(new GnutellaEvent.NotConnected(asking.index, other.index, why));
        }
        return false;
    }

    /** Ends a connection. What is on its way over it is lost. */
    void unlink(Servent one, Servent other, String why) {
        one.neighbours.remove((Integer) other.index);
        other.neighbours.remove((Integer) one.index);
        if (other.online()) {
            one.hearOf(other.index, KNOWN);
        }
        if (one.online()) {
            other.hearOf(one.index, KNOWN);
        }
        world.happened(new GnutellaEvent.Disconnected(one.index, other.index, why));
    }

    void unlinkAll(Servent servent, String why) {
        while (!servent.neighbours.isEmpty()) {
            unlink(servent, world.servent(servent.neighbours.get(servent.neighbours.size() - 1)), why);
        }
    }

    /** Asks the bootstrap node, the one address that everybody knows. Returns how many it named, -1 for no answer. */
    int bootstrap(Servent servent) {
        servent.askedBootstrapAt = world.now;
        int learnt = world.bootstrapUp() ? 0 : -1;
        for (int tries = 0; learnt >= 0 && learnt < world.rules.bootstrapHosts() && tries < 8 * world.rules.bootstrapHosts(); tries++) {
            Servent other = world.servent(servent.rng.nextInt(world.servents.size()));
            if (other.online() && other != servent && !servent.isNeighbour(other.index) && !servent.known.contains(other.index)) {
                servent.hearOf(other.index, KNOWN);
                learnt++;
            }
        }
        world.happened(new GnutellaEvent.Bootstrapped(servent.index, learnt));
        return learnt;
    }
}
