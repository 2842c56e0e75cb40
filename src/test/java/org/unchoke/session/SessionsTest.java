package org.unchoke.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unchoke.core.Seed;
import org.unchoke.replay.Recording;
import org.unchoke.replay.Replayer;
import org.unchoke.session.Subscriber.Farewell;
import org.unchoke.session.Subscriber.Reply;
import org.unchoke.session.Subscriber.Welcome;
import org.unchoke.testing.OwnersConnection;
import org.unchoke.testing.Patience;
import org.unchoke.testing.tiny.TinyAction;
import org.unchoke.testing.tiny.TinyLab;

@QuarkusTest
class SessionsTest {
    @Inject
    Sessions sessions;

    @Inject
    SeatChanges seatChanges;

    @Inject
    HouseRules rules;

    @Inject
    Seating seating;

    @Inject
    Conducting conducting;

    @Inject
    NewSessions newSessions;

    @Inject
    RoundPlans plans;

    @Inject
    SessionRegistry registry;

    @Inject
    Recovery recovery;

    @Inject
    Recordings recordings;

    private SessionRef tiny(int hands, long ticks, int rounds) throws Exception {
        PlannedRound round = plans.plan("tiny", TinyLab.document(hands, ticks), new Seed(7));
        SessionRef session = newSessions.create(
                new NewSession("A class", Collections.nCopies(rounds, round), EmptySeats.OMIT, false, "instructor"));
        conducting.speed(session.id(), 50);
        return session;
    }

    private Listening connect(SessionRef session, Joined joined) {
        Listening listening = new Listening();
        SessionHost host = sessions.live(session.code());
        host.connect(sessions.person(session.id(), joined.ticket()).orElseThrow(), listening);
        listening.hears(Welcome.class, any -> true);
        return listening;
    }

    private State state(UUID id) {
        return sessions.find(id).orElseThrow().state();
    }

    private void awaitState(UUID id, State state) {
        Patience.await().until(() -> state(id) == state);
    }

    private static void refused(Refusal refusal, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOfSatisfying(RefusedException.class, e -> {
            assertThat(e.refusal()).isEqualTo(refusal);
            assertThat(e.getMessage()).endsWith(".");
        });
    }

    @Test
    void join_inTheLobby_givesASeatATicketAndAPersonalCode() throws Exception {
        SessionRef session = tiny(2, 1000, 1);
        assertThat(session.code()).matches("[A-HJ-NP-Z2-9]{6}");
        Joined joined = seating.join(session.code().toLowerCase(), "Ana", null);
        assertThat(joined.resumeCode()).matches("[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}");
        assertThat(joined.ticket()).as("128 bits").hasSize(22);
        assertThat(joined.seat()).isEqualTo(1);
        assertThat(sessions.holder(session.code(), joined.ticket())).contains(new Person(1, "Ana", false));
        assertThat(sessions.holder(tiny(1, 9, 1).code(), joined.ticket())).as("in another session").isEmpty();
        Joined elsewhere = seating.resume(session.code(), joined.resumeCode().toLowerCase());
        assertThat(sessions.holder(session.code(), elsewhere.ticket())).isPresent();
        refused(Refusal.BAD_RESUME_CODE, () -> seating.resume(session.code(), joined.resumeCode()));
    }

    @Test
    void join_whatCannotBe_isRefusedWithItsReason() throws Exception {
        SessionRef session = tiny(2, 1000, 1);
        refused(Refusal.NO_SUCH_SESSION, () -> seating.join("ZZZZZZ", "Ana", null));
        refused(Refusal.NAME_UNUSABLE, () -> seating.join(session.code(), " ", null));
        seating.join(session.code(), "Ana", null);
        refused(Refusal.NAME_TAKEN, () -> seating.join(session.code(), "ANA", null));
        rules.lock(session.id(), true);
        refused(Refusal.LOCKED, () -> seating.join(session.code(), "Ben", null));
        rules.lock(session.id(), false);
        seating.join(session.code(), "Ben", null);
        refused(Refusal.SESSION_FULL, () -> seating.join(session.code(), "Cem", null));
        conducting.end(session.id());
        refused(Refusal.ENDED, () -> seating.join(session.code(), "Dora", null));
    }

    @Test
    void commands_inTheWrongState_areRefused() throws Exception {
        SessionRef session = tiny(1, 100000, 1);
        refused(Refusal.WRONG_STATE, () -> conducting.pause(session.id()));
        refused(Refusal.WRONG_STATE, () -> conducting.continueRound(session.id()));
        refused(Refusal.WRONG_STATE, () -> conducting.endRound(session.id(), 1));
        refused(Refusal.NO_SUCH_ROUND, () -> conducting.endRound(session.id(), 2));
        refused(Refusal.SPEED_OUT_OF_RANGE, () -> conducting.speed(session.id(), Double.NaN));
        refused(Refusal.SPEED_OUT_OF_RANGE, () -> conducting.speed(session.id(), 51));
        conducting.start(session.id());
        refused(Refusal.WRONG_STATE, () -> conducting.start(session.id()));
        refused(Refusal.NO_SUCH_SESSION, () -> conducting.start(UUID.randomUUID()));
        conducting.end(session.id());
        refused(Refusal.ENDED, () -> conducting.start(session.id()));
    }

