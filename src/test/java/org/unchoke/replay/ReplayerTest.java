package org.unchoke.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.unchoke.lab.Actor;
import org.unchoke.lab.Lab;
import org.unchoke.lab.Match;
import org.unchoke.lab.SeatAction;
import org.unchoke.labs.LabCatalog;
import org.unchoke.labs.LabFixtures;

class ReplayerTest {
    private final Lab lab = LabCatalog.all().get(0);
    private final Recording recording = LabFixtures.of(lab.card().id()).recording();

    @Test
    void to_someTicks_showsEveryStateOnce() throws Divergence {
        List<Long> seen = new ArrayList<>();
        Match match = new Replayer(lab, recording).to(50, (state, events) -> seen.add(state.now()));
        assertThat(match.now()).isEqualTo(50);
        assertThat(seen).hasSize(51).isSorted().startsWith(0L).endsWith(50L);
    }

    @Test
    void to_matchContinuedLater_isTheSameAsInOneGo() throws Divergence {
        Match resumed = new Replayer(lab, recording).to(125, (state, events) -> {});
        while (resumed.now() < 180) {
            resumed.tick();
        }
        assertThat(resumed.fingerprint()).isEqualTo(new Replayer(lab, recording).to(180, (state, events) -> {}).fingerprint());
    }

    @Test
    void toEnd_otherFingerprint_diverges() throws Divergence {
        long truth = new Replayer(lab, recording).to(60, (state, events) -> {}).fingerprint();
        new Replayer(lab, ending(60, truth)).toEnd((state, events) -> {});
        assertThatThrownBy(() -> new Replayer(lab, ending(60, truth + 1)).toEnd((state, events) -> {}))
                .isInstanceOf(Divergence.class).hasMessageContaining("tick 60");
    }

    @Test
    void to_refusedAction_namesIt() {
        List<Recording.Entry> entries = List.of(new Recording.Entry(1, 5, Actor.seat(1), null, new SeatAction.Joined()));
        assertThatThrownBy(() -> new Replayer(lab, new Recording(recording.header(), entries, null)).to(9, (state, events) -> {}))
                .isInstanceOf(Divergence.class).hasMessageContaining("action 1").hasMessageContaining("tick 4");
    }

    @Test
    void to_entriesOutOfOrder_diverges() {
        List<Recording.Entry> entries = List.of(
                new Recording.Entry(1, 5, Actor.seat(7), null, new SeatAction.Autopilot("reference")),
                new Recording.Entry(2, 3, Actor.seat(7), null, new SeatAction.Autopilot(null)));
        assertThatThrownBy(() -> new Replayer(lab, new Recording(recording.header(), entries, null)).to(9, (state, events) -> {}))
                .isInstanceOf(Divergence.class).hasMessageContaining("action 2");
    }

    @Test
    void to_otherRules_isRefused() {
        Recording.Header header = recording.header();
        Recording old = new Recording(new Recording.Header(header.lab(), header.rulesVersion() + 1, header.scenario(), header.seed(), header.seats()), List.of(), null);
        assertThatThrownBy(() -> new Replayer(lab, old).to(1, (state, events) -> {})).isInstanceOf(Divergence.class);
    }

    private Recording ending(long ticks, long fingerprint) {
        return new Recording(recording.header(), recording.entries(), new Recording.Outcome(ticks, fingerprint));
    }
}
