package org.unchoke.labs.bittorrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.LongRange;
import org.unchoke.core.Rng;

/**
 * As long as a seed stays, nobody waits for ever, whatever the crowd is like; with limits to the neighbours as real clients
 * have them. Where clients start as many connections as they accept, latecomers can be left among themselves.
 */
class EverybodyFinishesTest {
    @Property(tries = 25, seed = "1")
    void tick_anyCrowdWithASeed_everybodyFinishes(@ForAll @LongRange(min = 0, max = 1L << 50) long seed) {
        Rng rng = new Rng(seed);
        SwarmBuilder crowd = SwarmBuilder.swarm()
                .seed(rng.nextInt(1_000_000))
                .pieces(1 + rng.nextInt(60))
                .rule("slots", List.of("fixed(2)", "fixed(4)", "sqrt", "azureus").get(rng.nextInt(4)))
                .rule("seedPolicy", List.of("rotation", "fastest", "roundRobin", "superSeed", "antiLeech").get(rng.nextInt(5)))
                .field("endsAtSeconds", 500_000)
                .seeds(1).uplink(20_000 + rng.nextInt(500_000))
                .leechers(1 + rng.nextInt(160)).uplink(Map.of("lognormal", Map.of("sigma", 0.5 + rng.nextDouble())))
                .with("afterFinish", List.of("leave", "stay", "linger(60)").get(rng.nextInt(3)));
        if (rng.nextInt(2) == 0) {
            crowd.with("joinsAtSeconds", Map.of("exponential", Map.of("meanSeconds", 1 + rng.nextInt(300))));
        }
        Swarm swarm = crowd.build();
        while (!swarm.over()) {
            swarm.tick();
        }
        assertThat(swarm.standing().places()).allMatch(place -> place instanceof SwarmStanding peer
                && (peer.role().equals("seed") || peer.finishedAtSeconds() != null));
    }

    @Tag("validation")
    @Property(tries = 1000)
    void tick_aThousandCrowds_everybodyFinishes(@ForAll @LongRange(min = 0, max = 1L << 50) long seed) {
        tick_anyCrowdWithASeed_everybodyFinishes(seed);
    }
}