    @Test
    void round_playedToItsEnd_keepsStandingAndFingerprint() throws Exception {
        SessionRef session = tiny(2, 40, 2);
        conducting.speed(session.id(), 2); // not over before Ana has done something
        Listening ana = connect(session, seating.join(session.code(), "Ana", null));
        conducting.start(session.id());
        SessionHost host = sessions.live(session.code());
        ana.hears(SessionStatus.class, status -> status.state() == State.RUNNING);
        host.submit(ana, 3, Listening.json(new TinyAction.Add(60)));
        assertThat(ana.replyTo(3).tick()).isPositive();
        conducting.speed(session.id(), 50);
        ana.hears(Listening.Events.class, events -> events.events().size() == 1);
        Listening.Ended ended = ana.hears(Listening.Ended.class, any -> true);
        assertThat(ended.standing().get(0)).containsEntry("name", "Ana").containsEntry("total", 60);
        awaitState(session.id(), State.BETWEEN_ROUNDS);
        conducting.start(session.id());
        ana.hears(Listening.Ended.class, ended2 -> ended2 != ended);
        awaitState(session.id(), State.BETWEEN_ROUNDS);
        refused(Refusal.WRONG_STATE, () -> conducting.start(session.id()));
        conducting.end(session.id());
        ana.hears(Farewell.class, farewell -> farewell == Farewell.ENDED);
        List<RoundResult> results = sessions.results(session.id());
        assertThat(results).extracting(RoundResult::ticks).containsExactly(40L, 40L);
        assertThat(results.get(0).fingerprint()).matches("[0-9a-f]{16}").isNotEqualTo(results.get(1).fingerprint());
        assertThat(results.get(0).standing().get(0)).containsEntry("name", "Ana").containsEntry("rank", 1);
        assertThat(results.get(0).standing()).as("the empty seat took no part").hasSize(2);
    }

    @Test
    void action_sentAgain_getsItsReplyAndHappensOnce() throws Exception {
        SessionRef session = tiny(1, 100000, 1);
        Joined joined = seating.join(session.code(), "Ana", null);
        Listening ana = connect(session, joined);
        conducting.start(session.id());
        SessionHost host = sessions.live(session.code());
        host.submit(ana, 5, Listening.json(new TinyAction.Add(10)));
        host.submit(ana, 5, Listening.json(new TinyAction.Add(10)));
        Reply first = ana.replyTo(5);
        Listening again = connect(session, joined);
        ana.hears(Farewell.class, farewell -> farewell == Farewell.REPLACED);
        assertThat(again.hears(Welcome.class, any -> true).lastId()).isEqualTo(5);
        host.submit(again, 5, Listening.json(new TinyAction.Add(10)));
        assertThat(again.replyTo(5)).isEqualTo(first);
        host.submit(again, 5, Listening.json(new TinyAction.Add(11)));
        again.hears(Reply.class, reply -> "id-reused".equals(reply.code()));
        host.submit(again, 4, Listening.json(new TinyAction.Add(11)));
        again.hears(Reply.class, reply -> "id-too-low".equals(reply.code()));
        host.submit(again, 6, Listening.json(new TinyAction.Add(1000)));
        assertThat(again.replyTo(6).code()).isEqualTo("amount");
        host.submit(again, 6, Listening.json(new TinyAction.Add(1)));
        again.hears(Reply.class, reply -> reply.re() == 6 && reply.tick() != null);
        conducting.end(session.id());
        assertThat(sessions.results(session.id()).get(0).standing())
                .filteredOn(place -> place.get("name").equals("Ana"))
                .singleElement()
                .satisfies(place -> assertThat(place).containsEntry("total", 11));
    }

