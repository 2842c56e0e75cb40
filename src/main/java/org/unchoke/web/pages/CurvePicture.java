package org.unchoke.web.pages;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Locale;
import org.unchoke.lab.Evidence.Curve;

/** A figure over time, mine beside that of the yardstick in my seat, as inline SVG. The facts beside it say the same in words. */
final class CurvePicture {
    private static final int WIDTH = 360;
    private static final int HEIGHT = 150;
    private static final int LEFT = 52;
    private static final int BOTTOM = 20;
    private static final int TOP = 8;
    private static final int POINTS = 180;

    private CurvePicture() {}

    /** @param yardstick {@code null} if there is none */
    static RawString svg(Curve mine, Curve yardstick, int secondsPerTick) {
        double most = Math.max(largest(mine), yardstick == null ? 0 : largest(yardstick));
        double last = Math.max(length(mine), yardstick == null ? 0 : length(yardstick));
        if (most == 0 || last == 0) {
            return null;
        }
        StringBuilder svg = new StringBuilder(String.format(Locale.ROOT,
                "<svg class=\"curve\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">", WIDTH, HEIGHT,
                Markup.escape(Language.said(mine.label() + " over time"))));
        svg.append(String.format(Locale.ROOT, "<path class=\"axis\" d=\"M%d %d V%d H%d\"/>", LEFT, TOP, HEIGHT - BOTTOM, WIDTH - 4));
        text(svg, LEFT - 4, TOP + 8, "end", Figures.text(most, mine.unit()));
        text(svg, LEFT - 4, HEIGHT - BOTTOM, "end", Figures.text(0, mine.unit()));
        text(svg, WIDTH - 4, HEIGHT - 5, "end", Figures.seconds(Math.round(last * secondsPerTick)));
        text(svg, LEFT, HEIGHT - 5, "start", "0:00");
        if (yardstick != null) {
            line(svg, "yardstick", yardstick, most, last);
        }
        line(svg, "mine", mine, most, last);
        return new RawString(svg.append("</svg>").toString());
    }

    private static void line(StringBuilder svg, String kind, Curve curve, double most, double last) {
        List<Double> values = curve.values();
        int step = Math.max(1, values.size() / POINTS);
        svg.append("<path class=\"").append(kind).append("\" d=\"");
        for (int i = 0; i < values.size(); i += step) {
            double x = LEFT + (WIDTH - 4 - LEFT) * (i * curve.ticks() / last);
            double y = HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * (values.get(i) / most);
            svg.append(String.format(Locale.ROOT, "%s%.1f %.1f", i == 0 ? "M" : " L", x, y));
        }
        svg.append("\"/>");
    }

    private static void text(StringBuilder svg, int x, int y, String anchor, String text) {
        svg.append(String.format(Locale.ROOT, "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>", x, y, anchor, Markup.escape(text)));
    }

    private static double largest(Curve curve) {
        return curve.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    private static double length(Curve curve) {
        return (double) (curve.values().size() - 1) * curve.ticks();
    }
}
