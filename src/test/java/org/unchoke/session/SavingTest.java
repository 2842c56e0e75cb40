package org.unchoke.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.unchoke.core.Viewer;
import org.unchoke.session.Subscriber.Reply;
import org.unchoke.testing.Patience;
import org.unchoke.testing.tiny.TinyAction;

/** What people are told while their actions cannot be saved at once. */
class SavingTest {
    private static final long NOT_YET = -1;
    private static final double A_SECOND = 1e9;
    private final AtomicLong delay = new AtomicLong();

    @Test
    void append_slowAfterQuickOnes_saysSavingAndWhy_andGoesOnByItself() throws Exception {
        try (InMemory session = new InMemory(1, delay::get)) {
            Listening ana = joined(session, UUID.randomUUID());
            long slowest = 0;
            for (long id = 1; id <= 3; id++) {
                long asked = System.nanoTime();
                session.host.submit(ana, id, Listening.json(new TinyAction.Add(1)));
                assertThat(ana.replyTo(id).tick()).isPositive();
                slowest = Math.max(slowest, System.nanoTime() - asked);
            }
            if (slowest < A_SECOND) { // else this machine stood still
                assertThat(ana.heard).as("quick ones are not worth a word").noneMatch(SavingTest::isSaving);
            }
            int before = ana.heard.size();
            delay.set(NOT_YET);
            session.log.trouble("The database's disk is full: make room there.");
            session.host.submit(ana, 4, Listening.json(new TinyAction.Add(1)));
            SessionStatus saving = ana.hears(SessionStatus.class, status -> isSaving(status) && ana.heard.lastIndexOf(status) >= before);
            assertThat(saving.message()).contains("disk is full", "goes on by itself");
            assertThat(ana.heard).as("nothing is promised before it is saved")
                    .noneMatch(heard -> heard instanceof Reply reply && reply.re() == 4);
            delay.set(0);
            session.log.answer();
            assertThat(ana.replyTo(4).tick()).isPositive();
            int told = ana.heard.lastIndexOf(saving);
            ana.hears(SessionStatus.class, status -> ana.heard.lastIndexOf(status) > told
                    && status.state() == State.RUNNING && status.message() == null);
            session.host.closeRound().get(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void tick_whoseActionsAreNotYetDurable_isShownToNobody() throws Exception {
        try (InMemory session = new InMemory(2, delay::get)) {
            UUID person = UUID.randomUUID();
            Listening ana = joined(session, person);
            session.host.submit(ana, 1, Listening.json(new TinyAction.Add(1)));
            long first = ana.replyTo(1).tick();
            ana.hears(Listening.View.class, view -> view.tick() > first);
            delay.set(NOT_YET);
            session.host.submit(ana, 2, Listening.json(new TinyAction.Add(1)));
            awaitTheSecond(session);
            long settled = session.host.status().tick();
            Listening late = new Listening();
            session.host.watch(new Viewer.Instructor(), late);
            session.host.renamed(person, "Anna");
            Listening again = new Listening();
            session.host.connect(person, again);
            session.host.pause();
            assertThat(session.host.status().tick()).isEqualTo(settled);
            assertThat(late.heard).as("greeted").hasAtLeastOneElementOfType(SessionStatus.class);
            assertThat(late.heard).noneMatch(Listening.View.class::isInstance);
            assertThat(again.heard).as("what was shown before").filteredOn(Listening.View.class::isInstance).hasSize(1)
                    .allMatch(heard -> ((Listening.View) heard).tick() <= settled);
            assertThat(ana.heard).noneMatch(heard -> heard instanceof Listening.View view && view.tick() > settled);
            session.log.answer();
            assertThat(again.replyTo(2).tick()).isEqualTo(settled + 1);
            for (Listening everybody : List.of(again, late)) {
                everybody.hears(Listening.View.class, view -> view.tick() == settled + 1);
            }
            assertThat(session.host.status().tick()).isEqualTo(settled + 1);
            session.host.closeRound().get(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void tick_whoseActionsAreNotYetDurable_isNotShownWithSomebodyWhoWasRemovedMeanwhile() throws Exception {
        try (InMemory session = new InMemory(2, delay::get)) {
            Listening ben = new Listening();
            UUID other = UUID.randomUUID();
            Listening ana = joined(session, UUID.randomUUID());
            session.host.admit(other, 1, "Ben");
            session.host.connect(other, ben);
            session.host.submit(ana, 1, Listening.json(new TinyAction.Add(1)));
            assertThat(ana.replyTo(1).tick()).isPositive();
            delay.set(NOT_YET);
            session.host.submit(ana, 2, Listening.json(new TinyAction.Add(1)));
            awaitTheSecond(session);
            session.host.expel(other, Subscriber.Farewell.REMOVED, null);
            int told = ben.heard.size();
            session.log.answer();
            assertThat(ana.replyTo(2).tick()).isPositive();
            ana.hears(Listening.View.class, view -> view.tick() >= ana.replyTo(2).tick());
            assertThat(ben.heard).as("nothing after the farewell").hasSize(told);
            delay.set(0);
            session.log.answer();
            session.host.closeRound().get(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void round_pausedAndResumedWhileItsLeaseHadLapsed_goesOn() throws Exception {
        try (InMemory session = new InMemory(1, delay::get)) {
            Listening ana = joined(session, UUID.randomUUID());
            session.lapsed = true;
            ana.hears(SessionStatus.class, SavingTest::isSaving);
            session.host.pause();
            session.host.resume();
            session.lapsed = false;
            session.host.submit(ana, 1, Listening.json(new TinyAction.Add(1)));
            assertThat(ana.replyTo(1).tick()).isPositive();
            session.host.closeRound().get(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void action_sentWhileTheEndOfTheRoundIsBeingKept_isRefused() throws Exception {
        try (InMemory session = new InMemory(1, delay::get)) {
            UUID person = UUID.randomUUID();
            Listening ana = joined(session, person);
            session.host.submit(ana, 1, Listening.json(new TinyAction.Add(1)));
            assertThat(ana.replyTo(1).tick()).isPositive();
            session.whileKeeping = () -> session.host.submit(ana, 2, Listening.json(new TinyAction.Add(1)));
            session.host.closeRound().get(60, TimeUnit.SECONDS);
            assertThat(ana.replyTo(2).code()).isEqualTo("not-running");
        }
    }

    private static Listening joined(InMemory session, UUID person) {
        Listening ana = new Listening();
        session.host.admit(person, 0, "Ana");
        session.host.connect(person, ana);
        return ana;
    }

    /** Until the action with id 2 is on its way to the log. */
    private static void awaitTheSecond(InMemory session) {
        Patience.await().until(() -> session.log.rows().stream().anyMatch(row -> Long.valueOf(2).equals(row.clientId())));
    }

    private static boolean isSaving(Object heard) {
        return heard instanceof SessionStatus status && status.state() == State.SAVING;
    }

    @Test
    void action_sentOverAndOverWhileNothingCanBeSaved_isAnsweredOnceAndNeverRefused() throws Exception {
        try (InMemory session = new InMemory(1, delay::get)) {
            Listening ana = joined(session, UUID.randomUUID());
            session.host.submit(ana, 1, Listening.json(new TinyAction.Add(1)));
            assertThat(ana.replyTo(1).tick()).isPositive();
            delay.set(NOT_YET);
            session.host.submit(ana, 2, Listening.json(new TinyAction.Add(1)));
            for (int times = 0; times < 200; times++) {
                session.host.submit(ana, 3, Listening.json(new TinyAction.Add(2)));
            }
            session.host.submit(ana, 3, Listening.json(new TinyAction.Add(7)));
            assertThat(ana.replyTo(3).code()).isEqualTo("id-reused");
            delay.set(0);
            session.log.answer();
            assertThat(ana.replyTo(2).tick()).isPositive();
            Reply last = ana.hears(Reply.class, reply -> reply.re() == 3 && reply.tick() != null);
            assertThat(ana.heard).filteredOn(heard -> heard instanceof Reply reply && reply.re() == 3).hasSize(2).contains(last);
            session.host.closeRound().get(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void action_sentTogetherWithTheComing_waitsUntilTheSeatIsOnes() throws Exception {
        try (InMemory session = new InMemory(2, delay::get)) {
            Listening ben = new Listening();
            UUID other = UUID.randomUUID();
            Listening ana = joined(session, UUID.randomUUID());
            session.host.submit(ana, 1, Listening.json(new TinyAction.Add(1)));
            assertThat(ana.replyTo(1).tick()).isPositive();
            delay.set(NOT_YET);
            session.host.submit(ana, 2, Listening.json(new TinyAction.Add(1)));
            awaitTheSecond(session);
            session.host.admit(other, 1, "Ben");
            session.host.connect(other, ben);
            session.host.submit(ben, 1, Listening.json(new TinyAction.Add(1)));
            delay.set(0);
            session.log.answer();
            assertThat(ben.replyTo(1).tick()).isGreaterThan(ana.replyTo(2).tick());
            session.host.closeRound().get(60, TimeUnit.SECONDS);
        }
    }
}
