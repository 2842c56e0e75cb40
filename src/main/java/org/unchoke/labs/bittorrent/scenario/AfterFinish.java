package org.unchoke.labs.bittorrent.scenario;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a peer does once it has the whole file.
 *
 * @param lingerSeconds how long it goes on uploading: 0 = leaves, {@link #FOR_EVER} = stays
 */
public record AfterFinish(long lingerSeconds) {
    /** Stays until the match ends. */
    public static final long FOR_EVER = Long.MAX_VALUE;

    /** Leaves with the next tick. */
    public static final AfterFinish LEAVE = new AfterFinish(0);

    /** Stays for good. */
    public static final AfterFinish STAY = new AfterFinish(FOR_EVER);

    private static final Pattern LINGER = Pattern.compile("linger\\((\\d{1,6})\\)");

    /** Reads {@code leave}, {@code stay} or {@code linger(60)}; {@code null} if it is none of these. */
    public static AfterFinish parse(String text) {
        if ("leave".equals(text)) {
            return LEAVE;
        }
        if ("stay".equals(text)) {
            return STAY;
        }
        Matcher linger = LINGER.matcher(text);
        return linger.matches() ? new AfterFinish(Long.parseLong(linger.group(1))) : null;
    }

    /** As it is written in a scenario. */
    @Override
    public String toString() {
        return lingerSeconds == 0 ? "leave" : lingerSeconds == FOR_EVER ? "stay" : "linger(" + lingerSeconds + ")";
    }
}
