package org.unchoke.bench.live;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is counted while it is being measured. Times are nanoseconds. */
final class Figures {
    private boolean measuring;
    private long messages;
    private long bytes;
    private long frames;
    private long refused;
    private long snapshots;
    private int closed;
    /** How often connections were closed, by code and reason. */
    private final SortedMap<String, Integer> closings = new TreeMap<>();
    private long[] visible = new long[1024];
    private int visibles;
    /** Triples of session, tick and the wall clock's nanoseconds at which a frame was read. */
    private long[] arrivals = new long[3 * 4096];
    private int arrived;

    void measure(boolean now) {
        measuring = now;
    }

    void message(int size) {
        messages += measuring ? 1 : 0;
        bytes += measuring ? size : 0;
    }

    void frame(int session, long tick, long now) {
        if (!measuring) {
            return;
        }
        frames++;
        if (arrived + 3 > arrivals.length) {
            arrivals = Arrays.copyOf(arrivals, 2 * arrivals.length);
        }
        arrivals[arrived++] = session;
        arrivals[arrived++] = tick;
        arrivals[arrived++] = now;
    }

    void visible(long nanos) {
        if (measuring) {
            visible = visibles == visible.length ? Arrays.copyOf(visible, 2 * visibles) : visible;
            visible[visibles++] = nanos;
        }
    }

    void refused() {
        refused += measuring ? 1 : 0;
    }

    void snapshot() {
        snapshots += measuring ? 1 : 0;
    }

    void closed(String why) {
        closed++;
        closings.merge(why, 1, Integer::sum);
    }

    /** All of it as JSON but the arrivals, which need the server's recording. */
    String report(int students, double seconds, double cpuSeconds) {
        long[] sorted = Arrays.copyOf(visible, visibles);
        Arrays.sort(sorted);
        double each = students * seconds;
        return String.format(java.util.Locale.ROOT,
                "{\"clients\": %d, \"messages\": %.2f, \"bytes\": %.0f, \"frames\": %.2f, \"actions\": %.3f, \"refused\": %d, "
                        + "\"snapshots\": %d, \"closed\": %d, \"visible_p50\": %.1f, \"visible_p99\": %.1f, \"visible_max\": %.1f, \"client_cpu\": %.3f}",
                students, messages / each, bytes / each, frames / each, visibles / each, refused, snapshots, closed,
                quantile(sorted, 0.5), quantile(sorted, 0.99), quantile(sorted, 1), cpuSeconds / seconds);
    }

    /** Why connections were closed, and how many for each reason. */
    SortedMap<String, Integer> closings() {
        return closings;
    }

    private static double quantile(long[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, (int) (part * sorted.length))] / 1e6;
    }

    void writeArrivals(DataOutputStream out) throws IOException {
        for (int i = 0; i < arrived; i++) {
            out.writeLong(arrivals[i]);
        }
    }
}
