package org.unchoke.labs.bittorrent;

/**
 * Numbers as views show them: no finer than people can use, so that they do not change with every tick and need not be
 * sent with every tick.
 */
final class Coarse {
    private static final int MINUTE = 60;

    private Coarse() {}

    /** A rate or a sum of bytes in two digits; what is below a thousand in whole hundreds, below a hundred as it is. */
    static long amount(long bytes) {
        long unit = 100;
        while (bytes >= 100 * unit) {
            unit *= 10;
        }
        return bytes < unit ? bytes : (bytes + unit / 2) / unit * unit;
    }

    /** A duration in steps of ten seconds, from a minute on in minutes, rounded down. */
    static long seconds(long seconds) {
        return seconds - seconds % (seconds < MINUTE ? 10 : MINUTE);
    }

    /** A mean to one decimal. */
    static double mean(double value) {
        return Math.rint(10 * value) / 10;
    }
}
