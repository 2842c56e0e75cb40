package org.unchoke.bench.live;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code Load URL PASSWORD SESSIONS STUDENTS MAXPEERS SECONDS FOLDER}: so many sessions of so many students each. One
 * thread serves all connections. Prints a line of JSON, and leaves in FOLDER the sessions' ids and when each frame came.
 * Says WARM when the server is, and READY three seconds later, when it begins to measure.
 */
public final class Load {
    private static final long SECOND = 1_000_000_000L;
    /** The server has compiled what it needs by then. */
    private static final int WARM_UP_SECONDS = 120;
    private final Selector selector = Selector.open();
    private final List<Student> students = new ArrayList<>();
    private final Figures figures = new Figures();
    private final long wall;

    private Load() throws IOException {
        Instant now = Instant.now();
        wall = now.getEpochSecond() * SECOND + now.getNano() - System.nanoTime();
    }

    public static void main(String[] args) throws Exception {
        new Load().run(args[0], args[1], Integer.parseInt(args[2]), Integer.parseInt(args[3]), Integer.parseInt(args[4]),
                Integer.parseInt(args[5]), Path.of(args[6]));
    }

    private void run(String base, String password, int sessions, int each, int maxPeers, int seconds, Path folder)
            throws Exception {
        URI uri = URI.create(base);
        InetSocketAddress server = new InetSocketAddress(uri.getHost(), uri.getPort());
        List<Classroom> rooms = new ArrayList<>();
        for (int s = 0; s < sessions; s++) {
            Classroom room = new Classroom(base, password, each, maxPeers, seconds);
            rooms.add(room);
            for (String ticket : room.seats(each)) {
                students.add(new Student(s, server, room.code, ticket, selector, figures, students.size()));
                serveUntil(System.nanoTime() + 10_000_000, false); // the server lets in only so many at once that it does not know
            }
        }
        serveUntil(System.nanoTime() + 3 * SECOND, false);
        for (Classroom room : rooms) {
            room.start(10);
            serveUntil(System.nanoTime() + 7_000_000, false); // so that not all of them tick at the same time
        }
        Files.write(folder.resolve("sessions"), rooms.stream().map(room -> room.id).toList());
        serveUntil(System.nanoTime() + WARM_UP_SECONDS * SECOND, true);
        System.out.println("WARM");
        serveUntil(System.nanoTime() + 3 * SECOND, true);
        System.out.println("READY");
        figures.measure(true);
        long began = System.nanoTime();
        long cpu = cpuNanos();
        serveUntil(began + seconds * SECOND, true);
        figures.measure(false);
        double took = (System.nanoTime() - began) / 1e9;
        System.out.println("RESULT " + figures.report(students.size(), took, (cpuNanos() - cpu) / 1e9));
        System.out.println("CLOSED " + figures.closings());
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(folder.resolve("arrivals"))))) {
            figures.writeArrivals(out);
        }
        for (Student student : students) {
            student.close();
        }
        for (Classroom room : rooms) {
            room.end();
        }
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** Each student acts once a second, all of them spread evenly over it. */
    private void serveUntil(long end, boolean acting) throws IOException {
        long began = System.nanoTime();
        long acted = 0;
        for (long now = began; now < end; now = System.nanoTime()) {
            serve(Math.min(end - now, 2_000_000));
            long due = acting ? (now - began) * students.size() / SECOND : 0;
            for (; acted < due; acted++) {
                students.get((int) (acted * 7919 % students.size())).act(System.nanoTime());
            }
        }
    }

    private void serve(long nanos) throws IOException {
        selector.select(Math.max(1, nanos / 1_000_000));
        for (SelectionKey key : selector.selectedKeys()) {
            Student student = (Student) key.attachment();
            if (!student.read(System.nanoTime(), wall)) {
                key.cancel();
                figures.closed("end of stream");
            }
        }
        selector.selectedKeys().clear();
    }
}
