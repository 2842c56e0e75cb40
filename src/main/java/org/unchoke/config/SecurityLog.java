package org.unchoke.config;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * What operators must be able to find later: refused sign-ins and connections, changes of accounts. One line each, with
 * fields {@code name=value}; what others typed is written so that it cannot end the line, pretend to be a field or
 * colour a terminal. Never given passwords, tickets, tokens or join codes. Of the same event thirty lines are written in ten
 * seconds and the others counted: an attack must not fill the disk, nor hide what else happens.
 */
public final class SecurityLog {
    private static final Logger LOG = Logger.getLogger("org.unchoke.security");
    private static final int LONGEST = 100;
    private static final int MOST_LINES = 30;
    private static final long WHILE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final Map<String, Spell> SPELLS = new ConcurrentHashMap<>();

    /** Ten seconds of one event. */
    private record Spell(long began, int times) {
        Spell next(long now) {
            return now - began > WHILE_NANOS ? new Spell(now, 1) : new Spell(began, times + 1);
        }
    }

    private SecurityLog() {}

    /**
     * Notes something refused or suspicious.
     *
     * @param fields names and values, in turns
     */
    public static void warn(String event, Object... fields) {
        Spell[] before = new Spell[1];
        Spell spell = SPELLS.compute(event, (same, last) -> {
            before[0] = last;
            long now = System.nanoTime();
            return last == null ? new Spell(now, 1) : last.next(now);
        });
        if (spell.times == 1 && before[0] != null && before[0].times > MOST_LINES) {
            LOG.warn(line(event, "more", before[0].times - MOST_LINES));
        }
        if (spell.times <= MOST_LINES) {
            LOG.warn(line(event, fields));
        } else if (LOG.isDebugEnabled()) {
            LOG.debug(line(event, fields));
        }
    }

    /** Notes something that was done. */
    public static void info(String event, Object... fields) {
        LOG.info(line(event, fields));
    }

    static String line(String event, Object... fields) {
        StringBuilder line = new StringBuilder(event);
        for (int i = 0; i + 1 < fields.length; i += 2) {
            line.append(i == 0 ? ": " : ", ").append(fields[i]).append("=\"").append(safe(fields[i + 1])).append('"');
        }
        return line.toString();
    }

    /** Letters, digits and signs stay; controls, what runs from right to left, quotes and backslashes become {@code \\u…}. */
    private static String safe(Object value) {
        StringBuilder safe = new StringBuilder();
        String text = String.valueOf(value);
        text.codePoints().limit(LONGEST).forEach(point -> {
            if (point == '"' || point == '\\' || !shows(point)) {
                safe.append(String.format("\\u{%x}", point));
            } else {
                safe.appendCodePoint(point);
            }
        });
        return text.codePointCount(0, text.length()) > LONGEST ? safe + "…" : safe.toString();
    }

    private static boolean shows(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
