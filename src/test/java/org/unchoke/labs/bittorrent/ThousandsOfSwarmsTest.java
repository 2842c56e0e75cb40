package org.unchoke.labs.bittorrent;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.LongRange;
import org.unchoke.replay.Divergence;

/** The properties of {@link SwarmPropertiesTest} on many more swarms than a build has time for. */
class ThousandsOfSwarmsTest {
    @Tag("validation")
    @Property(tries = 4000)
    void tick_anySwarmAndMoves_keepsTheRulesAndReplays(@ForAll @LongRange(min = 0, max = 1L << 50) long seed) throws Divergence {
        new SwarmPropertiesTest().tick_anySwarmAndMoves_keepsTheRulesAndReplays(seed);
    }
}
