package org.unchoke.labs.bittorrent;

/**
 * Numbers as views show them: no finer than people can use, so that they do not change with every tick and need not be
 * sent with every tick.
 */
final class Coarse {
    private static final int MINUTE = 60;

    private Coarse() {}

    /**
     * A rate or a sum of bytes in two digits: 10, 11 … 20, 22 … 50, 55 … 100, so that all are about as exact. What is below
     * a thousand comes in whole hundreds, below a hundred as it is.
     */
    static long amount(long bytes) {
        long unit = 100;
        while (bytes >= 100 * unit) {
            unit *= 10;
        }
        if (bytes < unit) {
            return bytes;
        }
        long step = unit * (bytes < 20 * unit ? 1 : bytes < 50 * unit ? 2 : 5);
        // Exact below 2^53, and three times as quick as dividing whole numbers.
        return step * (long) ((double) (bytes + step / 2) / step);
    }

    /** A duration in steps of ten seconds, from a minute on in minutes, rounded down. */
    static long seconds(long seconds) {
        return seconds - seconds % (seconds < MINUTE ? 10 : MINUTE);
    }

    /** A mean to one decimal, from ten on in whole numbers. */
    static double mean(double value) {
        return value < 10 ? Math.rint(10 * value) / 10 : Math.rint(value);
    }
}
