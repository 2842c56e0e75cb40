package org.unchoke.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.unchoke.testing.PackagedApp;

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

    @Test
    void application_killedAgainAndAgain_losesAndDoublesNothing_andStopsWithAWord() throws Exception {
        Random random = new Random(4);
        try (PackagedApp app = PackagedApp.fresh("chaos").start(); ActingClass forty = new ActingClass(STUDENTS, app)) {
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
            int promised = forty.account();
            System.out.printf("%d kills, %d students: %d actions promised, none lost, none twice; everybody back after %s%n",
                    KILLS, STUDENTS, promised, spread(back));
            assertThat(Collections.max(back)).isLessThan(SECONDS_TO_BE_BACK);
        }
    }

    private static String spread(List<Double> seconds) {
        List<Double> sorted = seconds.stream().sorted().toList();
        return String.format("%.2f s at best, %.2f s in the middle, %.2f s at worst", sorted.get(0),
                sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1));
    }

    @Test
    void application_askedToStop_tellsEverybodyAndIsGoneInTime() throws Exception {
        try (PackagedApp app = PackagedApp.fresh("drained").start(); ActingClass few = new ActingClass(5, app)) {
            long since = System.nanoTime();
            app.signal("TERM");
            await().pollInterval(Duration.ofMillis(20)).untilAsserted(() -> few.call(
                    "POST", "/api/sessions/" + few.code + "/seats", "{\"name\":\"Latecomer\"}", 503));
            assertThat(app.ready()).as("nobody should be sent here now").isFalse();
            app.stop();
            double seconds = (System.nanoTime() - since) / 1e9;
            System.out.printf("Stopped within %.1f s%n", seconds);
            assertThat(seconds).isLessThan(SECONDS_TO_STOP);
            await().untilAsserted(() -> assertThat(few.clients)
                    .allSatisfy(client -> assertThat(client.closeCodes()).contains(4003)));
            assertThat(app.log()).doesNotContain("ERROR", "Exception");
            app.start();
            few.awaitAllBack();
            few.account();
        }
    }

    @Test
    void postgres_killedDuringPlay_losesAndDoublesNothing() throws Exception {
        try (PackagedApp app = PackagedApp.fresh("chaos-postgres").start(); ActingClass forty = new ActingClass(STUDENTS, app)) {
            List<Double> answered = new ArrayList<>();
            for (int kill = 1; kill <= Math.max(1, KILLS / 5); kill++) {
                long before = app.postgres().orElseThrow().pid();
                long since = System.nanoTime();
                app.postgres().orElseThrow().destroyForcibly();
                await().atMost(Duration.ofSeconds(60)).until(
                        () -> app.postgres().filter(runs -> runs.pid() != before).isPresent() && app.ready());
                forty.awaitProgress();
                answered.add((System.nanoTime() - since) / 1e9);
            }
            System.out.printf("PostgreSQL killed %d times: %d actions promised, none lost; everybody answered again after %s%n",
                    answered.size(), forty.account(), spread(answered));
        }
    }

    @Test
    void owner_stalledForLongerThanItsLease_isFenced_andItsPeopleGoOnElsewhere() throws Exception {
        try (PackagedApp first = PackagedApp.fresh("zombie");
                PackagedApp second = first.another()) {
            for (PackagedApp each : List.of(first, second)) {
                each.with("UNCHOKE_LEASE", "2s").with("UNCHOKE_PROCESS_URL", each.base()).start();
            }
            try (ActingClass ten = new ActingClass(10, first, second)) {
                first.signal("STOP");
                ten.ask(second);
                await().atMost(Duration.ofSeconds(30)).until(() -> ten.owned(second));
                ten.awaitAllBack();
                ten.awaitProgress();
                first.signal("CONT");
                await().atMost(Duration.ofSeconds(20)).until(() -> first.log().contains("is run by another process now"));
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
