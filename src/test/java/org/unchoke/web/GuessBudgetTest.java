package org.unchoke.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GuessBudgetTest {
    private static final long SECOND = 1_000_000_000L;
    private final GuessBudget budget = new GuessBudget();

    private int answered(String address, int guesses, long from, long step) {
        int answered = 0;
        for (int i = 0; i < guesses; i++) {
            if (budget.mayTry(address, "GUESS" + i, from + i * step)) {
                budget.wasWrong(address, from + i * step);
                answered++;
            }
        }
        return answered;
    }

    @Test
    void wrongCodes_fromOneAddress_areAnsweredTenTimesThenTenAMinute() {
        assertThat(answered("192.0.2.1", 1000, 0, 0)).isEqualTo(10);
        assertThat(answered("192.0.2.1", 600, SECOND, SECOND / 10)).isBetween(9, 11);
    }

    @Test
    void wrongCodes_fromManyAddresses_areAnsweredThreeHundredTimes() {
        int answered = 0;
        for (int i = 0; i < 1000; i++) {
            answered += answered("203.0.113." + i, 1, 0, 0);
        }
        assertThat(answered).isEqualTo(300);
    }

    @Test
    void aClassBehindOneAddress_withAStrangerAmongIt_joinsAllTheSame() {
        assertThat(budget.mayTry("192.0.2.1", "ABCDEF", 0)).isTrue();
        budget.wasRight("192.0.2.1", "ABCDEF");
        answered("192.0.2.1", 1000, 0, 0);
        for (int student = 0; student < 200; student++) {
            assertThat(budget.mayTry("192.0.2.1", "ABCDEF", 0)).isTrue();
        }
        assertThat(budget.mayTry("192.0.2.1", "XYZXYZ", 0)).as("another code, from there").isFalse();
        assertThat(budget.mayTry("198.51.100.7", "XYZXYZ", 0)).as("that code, from elsewhere").isTrue();
    }

    @Test
    void guessesAtTheSameMoment_areMadeUpFor() {
        for (int i = 0; i < 110; i++) {
            budget.wasWrong("192.0.2.1", 0);
        }
        assertThat(budget.mayTry("192.0.2.1", "ABCDEF", 600 * SECOND)).as("after ten minutes").isFalse();
        assertThat(budget.mayTry("192.0.2.1", "ABCDEF", 607 * SECOND)).isTrue();
    }
}
