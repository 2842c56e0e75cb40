package org.unchoke.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unchoke.core.Seed;
import org.unchoke.lab.Actor;
import org.unchoke.lab.Scenario;
import org.unchoke.lab.Seat;
import org.unchoke.lab.SeatAction;
import org.unchoke.store.LogRow;
import org.unchoke.testing.tiny.TinyLab;

class AttendanceTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private final Attendance attendance = new Attendance(Duration.ofSeconds(30));
    private final Map<Integer, Member> members = new TreeMap<>();
    private OpenRound round;

    @BeforeEach
    void openWithOneOfTwoSeatsTaken() throws Exception {
        TinyLab lab = new TinyLab();
        Scenario scenario = lab.scenario(TinyLab.document(2, 100));
        List<Seat> seats = RoundHeader.held(lab.seats(scenario, new Seed(1)), List.of(0), EmptySeats.OMIT);
        round = OpenRound.open(new RoundHeader(1, 1, lab, scenario, new Seed(1), seats, null));
        members.put(0, member(0));
    }

    private static Member member(int place) {
        Member member = new Member(UUID.randomUUID(), place, "m" + place);
        member.subscriber = new Listening();
        return member;
    }

    private List<String> adjusted(long now) {
        attendance.adjust(round, members, now);
        List<String> actions = round.batch().stream().map(AttendanceTest::text).toList();
        round.tick();
        return actions;
    }

    private static String text(LogRow row) {
        return row.role() + " " + row.seat() + " " + row.action();
    }

    @Test
    void adjust_everybodyInPlace_doesNothing() {
        assertThat(adjusted(0)).isEmpty();
    }

    @Test
    void adjust_awayLongerThanTheGracePeriod_handsTheSeatToTheAutopilotAndBack() {
        Member ana = members.get(0);
        Subscriber connection = ana.subscriber;
        ana.subscriber = null;
        ana.awaySince = 100 * SECOND;
        assertThat(adjusted(129 * SECOND)).isEmpty();
        assertThat(adjusted(131 * SECOND)).containsExactly("host 1 {\"type\":\"autopilot\",\"strategy\":\"steady\"}");
        assertThat(adjusted(132 * SECOND)).as("once").isEmpty();
        ana.subscriber = connection;
        assertThat(adjusted(140 * SECOND)).containsExactly("host 1 {\"type\":\"autopilot\",\"strategy\":null}");
        assertThat(adjusted(141 * SECOND)).isEmpty();
    }

    @Test
    void adjust_autopilotOfTheStudentsOwn_isLeftAlone() {
        round.offer(Actor.seat(1), new SeatAction.Autopilot("steady"), 1L, "{}");
        round.tick();
        assertThat(adjusted(0)).isEmpty();
        members.get(0).subscriber = null;
        members.get(0).awaySince = 0;
        assertThat(adjusted(1000 * SECOND)).isEmpty();
    }

    @Test
    void adjust_newcomerAndLeaver_joinAndLeaveOnce() {
        members.put(1, member(1));
        assertThat(adjusted(0)).containsExactly("host 2 {\"type\":\"joined\"}");
        assertThat(adjusted(0)).isEmpty();
        members.remove(1);
        assertThat(adjusted(0)).containsExactly("host 2 {\"type\":\"left\"}");
        assertThat(adjusted(0)).isEmpty();
    }
}
