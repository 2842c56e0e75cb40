package org.unchoke.labs.napster;

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

class NapsterPropertiesTest {
    @Property(tries = 150, seed = "1")
    void tick_anyServiceAndMoves_keepsTheRulesAndReplays(@ForAll @LongRange(min = 0, max = 1L << 50) long seed) throws Divergence {
        Rng rng = new Rng(seed);
        NapsterBuilder builder = RandomServices.builder(rng.split(1));
        Napster napster = builder.build();
        Invariants invariants = new Invariants(napster);
        List<Recording.Entry> log = new ArrayList<>();
        while (!napster.over()) {
            offerSome(rng, napster, log);
            invariants.check(napster.tick());
            look(rng, napster);
        }
        Recording recording = new Recording(builder.header(), log, new Recording.Outcome(napster.now(), napster.fingerprint()));
        assertThat(new Replayer(new NapsterLab(), recording).toEnd((match, events) -> {}).standing()).isEqualTo(napster.standing());
    }

    private static void offerSome(Rng rng, Napster napster, List<Recording.Entry> log) {
        if (rng.nextInt(3) > 0) {
            return;
        }
        long before = napster.fingerprint();
        for (int i = rng.nextInt(6); i > 0; i--) {
            Actor actor = RandomServices.actor(rng, napster.world().peers.size());
            Action action = RandomServices.action(rng, napster, actor);
            if (napster.offer(actor, action) instanceof Verdict.Refused refused) {
                assertThat(refused.code()).matches("[a-z-]+");
                assertThat(refused.message()).endsWith(".");
            } else {
                log.add(new Recording.Entry(log.size() + 1L, napster.now() + 1, actor, null, action));
            }
        }
        assertThat(napster.fingerprint()).as("what is only offered changes nothing").isEqualTo(before);
    }

    private static void look(Rng rng, Napster napster) {
        long before = napster.fingerprint();
        napster.view(Viewer.seat(rng.nextInt(napster.world().peers.size())), Names.ofScenario());
        napster.view(new Viewer.Projector(), Names.ofScenario());
        assertThat(napster.fingerprint()).as("looking changes nothing").isEqualTo(before);
    }
}
