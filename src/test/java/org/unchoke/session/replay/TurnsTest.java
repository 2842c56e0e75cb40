package org.unchoke.session.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.unchoke.session.RefusedException;

@Timeout(10)
class TurnsTest {
    private final Turns turns = new Turns();
    private final CountDownLatch go = new CountDownLatch(1);

    @AfterEach
    void stop() {
        go.countDown();
        turns.stop();
    }

    private Function<BooleanSupplier, String> waiting(String answer, CountDownLatch begun) {
        return stopped -> {
            begun.countDown();
            try {
                go.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            return answer;
        };
    }

    @Test
    void ask_twiceByOnePerson_isAnsweredOneAfterTheOther_othersInBetween() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(1);
        CountDownLatch other = new CountDownLatch(1);
        CompletableFuture<String> one = turns.ask("ana", waiting("one", first));
        CompletableFuture<String> two = turns.ask("ana", waiting("two", second));
        CompletableFuture<String> three = turns.ask("ben", waiting("three", other));
        first.await();
        other.await();
        assertThat(second.await(100, TimeUnit.MILLISECONDS)).isFalse();
        go.countDown();
        assertThat(List.of(one.join(), two.join(), three.join())).containsExactly("one", "two", "three");
    }

    @Test
    void ask_byThreePeople_runsTwoAtATime() throws Exception {
        CountDownLatch two = new CountDownLatch(2);
        CountDownLatch third = new CountDownLatch(1);
        turns.ask("ana", waiting("", two));
        turns.ask("ben", waiting("", two));
        turns.ask("cem", waiting("", third));
        two.await();
        assertThat(third.await(100, TimeUnit.MILLISECONDS)).isFalse();
    }

    @Test
    void cancel_tellsTheWorkAndGivesWay() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<String> endless = turns.ask("ana", stopped -> {
            begun.countDown();
            while (!stopped.getAsBoolean()) {
                Thread.onSpinWait();
            }
            return "";
        });
        begun.await();
        endless.cancel(false);
        assertThat(turns.ask("ana", stopped -> "next").join()).isEqualTo("next");
    }

    @Test
    void ask_tooMuchAtOnce_isRefused_andWhatWasCancelledDoesNotCount() {
        List<CompletableFuture<String>> asked = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            asked.add(turns.ask("ana", waiting("", new CountDownLatch(1))));
        }
        assertThatThrownBy(() -> turns.ask("ana", stopped -> "")).isInstanceOf(RefusedException.class);
        asked.get(4).cancel(false);
        turns.ask("ana", stopped -> "");
    }
}
