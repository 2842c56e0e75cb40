package org.unchoke.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.unchoke.config.Documents;
import org.unchoke.config.Json;
import org.unchoke.core.Seed;
import org.unchoke.core.Viewer;
import org.unchoke.lab.Actor;
import org.unchoke.labs.bittorrent.SwarmView;
import org.unchoke.replay.Recording;
import org.unchoke.session.Subscriber.Farewell;
import org.unchoke.session.Subscriber.Welcome;
import org.unchoke.testing.Patience;

/** What the person who runs the room can do, beyond starting and ending. */
@QuarkusTest
@TestSecurity(user = "instructor", roles = "instructor")
class RoomTest {
    @Inject
    Sessions sessions;

    @Inject
    HouseRules rules;

    @Inject
    SeatChanges seatChanges;

    @Inject
    Seating seating;

    @Inject
    Removals removals;

    @Inject
    Conducting conducting;

    @Inject
    NewSessions newSessions;

    @Inject
    RoundPlans plans;

    @Inject
    Recordings recordings;

    private final List<UUID> opened = new ArrayList<>();

    /** A round that goes on for longer than any test takes. */
    private SessionRef swarm() throws Exception {
        return swarm(100_000_000);
    }

    private SessionRef swarm(long bytes) throws Exception {
        PlannedRound round = plans.plan("bittorrent", Documents.parse("""
                {"lab": "bittorrent", "title": "Swarm", "content": {"sizeBytes": %d, "pieceBytes": 65536},
                 "peers": [{"name": "seed", "role": "seed", "uploadBytesPerSecond": 50000},
                           {"name": "bot", "count": 3, "uploadBytesPerSecond": 50000},
                           {"name": "student", "count": 3, "strategy": "hand", "uploadBytesPerSecond": 50000}],
                 "endsAtSeconds": 3600}""".formatted(bytes)), new Seed(7));
        SessionRef session = newSessions.create(new NewSession("A class", List.of(round, round), EmptySeats.OMIT, false, "instructor"));
        opened.add(session.id());
        conducting.speed(session.id(), 50);
        return session;
    }

    @AfterEach
    void end() {
        opened.stream().filter(id -> !sessions.find(id).orElseThrow().state().over()).forEach(conducting::end);
    }

    private static ObjectNode event(String json) throws Exception {
        return (ObjectNode) Json.full().readTree(json);
    }

    private Listening connect(SessionRef session, Joined joined) {
        Listening listening = new Listening();
        SessionHost host = sessions.live(session.code());
        host.connect(sessions.person(host.id, joined.ticket()).orElseThrow(), listening);
        listening.hears(Welcome.class, any -> true);
        return listening;
    }

    private List<Recording.Entry> logged(UUID id) {
        return recordings.find(id, 1).recording().entries();
    }

    private List<String> done(UUID id) {
        return sessions.log(id).stream().map(LogEntry::what).toList();
    }

