package org.unchoke.labs.bittorrent;

import java.util.Arrays;
import org.unchoke.core.Fingerprint;

/**
 * Average rates over about the last 20 seconds, for many streams at once: four buckets of 5 s each, so that adding
 * and reading cost the same however long a stream was silent. The window is 16 to 20 s long (mainline: 20 s). Other
 * numbers of the same streams can stand in the same rows: what is used together lies together.
 */
final class Rates {
    private static final int BUCKETS = 4;
    private static final int SECONDS = 5;
    /** Behind its buckets each stream has the number of the latest one, and then what else belongs to it. */
    private static final int OTHERS = BUCKETS + 1;

    private final int row;
    private long[] rows;

    /** @param others how many other numbers each stream has */
    Rates(int streams, int others) {
        row = OTHERS + others;
        rows = new long[streams * row];
    }

    void grow(int streams) {
        rows = Arrays.copyOf(rows, streams * row);
    }

    void clear(int stream) {
        Arrays.fill(rows, stream * row, stream * row + row, 0);
    }

    /** Touches both ends of a stream's row. */
    long peek(int stream) {
        return rows[stream * row] + rows[stream * row + row - 1];
    }

    /** One of a stream's other numbers. */
    long other(int stream, int which) {
        return rows[stream * row + OTHERS + which];
    }

    void other(int stream, int which, long value) {
        rows[stream * row + OTHERS + which] = value;
    }

    void add(int stream, long now, long amount) {
        int bucket = (int) (now / SECONDS);
        int from = stream * row;
        int behind = (int) (bucket - rows[from + BUCKETS]);
        if (behind > 0) {
            for (int back = 0; back < Math.min(behind, BUCKETS); back++) {
                rows[from + ((bucket - back) & (BUCKETS - 1))] = 0;
            }
            rows[from + BUCKETS] = bucket;
        }
        rows[from + (bucket & (BUCKETS - 1))] += amount;
    }

    /** Whether nothing was added for so long that the rate is 0. */
    boolean silent(int stream, long now) {
        return now / SECONDS - rows[stream * row + BUCKETS] >= BUCKETS;
    }

    /** Bytes per second; {@code age} is how long the stream has existed, so that young ones are not underrated. */
    long of(int stream, long now, long age) {
        int bucket = (int) (now / SECONDS);
        int from = stream * row;
        int behind = (int) (bucket - rows[from + BUCKETS]);
        if (behind >= BUCKETS) {
            return 0;
        }
        long sum = 0;
        for (int back = behind; back < BUCKETS; back++) {
            sum += rows[from + ((bucket - back) & (BUCKETS - 1))];
        }
        long window = (BUCKETS - 1) * SECONDS + now % SECONDS + 1;
        return sum / Math.max(1, Math.min(window, age));
    }

    void addTo(Fingerprint fingerprint, int stream) {
        fingerprint.add(rows[stream * row + BUCKETS]);
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            fingerprint.add(rows[stream * row + bucket]);
        }
    }
}