    @Test
    void crash_duringARound_losesNothingThatWasAcknowledged() throws Exception {
        SessionRef session = tiny(2, 100000, 1);
        Joined joined = seating.join(session.code(), "Ana", null);
        Listening ana = connect(session, joined);
        conducting.start(session.id());
        sessions.live(session.code()).submit(ana, 1, Listening.json(new TinyAction.Add(42)));
        Reply reply = ana.replyTo(1);
        registry.crash();
        recovery.openVacant();
        assertThat(state(session.id())).isEqualTo(State.RECOVERED);
        Listening back = connect(session, joined);
        assertThat(back.hears(Welcome.class, any -> true).lastId()).isEqualTo(1);
        assertThat(back.hears(Welcome.class, any -> true).tick()).isGreaterThanOrEqualTo(reply.tick());
        awaitState(session.id(), State.RUNNING);
        sessions.live(session.code()).submit(back, 1, Listening.json(new TinyAction.Add(42)));
        assertThat(back.replyTo(1)).isEqualTo(reply);
        assertThat(back.text(back.hears(Listening.View.class, any -> true))).contains("\"total\":42");
        conducting.end(session.id());
        Recording recording = recordings.find(session.id(), 1).recording();
        assertThat(recording.entries()).filteredOn(entry -> entry.id() != null).hasSize(1);
        new Replayer(new TinyLab(), recording).toEnd((match, events) -> {}); // throws if it ends in another state
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "delete from action_log where round_id = %d and seq = 1",
        "update action_log set action = '{\"type\":\"add\"' where round_id = %d and seq = 1",
        "update action_log set action = '{\"type\":\"add\",\"amount\":2}' where round_id = %d and seq = 1",
        "delete from action_log where round_id = %d and seq = 2",
        "update round set seed = 8 where id = %d"})
    void recovery_fromADamagedLog_failsTheSessionAndSaysSo(String damage) throws Exception {
        SessionRef session = tiny(1, 100000, 1);
        Listening ana = connect(session, seating.join(session.code(), "Ana", null));
        conducting.start(session.id());
        for (int id = 1; id <= 2; id++) {
            sessions.live(session.code()).submit(ana, id, Listening.json(new TinyAction.Add(1)));
            ana.replyTo(id);
        }
        long round = sessions.live(session.code()).openRecord().orElseThrow();
        try (Connection connection = OwnersConnection.open(); Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(damage.formatted(round))).isEqualTo(1);
        }
        registry.crash(); // whoever opens it from here on, also the program by itself, meets the damage
        recovery.openVacant();
        awaitState(session.id(), State.FAILED);
        assertThat(sessions.find(session.id()).orElseThrow().message()).endsWith("kept.");
    }

    @ParameterizedTest
    @EnumSource(TinyAction.Fault.class)
    void fault_inOneLabsTick_endsThatSessionOnly(TinyAction.Fault fault) throws Exception {
        SessionRef faulty = tiny(1, 100000, 1);
        SessionRef other = tiny(1, 100000, 1);
        Listening ana = connect(faulty, seating.join(faulty.code(), "Ana", null));
        Listening ben = connect(other, seating.join(other.code(), "Ben", null));
        conducting.start(faulty.id());
        conducting.start(other.id());
        sessions.live(faulty.code()).submit(ana, 1, Listening.json(new TinyAction.Crash(fault)));
        assertThat(ana.hears(SessionStatus.class, status -> status.state() == State.FAILED).message()).contains("fault", "kept");
        assertThat(recordings.find(faulty.id(), 1).recording().entries()).as("what led to it is kept").isNotEmpty();
        sessions.live(other.code()).submit(ben, 1, Listening.json(new TinyAction.Add(1)));
        assertThat(ben.replyTo(1).tick()).isNotNull();
        assertThat(state(other.id())).isEqualTo(State.RUNNING);
        conducting.end(other.id());
    }

    @Test
    void lateJoiner_takesASeatAndPlays_removedOneLeavesIt() throws Exception {
        SessionRef session = tiny(2, 100000, 1);
        connect(session, seating.join(session.code(), "Ana", null));
        conducting.start(session.id());
        Joined late = seating.join(session.code(), "Ben", null);
        Listening ben = connect(session, late);
        SessionHost host = sessions.live(session.code());
        host.submit(ben, 1, Listening.json(new TinyAction.Add(5)));
        assertThat(ben.replyTo(1).tick()).isNotNull();
        seatChanges.rename(session.id(), late.seat(), "Benno");
        ben.hears(SessionStatus.class, status -> status.people().contains(new Person(late.seat(), "Benno", true)));
        seatChanges.remove(session.id(), late.seat());
        ben.hears(Farewell.class, farewell -> farewell == Farewell.REMOVED);
        assertThat(sessions.holder(session.code(), late.ticket())).isEmpty();
        assertThat(seating.join(session.code(), "Cem", null).seat()).isEqualTo(late.seat());
        conducting.end(session.id());
        assertThat(sessions.results(session.id()).get(0).standing()).extracting(place -> place.get("name"))
                .containsExactlyInAnyOrder("bot-0", "Ana", "Cem");
    }

    @Test
    void pause_holdsTheTick_andResumeGoesOn() throws Exception {
        SessionRef session = tiny(1, 100000, 1);
        Listening ana = connect(session, seating.join(session.code(), "Ana", null));
        conducting.start(session.id());
        long tick = conducting.pause(session.id()).tick();
        Thread.sleep(200);
        assertThat(sessions.find(session.id()).orElseThrow().tick()).isEqualTo(tick);
        sessions.live(session.code()).submit(ana, 1, Listening.json(new TinyAction.Add(1)));
        assertThat(ana.replyTo(1).code()).isEqualTo("not-running");
        conducting.continueRound(session.id());
        Patience.await().until(() -> sessions.find(session.id()).orElseThrow().tick() > tick);
        conducting.end(session.id());
    }
}
