package org.unchoke.web.pages;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.unchoke.lab.LabCard;

/** Numbers as people read them, in the language of the page. Decimal units: a kilobyte is 1000 bytes. */
final class Figures {
    private static final String[] BYTES = {"B", "KB", "MB", "GB", "TB"};
    private static final int HOUR = 3600;
    private static final int MINUTE = 60;

    private Figures() {}

    /** A value of a standing in the unit its column has; a dash where there is none. */
    static String text(Object value, LabCard.Unit unit) {
        if (value == null) {
            return "–";
        }
        if (!(value instanceof Number number)) {
            return value.toString();
        }
        return switch (unit) {
            case TEXT, COUNT -> count(number);
            case SECONDS -> seconds(number.longValue());
            case BYTES -> bytes(number.doubleValue());
            case BYTES_PER_SECOND -> bytes(number.doubleValue()) + "/s";
            case RATIO -> String.format(Language.locally(), "%.2f", number.doubleValue());
        };
    }

    /** A number without needless zeros, such as 40 or 0.5. */
    static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** Points as they were worked out, with the decimal mark of the page. */
    static String points(BigDecimal points) {
        char mark = DecimalFormatSymbols.getInstance(Language.locally()).getDecimalSeparator();
        return points.toPlainString().replace('.', mark);
    }

    /** Such as 0:07, 2:41 or 1:02:41. */
    static String seconds(long seconds) {
        return seconds < HOUR
                ? String.format(Locale.ROOT, "%d:%02d", seconds / MINUTE, seconds % MINUTE)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / HOUR, seconds % HOUR / MINUTE, seconds % MINUTE);
    }

    /** Such as 512 B, 6.4 KB or 67 MB: as the live pages write them. */
    static String bytes(double bytes) {
        int unit = 0;
        double value = bytes;
        while (value >= 999.5 && unit < BYTES.length - 1) {
            value /= 1000;
            unit++;
        }
        String digits = unit > 0 && value < 9.95 ? "%.1f" : "%.0f";
        return String.format(Language.locally(), digits, value) + " " + BYTES[unit];
    }

    private static String count(Number number) {
        double value = number.doubleValue();
        return value == Math.rint(value) ? Long.toString(number.longValue()) : String.format(Language.locally(), "%.1f", value);
    }
}
