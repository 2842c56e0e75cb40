package org.unchoke.labs.bittorrent;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.unchoke.core.Rng;

class AvailabilityTest {
    private static final int PEERS = 3;
    private static final int WORDS = 2;

    @Property(tries = 100, seed = "1")
    void changes_ofManyPiecesAtOnce_countAsEachAlone(@ForAll @IntRange(min = 1, max = 300) int times, @ForAll long seed) {
        Rng rng = new Rng(seed);
        Availability availability = new Availability(WORDS, PEERS);
        int[][] plain = new int[PEERS][WORDS * 64];
        for (int i = 0; i < times; i++) {
            int peer = rng.nextInt(PEERS);
            int word = rng.nextInt(WORDS);
            long pieces = rng.nextLong() | rng.nextLong();
            availability.more(peer, word, pieces);
            add(plain[peer], word, pieces, 1);
            if (i % 4 == 0) {
                long some = pieces & rng.nextLong();
                availability.less(peer, word, some);
                add(plain[peer], word, some, -1);
            }
        }
        for (int peer = 0; peer < PEERS; peer++) {
            for (int piece = 0; piece < WORDS * 64; piece++) {
                assertThat(availability.of(peer, piece)).isEqualTo(plain[peer][piece]);
            }
            rarest(availability, plain[peer], peer, rng.nextLong() | 1);
        }
    }

    private static void rarest(Availability availability, int[] plain, int peer, long among) {
        int least = Integer.MAX_VALUE;
        for (int piece = 0; piece < 64; piece++) {
            least = (among >>> piece & 1) == 0 ? least : Math.min(least, plain[piece]);
        }
        long expected = 0;
        for (int piece = 0; piece < 64; piece++) {
            expected |= (among >>> piece & 1) != 0 && plain[piece] == least ? 1L << piece : 0;
        }
        assertThat(availability.rarest(peer, 0, among)).isEqualTo(expected);
        assertThat(availability.least()).isEqualTo(least);
    }

    private static void add(int[] plain, int word, long pieces, int change) {
        for (int piece = 0; piece < 64; piece++) {
            plain[word * 64 + piece] += (pieces >>> piece & 1) == 0 ? 0 : change;
        }
    }
}
