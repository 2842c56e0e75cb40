package org.unchoke.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.unchoke.account.GuessLimits.Guesser;

class GuessLimitsTest {
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private final GuessLimits limits = new GuessLimits();

    private int lookedAt(int guesses, IntFunction<Guesser> guesser) {
        int lookedAt = 0;
        for (int i = 0; i < guesses; i++) {
            lookedAt += limits.admit(guesser.apply(i), 0).isZero() ? 1 : 0;
        }
        return lookedAt;
    }

    @Test
    void aThousandGuesses_whereverTheyComeFrom_areMostlyNotLookedAt() {
        assertThat(lookedAt(1000, i -> new Guesser("ana", "192.0.2.1", null))).as("one account, one address").isEqualTo(5);
        assertThat(lookedAt(1000, i -> new Guesser("ben" + i, "192.0.2.2", null))).as("many accounts").isEqualTo(30);
        assertThat(lookedAt(1000, i -> new Guesser("cleo", "203.0.113." + i, null))).as("many addresses").isEqualTo(20);
    }

    @Test
    void wait_afterEachFurtherGuess_doubles() {
        Guesser guesser = new Guesser("ana", "192.0.2.1", null);
        lookedAt(5, i -> guesser);
        assertThat(limits.admit(guesser, 0)).isEqualTo(Duration.ofMinutes(1));
        assertThat(limits.admit(guesser, MINUTE)).isZero();
        assertThat(limits.admit(guesser, MINUTE)).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void strangersGuesses_keepNeitherOtherAddressesNorKnownDevicesOut() {
        lookedAt(1000, i -> new Guesser("ana", "192.0.2.1", null));
        assertThat(limits.admit(new Guesser("ana", "192.0.2.9", null), 0)).as("another address").isZero();
        assertThat(limits.admit(new Guesser("ana", "192.0.2.1", "device"), 0)).as("a known device at the same address").isZero();
        assertThat(lookedAt(1000, i -> new Guesser("ana", "192.0.2.1", "stolen"))).as("a stolen one").isEqualTo(5);
    }

    @Test
    void guessesForOtherAccounts_keepNobodyOutWhoHasSignedInFromThere() {
        Guesser guesser = new Guesser("ana", "192.0.2.1", null);
        limits.admit(guesser, 0);
        limits.wasRight(guesser, 0);
        lookedAt(1000, i -> new Guesser("ben" + i, "192.0.2.1", null));
        assertThat(limits.admit(new Guesser("newcomer", "192.0.2.1", null), 0)).isPositive();
        assertThat(limits.admit(guesser, 0)).isZero();
    }

    @Test
    void rightPassword_countsAsNoGuess() {
        Guesser guesser = new Guesser("ana", "192.0.2.1", null);
        for (int i = 0; i < 200; i++) {
            assertThat(limits.admit(guesser, 0)).isZero();
            limits.wasRight(guesser, 0);
        }
    }

    @Test
    void recalling_whileToldToWait_endsSoon() {
        Guesser guesser = new Guesser("ana", "192.0.2.1", null);
        lookedAt(10, i -> guesser);
        assertThat(limits.mayRecall(guesser)).isTrue();
        lookedAt(30, i -> guesser);
        assertThat(limits.mayRecall(guesser)).isFalse();
    }
}
