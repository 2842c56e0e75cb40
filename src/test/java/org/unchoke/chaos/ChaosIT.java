package org.unchoke.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.unchoke.testing.PackagedApp;
import org.unchoke.testing.Patience;

/**
 * A class of forty that acts once a second each, while what it plays on is killed. How often: the system property
 * {@code chaos.kills}; the profile {@code chaos} sets more. PostgreSQL dies a fifth as often.
 */
class ChaosIT {
    private static final int STUDENTS = 40;
    private static final int KILLS = Integer.getInteger("chaos.kills", 5);
    private static final int KILLS_WHILE_STARTING = 5;
    private static final double SECONDS_TO_BE_BACK = 5;
    private static final double SECONDS_TO_STOP = 10;
    /** Machines are noisy: only this many times worse than the target is a failure. */
    private static final double NOISE = 5;

    @Test
    void class_whateverIsKilledOrStoppedUnderIt_losesAndDoublesNothing() throws Exception {
        try (PackagedApp app = PackagedApp.fresh("chaos").start(); ActingClass forty = new ActingClass(STUDENTS, app)) {
            List<Double> back = killTheApplication(app, forty);
            System.out.printf("Application killed %d times: everybody back %s%n", KILLS, spread(back));
            List<Double> answered = killPostgres(app, forty);
            System.out.printf("PostgreSQL killed %d times: everybody answered again %s%n", answered.size(), spread(answered));
            double stopped = stop(app, forty);
            System.out.printf("Stopped within %.1f s%n", stopped);
            app.start();
            forty.awaitAllBack();
            forty.awaitProgress();
            System.out.printf("%d actions of %d students promised, none lost, none twice%n", forty.account(), STUDENTS);
            assertThat(Collections.max(back)).isLessThan(NOISE * SECONDS_TO_BE_BACK);
            assertThat(stopped).isLessThan(NOISE * SECONDS_TO_STOP);
        }
    }

    private static List<Double> killTheApplication(PackagedApp app, ActingClass forty) throws Exception {
        Random random = new Random(4);
        List<Double> back = new ArrayList<>();
        for (int kill = 1; kill <= KILLS; kill++) {
            Thread.sleep(500 + random.nextInt(2500));
            app.kill();
            if (kill % KILLS_WHILE_STARTING == 0) { // once more, while it opens its sessions again
                app.launch();
                Thread.sleep(500 + random.nextInt(3000));
                app.kill();
            }
            app.start();
            back.add(forty.awaitAllBack());
            forty.awaitProgress();
        }
        return back;
    }

    private static List<Double> killPostgres(PackagedApp app, ActingClass forty) throws Exception {
        List<Double> answered = new ArrayList<>();
        for (int kill = 1; kill <= Math.max(1, KILLS / 5); kill++) {
            ProcessHandle running = app.postgres().orElseThrow();
            long since = System.nanoTime();
            running.destroyForcibly();
            Patience.await().until(
                    () -> app.postgres().filter(other -> other.pid() != running.pid()).isPresent() && app.ready());
            forty.awaitProgress();
            answered.add((System.nanoTime() - since) / 1e9);
        }
        return answered;
    }

    /** Asks it to stop: nobody joins any more, everybody is told, and no fault is logged. The seconds that took. */
    private static double stop(PackagedApp app, ActingClass forty) throws Exception {
        String before = app.log();
        long since = System.nanoTime();
        app.signal("TERM");
        assertThat(forty.knock()).as("nobody joins any more").contains(503);
        app.stop();
        double seconds = (System.nanoTime() - since) / 1e9;
        Patience.await().untilAsserted(() -> assertThat(forty.clients).allSatisfy(client -> assertThat(client.closeCodes()).contains(4003)));
        assertThat(app.log().substring(before.length())).doesNotContain(" ERROR ", "at org.unchoke");
        return seconds;
    }

    private static String spread(List<Double> seconds) {
        List<Double> sorted = seconds.stream().sorted().toList();
        return String.format("after %.2f s at best, %.2f s in the middle, %.2f s at worst", sorted.get(0),
                sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1));
    }

    @Test
    void owner_stalledForLongerThanItsLease_isFenced_andItsPeopleGoOnElsewhere() throws Exception {
        try (PackagedApp first = PackagedApp.fresh("zombie");
                PackagedApp second = first.another()) {
            for (PackagedApp each : List.of(first, second)) {
                each.with("UNCHOKE_LEASE", "4s").with("UNCHOKE_PROCESS_URL", each.base()).start();
            }
            try (ActingClass ten = new ActingClass(10, first, second)) {
                first.signal("STOP");
                ten.ask(second);
                Patience.await().until(() -> ten.owned(second));
                ten.awaitAllBack();
                ten.awaitProgress();
                first.signal("CONT");
                Patience.await().until(() -> first.log().contains("is run by another process now"));
                ten.awaitProgress();
                assertThat(ten.owned(second)).isTrue();
                ActingClient astray = ten.join(first);
                astray.start();
                ten.awaitAllBack();
                ten.awaitProgress();
                assertThat(astray.movedTo()).isEqualTo(ten.socket(second).toString());
                assertThat(astray.closeCodes()).containsExactly(4001);
                System.out.printf("Owner stalled: %d actions promised, none lost%n", ten.account());
            }
        }
    }
}
