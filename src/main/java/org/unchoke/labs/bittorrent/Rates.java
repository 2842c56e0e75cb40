package org.unchoke.labs.bittorrent;

import java.util.Arrays;
import org.unchoke.core.Fingerprint;

/**
 * Average rates over about the last 20 seconds, for many streams at once: four buckets of 5 s each, so that adding
 * and reading cost the same however long a stream was silent. The window is 16 to 20 s long (mainline: 20 s).
 */
final class Rates {
    private static final int BUCKETS = 4;
    private static final int SECONDS = 5;

    private long[] bytes;
    private int[] latest;

    Rates(int streams) {
        bytes = new long[streams * BUCKETS];
        latest = new int[streams];
    }

    void grow(int streams) {
        bytes = Arrays.copyOf(bytes, streams * BUCKETS);
        latest = Arrays.copyOf(latest, streams);
    }

    void clear(int stream) {
        Arrays.fill(bytes, stream * BUCKETS, stream * BUCKETS + BUCKETS, 0);
        latest[stream] = 0;
    }

    void add(int stream, long now, long amount) {
        int bucket = (int) (now / SECONDS);
        int behind = bucket - latest[stream];
        if (behind > 0) {
            for (int back = 0; back < Math.min(behind, BUCKETS); back++) {
                bytes[stream * BUCKETS + ((bucket - back) & (BUCKETS - 1))] = 0;
            }
            latest[stream] = bucket;
        }
        bytes[stream * BUCKETS + (bucket & (BUCKETS - 1))] += amount;
    }

    /** Whether nothing was added for so long that the rate is 0. */
    boolean silent(int stream, long now) {
        return now / SECONDS - latest[stream] >= BUCKETS;
    }

    /** Bytes per second; {@code age} is how long the stream has existed, so that young ones are not underrated. */
    long of(int stream, long now, long age) {
        int bucket = (int) (now / SECONDS);
        int behind = bucket - latest[stream];
        if (behind >= BUCKETS) {
            return 0;
        }
        long sum = 0;
        for (int back = behind; back < BUCKETS; back++) {
            sum += bytes[stream * BUCKETS + ((bucket - back) & (BUCKETS - 1))];
        }
        long window = (BUCKETS - 1) * SECONDS + now % SECONDS + 1;
        return sum / Math.max(1, Math.min(window, age));
    }

    void addTo(Fingerprint fingerprint, int stream) {
        fingerprint.add((long) latest[stream]);
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            fingerprint.add(bytes[stream * BUCKETS + bucket]);
        }
    }
}