    @Test
    void happen_whileRunning_isInTheLogOfTheMatchAndOfTheSession() throws Exception {
        UUID id = swarm().id();
        conducting.start(id);
        StaffActions.Outcome outcome = conducting.happen(id,
                List.of(event("{\"type\":\"addBots\",\"count\":4,\"strategy\":\"bit-tyrant\",\"uploadBytesPerSecond\":null}")));
        assertThat(outcome.done()).isEqualTo(1);
        Recording.Entry entry = logged(id).get(0);
        assertThat(entry.actor()).isEqualTo(Actor.instructor());
        assertThat(entry.tick()).isEqualTo(outcome.tick());
        LogEntry last = sessions.log(id).get(2);
        assertThat(last.what()).isEqualTo("event");
        assertThat(last.by()).isEqualTo("instructor");
        assertThat(last.detail()).containsEntry("type", "addBots").containsEntry("count", 4L);
        assertThatThrownBy(() -> conducting.happen(id, List.of(event("{\"type\":\"removeBot\",\"peer\":99}"))))
                .isInstanceOf(RefusedException.class).hasMessage("There is no bot of that number in the swarm.");
        assertThatThrownBy(() -> conducting.happen(id, List.of(event("{\"type\":\"unchoke\",\"peer\":1}"))))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void step_whilePaused_isOneTickAndAnEventTakesOneToo() throws Exception {
        UUID id = swarm().id();
        conducting.start(id);
        assertThatThrownBy(() -> conducting.step(id)).isInstanceOf(RefusedException.class);
        conducting.pause(id);
        Patience.await().during(java.time.Duration.ofMillis(200)).until(() -> true);
        long tick = sessions.find(id).orElseThrow().tick();
        conducting.step(id);
        conducting.step(id);
        assertThat(conducting.happen(id, List.of(event("{\"type\":\"trackerOutage\",\"seconds\":5}"))).tick()).isEqualTo(tick + 3);
        SessionStatus after = sessions.find(id).orElseThrow();
        assertThat(after.tick()).isEqualTo(tick + 3);
        assertThat(after.state()).isEqualTo(State.PAUSED);
        assertThat(done(id)).containsExactly("speed", "started", "paused", "stepped", "stepped", "event");
    }

    @Test
    void practise_inTheLobby_isPlayedAndLeavesNoTrace() throws Exception {
        SessionRef session = swarm();
        Joined ana = seating.join(session.code(), "Ana", null);
        Listening phone = connect(session, ana);
        conducting.practise(session.id());
        assertThat(sessions.find(session.id()).orElseThrow().practice()).isTrue();
        phone.hears(Listening.View.class, view -> view.round() == 0 && view.tick() > 2);
        SessionHost host = sessions.live(session.code());
        host.submit(phone, 1, event("{\"type\":\"piecePolicy\",\"policy\":\"random\"}"));
        assertThat(phone.replyTo(1).tick()).isPositive();
        conducting.pause(session.id());
        conducting.continueRound(session.id());
        conducting.endPractice(session.id());
        assertThat(sessions.find(session.id()).orElseThrow().state()).isEqualTo(State.LOBBY);
        assertThat(sessions.results(session.id())).isEmpty();
        conducting.practise(session.id());
        SessionStatus started = conducting.start(session.id());
        assertThat(started.round()).isEqualTo(1);
        assertThat(started.state()).isEqualTo(State.RUNNING);
    }

    @Test
    void remove_withAReason_saysItOnTheScreenAtOnce() throws Exception {
        SessionRef session = swarm();
        Listening phone = connect(session, seating.join(session.code(), "Ana", null));
        seatChanges.remove(session.id(), 4, "This is not your name.");
        phone.hears(Farewell.class, Farewell.REMOVED::equals);
        assertThat(phone.because()).isEqualTo("This is not your name.");
        assertThat(sessions.find(session.id()).orElseThrow().people()).isEmpty();
        assertThatThrownBy(() -> seatChanges.remove(session.id(), 4, "x".repeat(121))).isInstanceOf(RefusedException.class);
    }

    @Test
    void removed_comingBack_isToldWhy_untilStaffLetsThemIn() throws Exception {
        SessionRef session = swarm();
        Joined ana = seating.join(session.code(), "Ana", null);
        seatChanges.remove(session.id(), ana.seat(), "Use your own name.");
        assertThatThrownBy(() -> seating.join(session.code(), "ANA", null)).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(Refusal.REMOVED);
            assertThat(refused.getMessage()).contains("Use your own name. Only your instructor can let you back in.");
        });
        assertThatThrownBy(() -> seating.resume(session.code(), ana.resumeCode())).isInstanceOf(RefusedException.class);
        assertThat(removals.reason(session.code(), ana.ticket()).orElseThrow()).contains("Use your own name.");
        Removed removed = removals.of(session.id()).get(0);
        assertThat(removed.because()).isEqualTo("Use your own name.");
        removals.readmit(session.id(), removed.person());
        assertThat(removals.of(session.id())).isEmpty();
        assertThat(sessions.holder(session.code(), ana.ticket())).contains(new Person(ana.seat(), "Ana", false));
        connect(session, ana);
        assertThat(done(session.id())).contains("removed", "readmitted");
    }

    @Test
    void readmitted_whoseSeatIsTaken_getsAnother_inTheRoundThatRuns() throws Exception {
        SessionRef session = swarm();
        Joined ana = seating.join(session.code(), "Ana", null);
        conducting.start(session.id());
        seatChanges.remove(session.id(), ana.seat());
        assertThat(seating.join(session.code(), "Ben", null).seat()).isEqualTo(ana.seat());
        removals.readmit(session.id(), removals.of(session.id()).get(0).person());
        assertThat(sessions.holder(session.code(), ana.ticket()).orElseThrow().seat()).isEqualTo(ana.seat() + 1);
        connect(session, ana);
        Patience.await().alias("Ana plays").until(() -> sessions.activities(session.id()).stream()
                .anyMatch(activity -> activity.name().equals("Ana") && activity.rank() != null));
        conducting.end(session.id());
        assertThat(sessions.results(session.id()).get(0).standing()).extracting(place -> place.get("name")).contains("Ana", "Ben");
    }

    @Test
    void merged_isNotBarred() throws Exception {
        SessionRef session = swarm();
        seating.join(session.code(), "Ana", null);
        seating.join(session.code(), "Ana again", null);
        seatChanges.merge(session.id(), 4, 5);
        assertThat(removals.of(session.id())).isEmpty();
        assertThat(seating.join(session.code(), "Ana", null).seat()).isEqualTo(4);
    }

    @Test
    void merge_twoSeatsOfOnePerson_bringsTheFirstTicketToTheSecondSeat() throws Exception {
        SessionRef session = swarm();
        Joined phone = seating.join(session.code(), "Ana", null);
        seating.join(session.code(), "Ana again", null);
        Listening connection = connect(session, phone);
        seatChanges.merge(session.id(), 4, 5);
        connection.hears(Farewell.class, Farewell.RESEATED::equals);
        assertThat(sessions.holder(session.code(), phone.ticket())).contains(new Person(5, "Ana again", false));
        assertThat(sessions.find(session.id()).orElseThrow().people()).hasSize(1);
    }

    @Test
    void twoInstructors_actingAtOnce_getAnOrder_andTheLaterIsTold() throws Exception {
        SessionRef session = swarm();
        UUID id = session.id();
        List<CompletableFuture<SessionStatus>> starts = List.of(
                CompletableFuture.supplyAsync(() -> conducting.start(id)), CompletableFuture.supplyAsync(() -> conducting.start(id)));
        starts.forEach(each -> Patience.await().until(each::isDone));
        assertThat(starts).filteredOn(CompletableFuture::isCompletedExceptionally).hasSize(1);
        assertThatThrownBy(() -> starts.forEach(CompletableFuture::join)).hasCauseInstanceOf(RefusedException.class)
                .hasMessageContaining("it is running now");
        List<CompletableFuture<SessionStatus>> speeds = new ArrayList<>();
        for (double speed : new double[] {10, 20, 30, 40}) {
            speeds.add(CompletableFuture.supplyAsync(() -> conducting.speed(id, speed)));
        }
        speeds.forEach(CompletableFuture::join);
        List<LogEntry> log = sessions.log(id);
        assertThat(log).extracting(LogEntry::seq).containsExactlyElementsOf(LongStream.rangeClosed(1, log.size()).boxed().toList());
        assertThat(log.stream().filter(entry -> entry.what().equals("started"))).hasSize(1);
        Object last = log.get(log.size() - 1).detail().get("speed");
        Patience.await().alias("what is logged last holds").until(() -> last.equals(sessions.find(id).orElseThrow().speed()));
    }

    @Test
    void round_nobodyWatches_isDrivenByTheServer() throws Exception {
        SessionRef session = swarm(1_000_000);
        Listening laptop = new Listening();
        sessions.live(session.code()).watch(new Viewer.Instructor(), laptop);
        conducting.start(session.id());
        sessions.live(session.code()).leave(laptop);
        Patience.await().atMost(java.time.Duration.ofMinutes(2)).until(() ->
                sessions.find(session.id()).orElseThrow().state() == State.BETWEEN_ROUNDS);
        assertThat(sessions.results(session.id()).get(0).over()).isTrue();
    }

    @Test
    void lateJoin_switchedOff_keepsOutWhoComesAfterTheStart() throws Exception {
        SessionRef session = swarm();
        rules.lateJoin(session.id(), false);
        seating.join(session.code(), "Ana", null);
        conducting.start(session.id());
        assertThatThrownBy(() -> seating.join(session.code(), "Ben", null)).isInstanceOfSatisfying(
                RefusedException.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.LOCKED));
        rules.lateJoin(session.id(), true);
        assertThat(seating.join(session.code(), "Ben", null).seat()).isEqualTo(5);
    }

    @Test
    void projector_whateverIsShownOfPeople_hasNoNamesItShouldNotHave() throws Exception {
        SessionRef session = swarm();
        seating.join(session.code(), "Ana", null);
        rules.projectorNames(session.id(), ProjectorNames.PSEUDONYMS);
        conducting.start(session.id());
        Listening wall = new Listening();
        sessions.live(session.code()).watch(new Viewer.Projector(), wall);
        Listening.View view = wall.hears(Listening.View.class, any -> true);
        assertThat(((SwarmView.RoomView) view.view()).peers()).extracting(SwarmView.Row::name).contains("Albatross").doesNotContain("Ana");
        conducting.endRound(session.id(), 1);
        wall.hears(Listening.Ended.class, any -> true);
        assertThat(wall.everything()).doesNotContain("Ana");
        rules.projectorNames(session.id(), ProjectorNames.NONE);
        assertThat(wall.hears(SessionStatus.class, s -> s.projectorNames() == ProjectorNames.NONE).people().get(0).name()).isEmpty();
    }

    @Test
    void shoulder_ofASeat_seesWhatItsHolderSees() throws Exception {
        SessionRef session = swarm();
        Listening phone = connect(session, seating.join(session.code(), "Ana", null));
        conducting.start(session.id());
        conducting.pause(session.id());
        Listening shoulder = new Listening();
        sessions.live(session.code()).shoulder(4, shoulder);
        assertThat(shoulder.hears(Welcome.class, any -> true).seat()).isEqualTo(4);
        conducting.step(session.id());
        long tick = sessions.find(session.id()).orElseThrow().tick();
        assertThat(shoulder.hears(Listening.View.class, seen -> seen.tick() == tick))
                .isEqualTo(phone.hears(Listening.View.class, seen -> seen.tick() == tick));
        Listening lost = new Listening();
        sessions.live(session.code()).shoulder(99, lost);
        lost.hears(Farewell.class, any -> true);
    }

    @Test
    void commands_ofTwoInstructorsAtOnce_getAnOrder() throws Exception {
        UUID id = swarm().id();
        conducting.start(id);
        List<CompletableFuture<Void>> both = new ArrayList<>();
        for (int who = 0; who < 2; who++) {
            double speed = who == 0 ? 10 : 20;
            both.add(CompletableFuture.runAsync(() -> {
                for (int i = 0; i < 10; i++) {
                    conducting.speed(id, speed + i);
                    rules.banner(id, "Round " + i);
                }
            }));
        }
        both.forEach(CompletableFuture::join);
        List<LogEntry> log = sessions.log(id);
        assertThat(log.stream().map(LogEntry::seq)).containsExactlyElementsOf(LongStream.rangeClosed(1, 42).boxed().toList());
        Map<String, Object> lastSpeed = log.stream().filter(entry -> entry.what().equals("speed")).reduce((a, b) -> b).orElseThrow().detail();
        assertThat(sessions.find(id).orElseThrow().speed()).isEqualTo(((Number) lastSpeed.get("speed")).doubleValue());
    }

    @Test
    void activities_ofSomebodyWhoActs_areCounted() throws Exception {
        SessionRef session = swarm();
        Listening phone = connect(session, seating.join(session.code(), "Ana", null));
        seating.join(session.code(), "Ben", null);
        conducting.start(session.id());
        sessions.live(session.code()).submit(phone, 1, event("{\"type\":\"piecePolicy\",\"policy\":\"random\"}"));
        phone.replyTo(1);
        List<Activity> activities = sessions.activities(session.id());
        assertThat(activities).extracting(Activity::name).containsExactly("Ana", "Ben");
        assertThat(activities).extracting(Activity::actions).containsExactly(1L, 0L);
        assertThat(activities.get(0).awaySeconds()).isNull();
        assertThat(activities.get(1).awaySeconds()).isNotNull();
        assertThat(activities).extracting(Activity::rank).doesNotContainNull();
    }

    @Test
    void activities_ofASessionThatIsOver_areNone() throws Exception {
        SessionRef session = swarm();
        seating.join(session.code(), "Ana", null);
        conducting.end(session.id());
        Patience.await().alias("the session is over").until(() -> sessions.activities(session.id()).isEmpty());
    }
}
