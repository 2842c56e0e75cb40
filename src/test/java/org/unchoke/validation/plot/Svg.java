package org.unchoke.validation.plot;

import java.util.Locale;

/** Writes SVG elements one after the other. Coordinates are pixels from the upper left corner. */
final class Svg {
    private final StringBuilder text = new StringBuilder();

    Svg(int width, int height, String title) {
        text.append(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" "
                        + "role=\"img\" font-family=\"system-ui, sans-serif\" font-size=\"12\">%n",
                width, height, width, height));
        text.append(format("<title>%s</title>%n", escaped(title)));
        text.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
    }

    void line(double x1, double y1, double x2, double y2, String colour, double width, String dashes) {
        text.append(format(
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"%.1f\"%s/>%n",
                x1, y1, x2, y2, colour, width, dashes == null ? "" : " stroke-dasharray=\"" + dashes + "\""));
    }

    void rectangle(double x, double y, double width, double height, String fill, String stroke) {
        text.append(format(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\" fill-opacity=\"0.35\" stroke=\"%s\"/>%n",
                x, y, width, height, fill, stroke));
    }

    /** A point whose shape tells its series as well as its colour does. */
    void mark(int shape, double x, double y, String colour) {
        text.append(switch (shape % 4) {
            case 0 -> format("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.4\"", x, y);
            case 1 -> format("<rect x=\"%.1f\" y=\"%.1f\" width=\"6\" height=\"6\"", x - 3, y - 3);
            case 2 -> format("<path d=\"M%.1f %.1fl4 7h-8z\"", x, y - 4);
            default -> format("<path d=\"M%.1f %.1fl4 4l-4 4l-4 -4z\"", x, y - 4);
        });
        text.append(format(" fill=\"%s\" fill-opacity=\"0.75\"/>%n", colour));
    }

    /** @param anchor start, middle or end */
    void text(double x, double y, String anchor, String words) {
        text.append(format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"#222222\">%s</text>%n", x, y, anchor, escaped(words)));
    }

    void upright(double x, double y, String words) {
        text.append(format(
                "<text transform=\"translate(%.1f %.1f) rotate(-90)\" text-anchor=\"middle\" fill=\"#222222\">%s</text>%n",
                x, y, escaped(words)));
    }

    String finished() {
        return text + "</svg>\n";
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern.replace("%n", "\n"), values);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
