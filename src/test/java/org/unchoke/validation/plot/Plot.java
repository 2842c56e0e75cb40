package org.unchoke.validation.plot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.unchoke.simulation.Spread;

/** One picture: what was measured, as points or boxes, with the lines it is to be compared with. */
public final class Plot {
    /** Okabe and Ito's colours, which people who confuse red and green can tell apart. */
    private static final List<String> COLOURS = List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00");

    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int LEFT = 70;
    private static final int RIGHT = 20;
    private static final int TOP = 56;
    private static final int BOTTOM = 52;

    private final String title;
    private final String xLabel;
    private final String yLabel;
    private final List<Points> points = new ArrayList<>();
    private final List<Box> boxes = new ArrayList<>();
    private final List<Level> levels = new ArrayList<>();
    private boolean logX;
    private boolean logY;
    private boolean diagonal;

    private record Points(String label, double[] x, double[] y) {}

    private record Box(String label, Spread spread) {}

    private record Level(String label, double y) {}

    /** @param xLabel empty if boxes carry their own labels */
    public Plot(String title, String xLabel, String yLabel) {
        this.title = title;
        this.xLabel = xLabel;
        this.yLabel = yLabel;
    }

    /** Equal ratios are equally far apart on the lower axis. */
    public Plot logX() {
        logX = true;
        return this;
    }

    /** Equal ratios are equally far apart on the upright axis. */
    public Plot logY() {
        logY = true;
        return this;
    }

    /** Draws where both axes have the same value. */
    public Plot diagonal() {
        diagonal = true;
        return this;
    }

    /** A cloud of points. */
    public Plot points(String label, double[] x, double[] y) {
        points.add(new Points(label, x.clone(), y.clone()));
        return this;
    }

    /** Least, quartiles, median and greatest of some values; boxes stand side by side. */
    public Plot box(String label, double... values) {
        boxes.add(new Box(label, Spread.of(values)));
        return this;
    }

    /** A value to compare with. */
    public Plot level(String label, double y) {
        levels.add(new Level(label, y));
        return this;
    }

    /** Writes the picture, with its folder if that does not exist. */
    public void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, svg());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The picture as text. */
    public String svg() {
        Svg svg = new Svg(WIDTH, HEIGHT, title);
        Axis x = boxes.isEmpty() ? xAxis() : new Axis(xLabel, 0, boxes.size(), false, LEFT, WIDTH - RIGHT);
        Axis y = yAxis();
        svg.text(LEFT, 20, "start", title);
        drawFrame(svg, x, y);
        levels.forEach(level -> drawLevel(svg, level, y));
        if (diagonal) {
            double low = Math.max(x.min(), y.min());
            double high = Math.min(x.max(), y.max());
            svg.line(x.at(low), y.at(low), x.at(high), y.at(high), "#666666", 1, "5 4");
        }
        for (int i = 0; i < boxes.size(); i++) {
            drawBox(svg, i, x, y);
        }
        for (int i = 0; i < points.size(); i++) {
            drawPoints(svg, i, x, y);
        }
        return svg.finished();
    }

    private Axis xAxis() {
        double[] all = points.stream().flatMapToDouble(some -> Arrays.stream(some.x())).toArray();
        Spread spread = Spread.of(all);
        return Axis.around(xLabel, logX, spread.min(), spread.max(), LEFT, WIDTH - RIGHT);
    }

    private Axis yAxis() {
        List<Double> all = new ArrayList<>();
        points.forEach(some -> Arrays.stream(some.y()).forEach(all::add));
        boxes.forEach(box -> all.addAll(List.of(box.spread().min(), box.spread().max())));
        levels.forEach(level -> all.add(level.y()));
        Spread spread = Spread.of(all.stream().mapToDouble(value -> value).toArray());
        return Axis.around(yLabel, logY, spread.min(), spread.max(), HEIGHT - BOTTOM, TOP);
    }

    private void drawFrame(Svg svg, Axis x, Axis y) {
        svg.line(LEFT, HEIGHT - BOTTOM, WIDTH - RIGHT, HEIGHT - BOTTOM, "#222222", 1, null);
        svg.line(LEFT, TOP, LEFT, HEIGHT - BOTTOM, "#222222", 1, null);
        for (Axis.Tick tick : y.ticks()) {
            svg.line(LEFT - 4, y.at(tick.value()), WIDTH - RIGHT, y.at(tick.value()), "#dddddd", 1, null);
            svg.text(LEFT - 8, y.at(tick.value()) + 4, "end", tick.text());
        }
        if (boxes.isEmpty()) {
            for (Axis.Tick tick : x.ticks()) {
                svg.line(x.at(tick.value()), HEIGHT - BOTTOM, x.at(tick.value()), HEIGHT - BOTTOM + 4, "#222222", 1, null);
                svg.text(x.at(tick.value()), HEIGHT - BOTTOM + 18, "middle", tick.text());
            }
        }
        svg.text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 10, "middle", xLabel);
        svg.upright(18, (TOP + HEIGHT - BOTTOM) / 2.0, yLabel);
    }

    private static void drawLevel(Svg svg, Level level, Axis y) {
        svg.line(LEFT, y.at(level.y()), WIDTH - RIGHT, y.at(level.y()), "#666666", 1.2, "5 4");
        svg.text(WIDTH - RIGHT, y.at(level.y()) - 4, "end", level.label());
    }

    private void drawBox(Svg svg, int i, Axis x, Axis y) {
        Spread spread = boxes.get(i).spread();
        String colour = COLOURS.get(i % COLOURS.size());
        double middle = x.at(i + 0.5);
        double half = Math.min(34, 0.28 * (x.at(1) - x.at(0)));
        svg.line(middle, y.at(spread.min()), middle, y.at(spread.max()), colour, 1.4, null);
        svg.rectangle(middle - half, y.at(spread.upperQuartile()), 2 * half, y.at(spread.lowerQuartile()) - y.at(spread.upperQuartile()), colour, colour);
        svg.line(middle - half, y.at(spread.median()), middle + half, y.at(spread.median()), colour, 2.6, null);
        svg.text(middle, HEIGHT - BOTTOM + 18, "middle", boxes.get(i).label());
    }

    private void drawPoints(Svg svg, int i, Axis x, Axis y) {
        Points some = points.get(i);
        String colour = COLOURS.get(i % COLOURS.size());
        for (int p = 0; p < some.x().length; p++) {
            svg.mark(i, x.at(some.x()[p]), y.at(some.y()[p]), colour);
        }
        double at = LEFT + 12 + i * 190.0;
        svg.mark(i, at, 40, colour);
        svg.text(at + 9, 44, "start", some.label());
    }
}
