package org.unchoke.core;

/**
 * A deterministic stream of random numbers that can be split into independent sub-streams by name.
 *
 * <p>The generator is SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators",
 * OOPSLA 2014). It is written out here, rather than taken from the JDK, because a recording must replay
 * bit for bit on every later JDK. Not thread-safe, not for secrets.
 */
public final class Rng {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private final long origin;
    private long state;

    /** A stream that is wholly determined by {@code origin}. */
    public Rng(long origin) {
        this.origin = origin;
        this.state = mix(origin);
    }

    /**
     * An independent stream named by {@code key}; it depends on this stream's origin and the key only, never
     * on how many numbers were drawn. So a new peer does not shift everyone else's dice.
     */
    public Rng split(long key) {
        return new Rng(mix(origin + GOLDEN_GAMMA) ^ mix(key * GOLDEN_GAMMA + 1));
    }

    /** All 64 bits, uniform. */
    public long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /**
     * Uniform in 0 … bound-1, without modulo bias (Lemire's multiply-shift with rejection).
     *
     * @throws IllegalArgumentException if {@code bound} is not positive
     */
    public int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound must be positive, not " + bound);
        }
        long product = (nextLong() >>> 32) * bound;
        if ((product & 0xFFFFFFFFL) < bound) {
            long threshold = ((1L << 32) - bound) % bound;
            while ((product & 0xFFFFFFFFL) < threshold) {
                product = (nextLong() >>> 32) * bound;
            }
        }
        return (int) (product >>> 32);
    }

    /** Uniform in [0, 1), 53 bits. */
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** Normal with mean 0 and standard deviation 1 (Marsaglia's polar method, in StrictMath so it is exact everywhere). */
    public double nextGaussian() {
        while (true) {
            double x = 2 * nextDouble() - 1;
            double y = 2 * nextDouble() - 1;
            double s = x * x + y * y;
            if (s > 0 && s < 1) {
                return x * StrictMath.sqrt(-2 * StrictMath.log(s) / s);
            }
        }
    }

    /** Puts {@code items} into a uniformly random order (Fisher-Yates). */
    public void shuffle(int[] items) {
        for (int last = items.length - 1; last > 0; last--) {
            int other = nextInt(last + 1);
            int held = items[last];
            items[last] = items[other];
            items[other] = held;
        }
    }

    /** What the next number depends on; part of a match's fingerprint. */
    public long state() {
        return state;
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
