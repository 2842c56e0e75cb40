package org.unchoke.lab;

import java.util.List;

/** Watches one match and draws from its events what its standing does not hold. For one match, on one thread. */
public interface Collector {
    /** Called after each tick with its number and its events, in order. */
    void after(long tick, List<LabEvent> events);

    /** What was found, as a record of plain values; {@code null} if there is nothing to tell. */
    Object findings();

    /** Finds nothing. */
    static Collector none() {
        return new Collector() {
            @Override
            public void after(long tick, List<LabEvent> events) {}

            @Override
            public Object findings() {
                return null;
            }
        };
    }
}
