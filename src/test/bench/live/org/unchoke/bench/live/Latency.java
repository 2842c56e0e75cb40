package org.unchoke.bench.live;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.BufferedInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * {@code Latency RECORDING FOLDER}: joins the server's ticks, from its Flight Recorder recording, with the arrivals of
 * their frames at the clients. A tick begins when its session takes it up: waiting for the log, the swarm, views,
 * encoding, sending and receiving are all inside. The same without the wait for the log, which servers that store
 * nothing do not have, is {@code stepped}. Prints a line of JSON.
 */
public final class Latency {
    private Latency() {}

    private record Tick(String session, long number) {}

    public static void main(String[] args) throws Exception {
        Map<Tick, Long> begun = new HashMap<>();
        Map<Tick, Long> late = new HashMap<>();
        Map<Tick, Long> took = new HashMap<>();
        Map<Tick, Long> saving = new HashMap<>();
        try (RecordingFile file = new RecordingFile(Path.of(args[0]))) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                if (event.getEventType().getName().equals("unchoke.Tick")) {
                    Tick tick = new Tick(event.getString("session"), event.getLong("tick"));
                    Instant start = event.getStartTime();
                    begun.put(tick, start.getEpochSecond() * 1_000_000_000L + start.getNano());
                    late.put(tick, event.getLong("late"));
                    saving.put(tick, event.getLong("saving"));
                    took.put(tick, event.getDuration().toNanos());
                }
            }
        }
        List<String> sessions = Files.readAllLines(Path.of(args[1], "sessions"));
        Map<String, long[]> seen = new HashMap<>();
        long[] latencies = new long[1024];
        long[] stepped = new long[1024];
        int count = 0;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(Path.of(args[1], "arrivals"))))) {
            while (true) {
                Tick tick = new Tick(sessions.get((int) in.readLong()), in.readLong());
                long at = in.readLong();
                if (begun.containsKey(tick)) {
                    long[] range = seen.computeIfAbsent(tick.session(), none -> new long[] {tick.number(), tick.number()});
                    range[0] = Math.min(range[0], tick.number());
                    range[1] = Math.max(range[1], tick.number());
                    if (count == latencies.length) {
                        latencies = Arrays.copyOf(latencies, 2 * count);
                        stepped = Arrays.copyOf(stepped, 2 * count);
                    }
                    stepped[count] = at - begun.get(tick) - saving.get(tick);
                    latencies[count++] = at - begun.get(tick);
                }
            }
        } catch (EOFException end) {
            latencies = Arrays.copyOf(latencies, count);
            stepped = Arrays.copyOf(stepped, count);
        }
        Arrays.sort(latencies);
        Arrays.sort(stepped);
        // Also those that nobody was shown: after a long pause they follow each other too fast.
        List<Tick> measured = begun.keySet().stream()
                .filter(tick -> seen.containsKey(tick.session())
                        && tick.number() >= seen.get(tick.session())[0] && tick.number() <= seen.get(tick.session())[1])
                .toList();
        long[] lateness = measured.stream().mapToLong(late::get).sorted().toArray();
        long[] work = measured.stream().mapToLong(took::get).sorted().toArray();
        System.out.printf(Locale.ROOT, "LATENCY {\"latency_p50\": %.1f, \"latency_p99\": %.1f, \"latency_max\": %.1f, \"stepped_p50\": %.1f, \"stepped_p99\": %.1f, "
                        + "\"ticks\": %d, "
                        + "\"late_over_50ms\": %d, \"late_p99\": %.1f, \"late_max\": %.1f, \"tick_p50\": %.1f, \"tick_p99\": %.1f}%n",
                at(latencies, 0.5), at(latencies, 0.99), at(latencies, 1), at(stepped, 0.5), at(stepped, 0.99), measured.size(),
                Arrays.stream(lateness).filter(nanos -> nanos > 50_000_000).count(), at(lateness, 0.99), at(lateness, 1),
                at(work, 0.5), at(work, 0.99));
    }

    private static double at(long[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, (int) (part * sorted.length))] / 1e6;
    }
}
