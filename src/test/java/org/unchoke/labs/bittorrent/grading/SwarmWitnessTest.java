package org.unchoke.labs.bittorrent.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unchoke.labs.bittorrent.SwarmBuilder.swarm;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.unchoke.grading.ClassRound.Habit;
import org.unchoke.core.Seed;
import org.unchoke.grading.ClassRound;
import org.unchoke.lab.Evidence;
import org.unchoke.lab.Holder;
import org.unchoke.lab.Match;
import org.unchoke.lab.Seat;
import org.unchoke.labs.bittorrent.SwarmBuilder;
import org.unchoke.labs.bittorrent.Swarm;
import org.unchoke.labs.bittorrent.SwarmEvent;
import org.unchoke.labs.bittorrent.SwarmStanding;
import org.unchoke.labs.bittorrent.strategy.Reason;
import org.unchoke.replay.Divergence;
import org.unchoke.replay.Recording;
import org.unchoke.replay.Replayer;

class SwarmWitnessTest {
    private static final Reason PERSON = new Reason("person", null, null);
    private static final Reason RANK = new Reason("rank", 1, 4);
    private final SwarmBuilder small = swarm().seeds(1).leechers(4).hands(2).pieces(120);

    @Test
    void evidence_ofAWholeMatch_agreesWithItsStanding() throws Divergence {
        Recording recording = new ClassRound(small.header(), Habit.TIT_FOR_TAT, Habit.MISERLY).play(2000);
        SwarmWitness witness = new SwarmWitness(small.scenario(), small.seats(), seat -> true);
        Match match = new Replayer(ClassRound.LAB, recording).toEnd(witness::saw);
        TreeMap<Integer, SwarmStanding> places = new TreeMap<>();
        match.standing().places().forEach(place -> places.put(place.seat(), (SwarmStanding) place));
        assertThat(witness.findings()).extracting(Evidence::seat).containsExactly(5, 6);
        for (Evidence found : witness.findings()) {
            SwarmEvidence evidence = (SwarmEvidence) found;
            SwarmStanding place = places.get(evidence.seat());
            assertThat(evidence.uploaded()).isEqualTo(place.uploadedBytes())
                    .isEqualTo(evidence.partners().stream().mapToLong(SwarmEvidence.Partner::sent).sum());
            assertThat(evidence.downloaded()).isEqualTo(place.downloadedBytes())
                    .isEqualTo(evidence.partners().stream().mapToLong(SwarmEvidence.Partner::received).sum());
            assertThat(evidence.finishedAt()).isEqualTo(place.finishedAtSeconds());
            assertThat(evidence.time().downloading()).isEqualTo(place.finishedAtSeconds() - 1);
            assertThat(evidence.curves()).hasSize(3).allSatisfy(curve -> assertThat(curve.values()).hasSize((int) (match.now() / curve.ticks()) + 1));
        }
        SwarmEvidence miser = (SwarmEvidence) witness.findings().get(1);
        assertThat(miser.decisions()).isZero();
        assertThat(miser.uploaded()).isZero();
        assertThat(miser.time().idle()).isEqualTo(miser.time().downloading());
    }

    @Test
    void evidence_ofOneSeat_isWhatItIsAmongAll() throws Divergence {
        Recording recording = new ClassRound(small.header(), Habit.TIT_FOR_TAT, Habit.MISERLY).play(2000);
        SwarmWitness all = new SwarmWitness(small.scenario(), small.seats(), seat -> true);
        new Replayer(ClassRound.LAB, recording).toEnd(all::saw);
        SwarmWitness one = new SwarmWitness(small.scenario(), small.seats(), seat -> seat == 6);
        new Replayer(ClassRound.LAB, recording).toEnd(one::saw);
        assertThat(one.findings()).isEqualTo(all.findings().subList(1, 2));
    }

    @Test
    void place_ofEveryPeer_isTheOneInTheStanding() {
        Swarm swarm = (Swarm) ClassRound.LAB.open(small.scenario(), new Seed(1), small.seats());
        while (!swarm.over()) {
            swarm.tick();
            swarm.standing().places().forEach(place -> assertThat(swarm.place(place.seat())).isEqualTo(place));
        }
        assertThat(swarm.place(small.seats().size())).isNull();
    }

    @Test
    void story_answersToDecisions_areToldWithWhatTheyBrought() {
        Seat seat = small.seats().get(5).heldBy(Holder.STUDENT);
        SeatWitness me = new SeatWitness(seat, 100);
        me.note(10, new SwarmEvent.Unchoked(5, 2, PERSON));
        me.note(18, new SwarmEvent.Unchoked(2, 5, RANK));
        me.note(72, new SwarmEvent.Choked(5, 2, PERSON, 62, 4_000_000));
        me.note(82, new SwarmEvent.Choked(2, 5, RANK, 64, 3_100_000));
        SwarmStanding place = new SwarmStanding(5, 1, "hand-1", "leecher", "hand", 1000, 0, null, 4_000_000, 3_100_000, 1);
        SwarmEvidence evidence = me.evidence(place, 100, 1000, 500);
        assertThat(evidence.answered()).isEqualTo(1);
        assertThat(evidence.decisions()).isEqualTo(2);
        assertThat(evidence.moments()).extracting(moment -> moment.told((other, given) -> "Ben")).containsExactly(
                "You began to serve Ben; Ben served you 8 s later and sent you 3.1 MB.",
                "You stopped serving Ben; Ben stopped serving you 10 s later.");
        assertThat(evidence.partners()).isEqualTo(List.of(new SwarmEvidence.Partner(2, 3_100_000, 4_000_000, 64, 62)));
    }

    @Test
    void time_playedByTheAutopilotOrMutual_isCounted() {
        SeatWitness me = new SeatWitness(small.seats().get(5).heldBy(Holder.AUTOPILOT), 100);
        me.note(0, new SwarmEvent.Joined(5));
        for (int tick = 1; tick <= 100; tick++) {
            if (tick == 11) {
                me.note(tick, new SwarmEvent.Autopilot(5, null));
            } else if (tick == 21) {
                me.note(tick, new SwarmEvent.Unchoked(5, 2, PERSON));
            } else if (tick == 51) {
                me.note(tick, new SwarmEvent.Unchoked(2, 5, RANK));
            }
            me.pass(tick);
        }
        SwarmStanding place = new SwarmStanding(5, 1, "hand-1", "leecher", "hand", 1000, 0, null, 0, 0, 1);
        assertThat(me.evidence(place, 100, 1000, 500).time()).isEqualTo(new SwarmEvidence.Spent(100, 10, 0, 50, 80, 50));
    }
}
