package org.unchoke.labs.bittorrent.scenario;

import java.util.List;
import org.unchoke.core.Rng;

/** A number for each peer of a group: the same for all, listed, or drawn by chance. */
public sealed interface Amount {
    /**
     * @param position the peer's place in its group, from 0
     * @param rng the peer's own stream for this number
     */
    long of(int position, Rng rng);

    /** The same for everyone. */
    record Same(long value) implements Amount {
        @Override
        public long of(int position, Rng rng) {
            return value;
        }
    }

    /** One for each. */
    record Listed(List<Long> values) implements Amount {
        /** Keeps a read-only copy. */
        public Listed {
            values = List.copyOf(values);
        }

        @Override
        public long of(int position, Rng rng) {
            return values.get(position);
        }
    }

    /** Any whole number from min to max, all equally likely. */
    record Uniform(long min, long max) implements Amount {
        @Override
        public long of(int position, Rng rng) {
            return min + (long) (rng.nextDouble() * (max - min + 1));
        }
    }

    /**
     * Upload capacity in bytes/s, skewed as measured among real peers: mu = ln 100 - 0.385 sigma in KB/s, which
     * leaves 65 % of the peers at or below 100 KB/s for every sigma.
     */
    record Lognormal(double sigma) implements Amount {
        /** Nobody is drawn below 1 KB/s, so that every peer can take part. */
        public static final long LEAST = 1_000;

        /** Nobody is drawn above 1 GB/s. */
        public static final long MOST = 1_000_000_000L;

        @Override
        public long of(int position, Rng rng) {
            double mu = StrictMath.log(100) - 0.385 * sigma;
            double kiloBytes = StrictMath.exp(mu + sigma * rng.nextGaussian());
            return Math.max(LEAST, (long) Math.min(MOST, Math.rint(1000 * kiloBytes)));
        }
    }

    /** Waiting times without memory, such as arrivals after a link was posted. */
    record Exponential(double mean) implements Amount {
        @Override
        public long of(int position, Rng rng) {
            return (long) Math.rint(-mean * StrictMath.log(1 - rng.nextDouble()));
        }
    }
}
