package org.unchoke.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The packaged application as users start it, in a process of its own with its own embedded PostgreSQL. It can be
 * stopped, killed and started again on the same data; its address stays the same. Only for tests that run after
 * packaging ({@code *IT}).
 */
public final class PackagedApp implements AutoCloseable {
    /** Password of the account {@code instructor}. */
    public static final String INSTRUCTOR_PASSWORD = "correct-horse";
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();
    /** Far above the few seconds it takes: a busy machine is no reason to fail. */
    private static final Duration LONGEST = Duration.ofMinutes(4);

    private final Path folder;
    private final int port;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private Process process;
    private Path log;
    private int starts;

    private PackagedApp(Path folder, int port) {
        this.folder = folder;
        this.port = port;
        environment.put("UNCHOKE_DATA", folder.resolve("data").toString());
        environment.put("UNCHOKE_INSTRUCTOR_PASSWORD", INSTRUCTOR_PASSWORD);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    }

    /**
     * The application on an empty data folder and a free port, not yet started.
     *
     * @param name of the folder below {@code target/packaged-app}; what is there is left, so it should tell the test
     */
    public static PackagedApp fresh(String name) throws IOException {
        Path parent = Files.createDirectories(Path.of("target", "packaged-app").toAbsolutePath());
        Path folder = Files.createTempDirectory(parent, name + "-");
        Files.createDirectories(folder.resolve("data"));
        Path programs = Files.createDirectories(TestDatabase.PROGRAMS.toAbsolutePath());
        Files.createSymbolicLink(folder.resolve("data").resolve("programs"), programs);
        return new PackagedApp(folder, freePort());
    }

    /** One more process on the same data, at another port, not yet started. */
    public PackagedApp another() throws IOException {
        return new PackagedApp(folder, freePort());
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    /** Sets an environment variable for the next start; {@code null} removes it. */
    public PackagedApp with(String variable, String value) {
        if (value == null) {
            environment.remove(variable);
        } else {
            environment.put(variable, value);
        }
        return this;
    }

    /** Starts it on the data it has and waits until it is ready. */
    public PackagedApp start() throws IOException {
        launch();
        awaitReady();
        return this;
    }

    /** Starts it on the data it has, without waiting for it. */
    public void launch() throws IOException {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException("The application is not packaged: run these tests with mvn verify");
        }
        log = folder.resolve("console-" + port + "-" + ++starts + ".log");
        ProcessBuilder builder = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-jar",
                JAR.toString()).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("UNCHOKE_"));
        builder.environment().putAll(environment);
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    /** Waits until the application says that it is ready for requests. */
    public void awaitReady() throws IOException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!ready()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The application ended with code " + process.exitValue() + ":\n" + log());
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The application was not ready in time:\n" + log());
            }
            pause();
        }
    }

    /** Whether it answers that it is ready, now. */
    public boolean ready() {
        try {
            HttpRequest question = HttpRequest.newBuilder(url("/q/health/ready")).timeout(Duration.ofSeconds(5)).build();
            return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Asks it to end, as Ctrl-C does, and waits. Its PostgreSQL ends with it. */
    public void stop() {
        process.destroy();
        awaitEnd();
    }

    /** Ends it at once, as {@code kill -9} does. Its PostgreSQL stays. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Sends it a signal, such as {@code STOP} or {@code CONT}. */
    public void signal(String name) throws IOException {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("The application did not end:\n" + log());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Its address without a slash at the end. */
    public String base() {
        return "http://localhost:" + port;
    }

    /** The address of {@code path}, which begins with a slash. */
    public URI url(String path) {
        return URI.create(base() + path);
    }

    /** All it wrote to its console since the last start. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException failed) {
            return "(" + failed + ")";
        }
    }

    /** The PostgreSQL server's process, if it runs; also while the application does not. */
    public Optional<ProcessHandle> postgres() throws IOException {
        Path file = folder.resolve("data/postgres/data/postmaster.pid");
        try {
            return Files.readAllLines(file).stream().findFirst().map(Long::valueOf).flatMap(ProcessHandle::of)
                    .filter(ProcessHandle::isAlive);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /** Ends it, if it runs, and its PostgreSQL. */
    @Override
    public void close() throws IOException {
        if (process != null && process.isAlive()) {
            stop();
        }
        postgres().ifPresent(ProcessHandle::destroy);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
