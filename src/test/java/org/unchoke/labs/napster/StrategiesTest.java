package org.unchoke.labs.napster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unchoke.labs.napster.NapsterBuilder.napster;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** What distinguishes the strategies, in whole matches. */
class StrategiesTest {
    /** Ten of the strategy among thirty who share, over some seeds: the mean of a figure of the ten, then of the thirty. */
    private static double[] compare(String strategy, ToDoubleFunction<NapsterStanding> figure) {
        double[] means = new double[2];
        for (long seed = 1; seed <= 8; seed++) {
            Napster napster = napster().songs("count", 60).peers(30, "reference").with("line", "cable").peers(10, strategy).with("line", "cable")
                    .field("endsAtSeconds", 900).seed(seed).build();
            while (!napster.over()) {
                napster.tick();
            }
            for (Object place : napster.standing().places()) {
                NapsterStanding standing = (NapsterStanding) place;
                means[standing.seat() < 30 ? 1 : 0] += figure.applyAsDouble(standing) / (8 * (standing.seat() < 30 ? 30 : 10));
            }
        }
        return means;
    }

    @Test
    void freeRider_givesNothing_andGetsAsMuch() {
        assertThat(compare("free-rider", NapsterStanding::uploadedBytes)[0]).isZero();
        double[] got = compare("free-rider", NapsterStanding::gotSongs);
        assertThat(got[0]).as("nothing in the protocol punishes it").isGreaterThan(0.9 * got[1]);
    }

    @Test
    void hoarder_listsItsLibrary_andServesNobody() {
        assertThat(compare("hoarder", NapsterStanding::uploadedBytes)[0]).isZero();
        assertThat(compare("hoarder", NapsterStanding::sharedSongs)[0]).isGreaterThanOrEqualTo(8);
    }

    @Test
    void understater_isAskedLess() {
        double[] served = compare("understater", NapsterStanding::songsServed);
        assertThat(served[0]).isLessThan(0.5 * served[1]);
    }

    @Test
    void impatient_wastesMore() {
        double[] wasted = compare("impatient", NapsterStanding::wastedBytes);
        assertThat(wasted[0]).isGreaterThan(5 * wasted[1]);
    }

    @Test
    void mislabeller_makesOthersWaste() {
        double[] clean = compare("free-rider", NapsterStanding::wastedBytes);
        double[] polluted = compare("mislabeller", NapsterStanding::wastedBytes);
        assertThat(polluted[1]).isGreaterThan(clean[1] + 1_000_000);
    }
}
