package org.unchoke.labs.gnutella;

import org.unchoke.labs.gnutella.Servent.Waiting;

/** What a servent's line sends: descriptors first, in order; what is left of the second goes to uploads. */
final class Line {
    /** A servent is told so often that it drops things, seconds. */
    private static final int TOLD_EVERY = 15;

    private final World world;

    Line(World world) {
        this.world = world;
    }

    /** Puts a descriptor into the queue to a neighbour, or drops it if too many wait. */
    void put(Servent from, int to, Descriptor descriptor) {
        if (from.queue.size() < world.rules.queue()) {
            from.queue.add(new Waiting(to, descriptor));
            return;
        }
        from.dropped++;
        if (world.now >= from.toldOfOverload + TOLD_EVERY) {
            from.toldOfOverload = world.now;
            world.happened(new GnutellaEvent.Overloaded(from.index, from.dropped));
        }
    }

    /** Sends for one second; what was sent arrives in the next. */
    void send(Servent from) {
        from.credit = Math.min(0, from.credit) + from.upload;
        from.sentLastSecond = 0;
        while (from.credit > 0 && !from.queue.isEmpty()) {
            Waiting next = from.queue.remove();
            if (from.isNeighbour(next.to())) {
                cross(from, next);
            }
        }
    }

    private void cross(Servent from, Waiting next) {
        Descriptor descriptor = next.descriptor();
        from.credit -= descriptor.bytes();
        from.overlaySent += descriptor.bytes();
        from.sentLastSecond += descriptor.bytes();
        from.messages++;
        Flood flood = descriptor.flood();
        if (flood != null) {
            flood.bytes += descriptor.bytes();
            if (descriptor.kind() == Descriptor.Kind.HIT) {
                flood.hitMessages++;
            } else if (descriptor.kind() == Descriptor.Kind.QUERY) {
                flood.messages++;
            }
            if (flood.query()) {
                world.servent(flood.asker).causedBytes += descriptor.bytes();
                from.carriedBytes += flood.asker == from.index ? 0 : descriptor.bytes();
            }
        }
        world.crossing.add(new World.Crossing(from.index, next.to(), descriptor));
    }
}
