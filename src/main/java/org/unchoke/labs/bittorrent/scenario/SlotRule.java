package org.unchoke.labs.bittorrent.scenario;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many neighbours a client unchokes at a time, given what it may upload. */
public sealed interface SlotRule {
    /** @param uploadBytesPerSecond the peer's upload capacity or its own lower limit */
    int slots(long uploadBytesPerSecond);

    /** The same for everyone: 4 in BEP3, in Cohen's paper and as the default of Azureus. */
    record Fixed(int slots) implements SlotRule {
        @Override
        public int slots(long uploadBytesPerSecond) {
            return slots;
        }

        @Override
        public String toString() {
            return "fixed(" + slots + ")";
        }
    }

    /** Mainline 4.0.2 and 5.2.2, with its rates in KiB/s: grows with the square root of the rate. */
    record SquareRoot() implements SlotRule {
        @Override
        public int slots(long uploadBytesPerSecond) {
            double rate = uploadBytesPerSecond / 1024.0;
            if (rate < 9) {
                return 2;
            }
            if (rate < 15) {
                return 3;
            }
            return rate < 42 ? 4 : (int) Math.sqrt(rate * 0.6);
        }

        @Override
        public String toString() {
            return "sqrt";
        }
    }

    /** The table of Azureus 2.5, in KiB/s. */
    record Azureus() implements SlotRule {
        private static final int[] BELOW = {11, 35, 80, 200, 350, 600, 900};

        @Override
        public int slots(long uploadBytesPerSecond) {
            int slots = 2;
            for (int limit : BELOW) {
                if (uploadBytesPerSecond < limit * 1024L) {
                    return slots;
                }
                slots++;
            }
            return slots;
        }

        @Override
        public String toString() {
            return "azureus";
        }
    }

    /** Reads {@code fixed(4)}, {@code sqrt} or {@code azureus}; {@code null} if it is none of these. */
    static SlotRule parse(String text) {
        Matcher fixed = Pattern.compile("fixed\\(([1-9]\\d{0,2})\\)").matcher(text);
        if (fixed.matches()) {
            return new Fixed(Integer.parseInt(fixed.group(1)));
        }
        return text.equals("sqrt") ? new SquareRoot() : text.equals("azureus") ? new Azureus() : null;
    }
}
