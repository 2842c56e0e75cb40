package org.unchoke.labs.napster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.unchoke.core.Rng;

class FairShareTest {
    @Test
    void divide_oneUploader_splitsEqually() {
        assertThat(divide(new int[] {0, 0, 0}, new int[] {0, 1, 2}, all(3, 1000), all(1, 90), all(3, 1000))).containsExactly(30, 30, 30);
    }

    @Test
    void divide_whatOneCannotTake_goesToTheOthers() {
        assertThat(divide(new int[] {0, 0, 0}, new int[] {0, 1, 2}, new long[] {6, 1000, 1000}, all(1, 90), all(3, 1000))).containsExactly(6, 42, 42);
        assertThat(divide(new int[] {0, 0, 0}, new int[] {0, 1, 2}, all(3, 1000), all(1, 90), new long[] {1000, 10, 1000})).containsExactly(40, 10, 40);
    }

    @Test
    void divide_oneDownloaderOfMany_isFilledAndSharesEqually() {
        assertThat(divide(new int[] {0, 1, 2}, new int[] {0, 0, 0}, all(3, 1000), new long[] {5, 100, 100}, all(1, 65))).containsExactly(5, 30, 30);
    }

    @Property(tries = 500, seed = "1")
    void divide_anything_neverGivesMoreThanThereIsAndLeavesNothingUseful(@ForAll @LongRange(min = 0, max = 1L << 50) long seed) {
        Rng rng = new Rng(seed);
        int peers = 1 + rng.nextInt(6);
        int transfers = rng.nextInt(15);
        int[] from = new int[transfers];
        int[] to = new int[transfers];
        long[] wanted = new long[transfers];
        long[] up = new long[peers];
        long[] down = new long[peers];
        Arrays.setAll(from, i -> rng.nextInt(peers));
        Arrays.setAll(to, i -> rng.nextInt(peers));
        Arrays.setAll(wanted, i -> rng.nextInt(5_000));
        Arrays.setAll(up, i -> rng.nextInt(4) == 0 ? 0 : rng.nextInt(10_000));
        Arrays.setAll(down, i -> rng.nextInt(10_000));
        long[] given = divide(from, to, wanted, up, down);
        long[] sent = new long[peers];
        long[] got = new long[peers];
        for (int i = 0; i < transfers; i++) {
            assertThat(given[i]).isBetween(0L, wanted[i]);
            sent[from[i]] += given[i];
            got[to[i]] += given[i];
        }
        for (int i = 0; i < transfers; i++) {
            assertThat(sent[from[i]]).isLessThanOrEqualTo(up[from[i]]);
            assertThat(got[to[i]]).isLessThanOrEqualTo(down[to[i]]);
            if (given[i] < wanted[i]) {
                long left = Math.min(up[from[i]] - sent[from[i]], down[to[i]] - got[to[i]]);
                assertThat(left).as("capacity that transfer %d could have used", i).isLessThanOrEqualTo(transfers);
            }
        }
    }

    private static long[] divide(int[] from, int[] to, long[] wanted, long[] up, long[] down) {
        return new FairShare(from, to, wanted, up.clone(), down.clone()).divide();
    }

    private static long[] all(int count, long value) {
        long[] values = new long[count];
        Arrays.fill(values, value);
        return values;
    }
}
