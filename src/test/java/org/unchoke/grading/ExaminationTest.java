package org.unchoke.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.unchoke.labs.bittorrent.SwarmBuilder.kBps;
import static org.unchoke.labs.bittorrent.SwarmBuilder.swarm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.unchoke.core.Seed;
import org.unchoke.grading.ClassRound.Habit;
import org.unchoke.lab.Actor;
import org.unchoke.lab.Holder;
import org.unchoke.lab.Match;
import org.unchoke.lab.SeatAction;
import org.unchoke.labs.bittorrent.SwarmAction;
import org.unchoke.labs.bittorrent.SwarmBuilder;
import org.unchoke.labs.bittorrent.SwarmStanding;
import org.unchoke.labs.bittorrent.grading.SwarmEvidence;
import org.unchoke.replay.Divergence;
import org.unchoke.replay.Recording;
import org.unchoke.replay.Replayer;

/** One seed, six reference clients (1 to 6), three students (7 to 9). */
class ExaminationTest {
    private static final int ANA = 7;
    private static final Runnable NOTHING = () -> {};
    private final SwarmBuilder swarm = swarm().seed(5).seeds(1).uplink(kBps(200)).leechers(6).hands(3).pieces(100).field("endsAtSeconds", 1500);
    private final Recording recording = new ClassRound(swarm.header(), Habit.STUBBORN, Habit.TIT_FOR_TAT).play(5000);

    private static SwarmEvidence played(Recording recording, String strategy, Seed dice) throws Exception {
        Counterfactual.Outcome outcome = new Counterfactual(ClassRound.LAB, ClassRound.LAB.scenario(recording.header().scenario()), recording, true)
                .play(ANA, strategy, dice, () -> false);
        return (SwarmEvidence) outcome.evidence();
    }

    @Test
    void examine_twice_isTheSameBitForBit() throws Divergence {
        SeatReport first = new Examination(ClassRound.LAB, recording).examine(ANA, () -> false, NOTHING);
        SeatReport second = new Examination(ClassRound.LAB, recording).examine(ANA, () -> false, NOTHING);
        assertThat(first).isEqualTo(second);
        assertThat(first.verdicts()).extracting(SeatReport.Verdict::criterion)
                .containsExactly("speed", "contribution", "free-riding", "reciprocation", "participation");
        assertThat(first.rivals()).extracting(SeatReport.Rival::strategy).containsExactly("reference", "bit-tyrant", "free-rider");
        assertThat(first.rivals().get(0).facts()).hasSize(Examination.DICE);
    }

    @Test
    void examine_recordingThatWasTamperedWith_diverges() {
        Recording.Outcome outcome = recording.outcome();
        Recording changed = new Recording(recording.header(), recording.entries(), new Recording.Outcome(outcome.ticks(), outcome.fingerprint() ^ 1));
        assertThatThrownBy(() -> new Examination(ClassRound.LAB, changed)).isInstanceOf(Divergence.class);
    }

    @Test
    void examine_cancelled_stops() throws Divergence {
        assertThat(new Examination(ClassRound.LAB, recording).examine(ANA, () -> true, NOTHING)).isNull();
    }

    @Test
    void play_freeRider_uploadsNothingAndOthersKeepPlaying() throws Exception {
        SwarmEvidence rider = played(recording, "free-rider", recording.header().seed());
        assertThat(rider.uploaded()).isZero();
        assertThat(rider.decisions()).isZero();
        assertThat(rider.time().autopilot()).isEqualTo(rider.time().downloading());
    }

    @Test
    void play_otherDice_keepsTheSeatAndChangesTheCourse() throws Exception {
        SwarmEvidence recorded = played(recording, "reference", recording.header().seed());
        SwarmEvidence other = played(recording, "reference", new Seed(4711));
        assertThat(other.capacity()).isEqualTo(recorded.capacity());
        assertThat(other.partners()).isNotEqualTo(recorded.partners());
    }

    @Test
    void open_otherDice_leavesWhatEventsBringAsItWas() throws Exception {
        SwarmBuilder drawn = swarm().seeds(1).leechers(4).uplink(Map.of("lognormal", Map.of("sigma", 1.3))).hands(1);
        List<String> brought = new ArrayList<>();
        for (long dice : new long[] {1, 2}) {
            Match match = ClassRound.LAB.open(drawn.scenario(), new Seed(1), drawn.seats(), new Seed(dice));
            match.offer(Actor.instructor(), new SwarmAction.FlashCrowd(3, "reference"));
            match.tick();
            brought.add(match.standing().places().stream().map(place -> (SwarmStanding) place)
                    .filter(place -> place.seat() > 5).map(place -> place.seat() + ":" + place.uploadBytesPerSecond()).sorted().toList().toString());
        }
        assertThat(brought.get(0)).isEqualTo(brought.get(1)).contains("6:", "7:", "8:");
    }

    @Test
    void play_seatTakenLate_letsTheStrategyTakeOverAtThatMoment() throws Exception {
        SwarmBuilder late = swarm().seed(5).seeds(1).leechers(6).hands(3).hands(Holder.NOBODY).pieces(100);
        List<Recording.Entry> log = List.of(new Recording.Entry(1, 50, Actor.host(ANA), null, new SeatAction.Joined()));
        Recording taken = new Recording(late.header(), log, new Recording.Outcome(1, 0));
        SwarmEvidence evidence = played(taken, "reference", new Seed(5));
        assertThat(evidence.joinedAt()).isEqualTo(50);
        assertThat(evidence.finishedAt()).isNotNull();
    }

    @Test
    void examine_seatLeftAlone_saysForHowLong() throws Exception {
        List<Recording.Entry> log = new ArrayList<>();
        log.add(new Recording.Entry(1, 21, Actor.host(ANA), null, new SeatAction.Autopilot("reference")));
        log.add(new Recording.Entry(2, 61, Actor.seat(ANA), null, new SeatAction.Autopilot(null)));
        log.add(new Recording.Entry(3, 71, Actor.seat(ANA), null, new SeatAction.Autopilot("reference")));
        Recording open = new Recording(swarm.header(), log, null);
        long fingerprint = new Replayer(ClassRound.LAB, open).to(100, (match, events) -> {}).fingerprint();
        Recording left = new Recording(swarm.header(), log, new Recording.Outcome(100, fingerprint));
        assertThat(new Examination(ClassRound.LAB, left).examine(ANA, () -> false, NOTHING).away()).isEqualTo(0.4);
    }

    @Test
    void examine_roundBrokenOff_stopsTheComparisonThereToo() throws Divergence {
        Recording broken = new ClassRound(swarm.header(), Habit.STUBBORN).play(90);
        SeatReport report = new Examination(ClassRound.LAB, broken).examine(ANA, () -> false, NOTHING);
        assertThat(report.rivals().get(0).curves().get(0).values()).hasSameSizeAs(report.curves().get(0).values());
    }
}
