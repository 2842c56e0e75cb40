package org.unchoke.core;

/**
 * The number all chance in one match is drawn from.
 *
 * @param value 0 … 2^53-1, so that it survives JSON and JavaScript unharmed
 */
public record Seed(long value) {
    /** The largest seed, 2^53-1: the largest integer that JavaScript holds exactly. */
    public static final long MAX = (1L << 53) - 1;

    /** @throws IllegalArgumentException if the value is outside 0 … {@link #MAX} */
    public Seed {
        if (value < 0 || value > MAX) {
            throw new IllegalArgumentException("A seed is a whole number from 0 to " + MAX + ", not " + value);
        }
    }

    /** The root of all random streams of a match played from this seed. */
    public Rng rng() {
        return new Rng(value);
    }
}
