package org.unchoke.labs.bittorrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.unchoke.core.Rng;
import org.unchoke.core.Viewer;
import org.unchoke.lab.Action;
import org.unchoke.lab.Actor;
import org.unchoke.lab.Names;
import org.unchoke.lab.Verdict;
import org.unchoke.replay.Divergence;
import org.unchoke.replay.Recording;
import org.unchoke.replay.Replayer;

class SwarmPropertiesTest {
    @Property(tries = 300, seed = "1")
    void tick_anySwarmAndMoves_keepsTheRulesAndReplays(@ForAll @LongRange(min = 0, max = 1L << 50) long seed) throws Divergence {
        Rng rng = new Rng(seed);
        SwarmBuilder builder = RandomSwarms.builder(rng.split(1));
        Swarm swarm = builder.build();
        Invariants invariants = new Invariants(swarm);
        List<Recording.Entry> log = new ArrayList<>();
        while (!swarm.over()) {
            offerSome(rng, swarm, log);
            invariants.check(swarm.tick());
            look(rng, swarm);
        }
        Recording recording = new Recording(builder.header(), log, new Recording.Outcome(swarm.now(), swarm.fingerprint()));
        assertThat(new Replayer(new BitTorrentLab(), recording).toEnd((match, events) -> {}).standing()).isEqualTo(swarm.standing());
    }

    private static void offerSome(Rng rng, Swarm swarm, List<Recording.Entry> log) {
        if (rng.nextInt(3) > 0) {
            return;
        }
        long before = swarm.fingerprint();
        for (int i = rng.nextInt(6); i > 0; i--) {
            int peers = swarm.world().peers.size();
            Actor actor = RandomSwarms.actor(rng, peers);
            Action action = RandomSwarms.action(rng, peers);
            if (swarm.offer(actor, action) instanceof Verdict.Refused refused) {
                assertThat(refused.code()).matches("[a-z-]+");
                assertThat(refused.message()).endsWith(".");
            } else {
                log.add(new Recording.Entry(log.size() + 1L, swarm.now() + 1, actor, null, action));
            }
        }
        assertThat(swarm.fingerprint()).as("what is only offered changes nothing").isEqualTo(before);
    }

    private static void look(Rng rng, Swarm swarm) {
        long before = swarm.fingerprint();
        swarm.view(Viewer.seat(rng.nextInt(swarm.world().peers.size())), Names.ofScenario());
        swarm.view(new Viewer.Projector(), Names.ofScenario());
        assertThat(swarm.fingerprint()).as("looking changes nothing").isEqualTo(before);
    }
}
