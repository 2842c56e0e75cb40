package org.unchoke.web.pages;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Locale;

/** When everybody finished, as a bar chart. */
final class FinishBars {
    private static final int ROW = 20;
    private static final int BAR = 14;
    private static final int LABELS = 118;
    private static final int LONGEST = 220;
    private static final int WIDTH = 400;
    private static final int LONGEST_NAME = 18;

    private FinishBars() {}

    /**
     * One participant.
     *
     * @param seconds when it had everything; {@code null} if it never had
     * @param person whether a student held the seat
     */
    record Bar(String name, Long seconds, boolean person) {}

    /** Inline SVG; the table beside it says the same in words. {@code null} if there is nothing to draw. */
    static RawString svg(List<Bar> bars) {
        long longest = bars.stream().filter(bar -> bar.seconds() != null).mapToLong(Bar::seconds).max().orElse(0);
        if (longest == 0) {
            return null;
        }
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT, "<svg class=\"bars\" viewBox=\"0 0 %d %d\" aria-hidden=\"true\">", WIDTH, bars.size() * ROW));
        for (int i = 0; i < bars.size(); i++) {
            row(svg, bars.get(i), i * ROW, longest);
        }
        return new RawString(svg.append("</svg>").toString());
    }

    private static void row(StringBuilder svg, Bar bar, int top, long longest) {
        boolean finished = bar.seconds() != null;
        double length = finished ? (double) LONGEST * bar.seconds() / longest : LONGEST;
        String kind = (bar.person() ? "person " : "") + (finished ? "" : "unfinished");
        svg.append(String.format(
                Locale.ROOT,
                "<g class=\"%s\"><text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>"
                        + "<rect class=\"bar-fill\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"2\"/>"
                        + "<text x=\"%.1f\" y=\"%d\">%s</text></g>",
                kind.strip(), LABELS - 6, top + BAR, Markup.escape(shortened(bar.name())),
                LABELS, top + 2, length, BAR, LABELS + length + 6, top + BAR,
                finished ? Figures.seconds(bar.seconds()) : Language.said("not done")));
    }

    private static String shortened(String name) {
        int[] points = name.codePoints().toArray();
        return points.length <= LONGEST_NAME ? name : new String(points, 0, LONGEST_NAME - 1) + "…";
    }
}
