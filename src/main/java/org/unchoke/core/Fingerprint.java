package org.unchoke.core;

/**
 * Folds a match's whole state into 64 bits: equal fingerprints mean equal states. The order of the calls
 * matters. Not a cryptographic hash: it finds mistakes, not forgers.
 */
public final class Fingerprint {
    private long hash = 0xCBF29CE484222325L;

    /** Adds one number. */
    public Fingerprint add(long value) {
        long mixed = (hash ^ value) * 0xFF51AFD7ED558CCDL;
        hash = (mixed ^ (mixed >>> 32)) * 0xC4CEB9FE1A85EC53L + 1;
        return this;
    }

    /** Adds a number by its exact bits. */
    public Fingerprint add(double value) {
        return add(Double.doubleToRawLongBits(value));
    }

    /** Adds a flag. */
    public Fingerprint add(boolean value) {
        return add(value ? 1L : 0L);
    }

    /** Adds a text, character by character; {@code null} differs from the empty text. */
    public Fingerprint add(String text) {
        if (text == null) {
            return add(-1L);
        }
        add((long) text.length());
        for (int i = 0; i < text.length(); i++) {
            add((long) text.charAt(i));
        }
        return this;
    }

    /** The fingerprint of all that was added so far. */
    public long value() {
        return hash ^ (hash >>> 29);
    }

    /** The form in which fingerprints are shown and stored: 16 lower-case hex digits. */
    public static String hex(long fingerprint) {
        return String.format("%016x", fingerprint);
    }
}
