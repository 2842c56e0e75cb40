package org.unchoke.session.replay;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.unchoke.core.Viewer;
import org.unchoke.store.KeptViews;

/** A round shown by the views that were kept of it: every so many ticks, whatever the lab's rules are by now. */
final class KeptShowing implements Showing {
    private static final String BEFORE_TICK = "{\"tick\":";

    private final KeptViews views;
    private final long round;
    private final long step;

    KeptShowing(KeptViews views, long round, long step) {
        this.views = views;
        this.round = round;
        this.step = step;
    }

    /** One viewer's marks and frames as they are kept. */
    static byte[] pack(String marks, List<String> frames) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream lines = new GZIPOutputStream(packed)) {
            lines.write((marks + "\n" + String.join("\n", frames)).getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    /** The lines that were packed. */
    private Optional<List<String>> lines(Viewer viewer) {
        try {
            return views.read(round, Onlooker.write(viewer)).map(KeptShowing::unpack);
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    private static List<String> unpack(byte[] packed) {
        try (GZIPInputStream lines = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return List.of(new String(lines.readAllBytes(), StandardCharsets.UTF_8).split("\n"));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    @Override
    public long step() {
        return step;
    }

    @Override
    public List<String> viewers() {
        try {
            return views.viewers(round);
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    @Override
    public Optional<String> marks(Viewer viewer) {
        return lines(viewer).map(lines -> lines.get(0));
    }

    @Override
    public List<String> frames(Viewer viewer, long from, int count, BooleanSupplier stopped) {
        List<String> frames = lines(viewer).map(lines -> lines.subList(1, lines.size())).orElse(List.of());
        int first = 0;
        while (first + 1 < frames.size() && tick(frames.get(first + 1)) <= from) {
            first++;
        }
        return frames.subList(first, (int) Math.min((long) first + count, frames.size()));
    }

    private static long tick(String frame) {
        return Long.parseLong(frame.substring(BEFORE_TICK.length(), frame.indexOf(',')));
    }
}
