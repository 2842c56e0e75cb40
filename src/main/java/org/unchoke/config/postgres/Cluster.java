package org.unchoke.config.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.unchoke.config.postgres.Programs.Outcome;

/** One data folder and the commands that create, start and stop its server. Not safe for concurrent use. */
final class Cluster {
    /** The role that may do everything; Unchoke itself connects as a lesser one. */
    static final String SUPERUSER = "postgres";
    /**
     * Set on the command line, where they override every file. A recording that was acknowledged must survive a power
     * cut, so nobody may trade these for speed. No Unix socket: TCP on loopback with a password is the only way in.
     */
    private static final String OPTIONS = "-h 127.0.0.1 -c unix_socket_directories='' -c fsync=on"
            + " -c synchronous_commit=on -c full_page_writes=on -c password_encryption=scram-sha-256";
    private static final int LOG_LINES_SHOWN = 8;
    private static final long LARGEST_LOG = 4 * 1024 * 1024;

    private final Programs programs;
    private final Path data;
    private final Path log;

    /** The cluster in {@code folder/data}, with its log beside it. */
    Cluster(Programs programs, Path folder) {
        this.programs = programs;
        this.data = folder.resolve("data");
        this.log = folder.resolve("server.log");
    }

    /** The data folder itself. */
    Path data() {
        return data;
    }

    /** Creates the cluster unless it exists; a half-made one left by an interrupted attempt is made anew. */
    void createIfMissing(Path passwordFile) throws EmbeddedPostgresException, IOException {
        if (Files.exists(data)) {
            requireSameVersion();
            return;
        }
        Path unfinished = data.resolveSibling("data.new");
        Trees.delete(unfinished);
        Outcome made = programs.run("initdb", List.of("-D", unfinished.toString(), "-U", SUPERUSER,
                "--pwfile=" + passwordFile, "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C",
                "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        if (made.failed()) {
            throw new EmbeddedPostgresException("PostgreSQL could not create its data folder " + data + ": "
                    + made.output().strip());
        }
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void requireSameVersion() throws EmbeddedPostgresException, IOException {
        Path versionFile = data.resolve("PG_VERSION");
        if (!Files.exists(versionFile)) {
            throw new EmbeddedPostgresException("The folder " + data + " holds no PostgreSQL data. Move it away, or set"
                    + " unchoke.data to another folder.");
        }
        String made = Files.readString(versionFile).strip();
        String ours = programs.majorVersion();
        if (!made.equals(ours)) {
            throw new EmbeddedPostgresException("The folder " + data + " holds data of PostgreSQL " + made
                    + ", and this Unchoke brings PostgreSQL " + ours + ". Dump it with the Unchoke that wrote it and"
                    + " restore it here, or set QUARKUS_DATASOURCE_JDBC_URL to a PostgreSQL " + made + " that runs on it.");
        }
    }

    /** The server that runs on this folder now, whoever started it. */
    Optional<ServerProcess> running() throws IOException {
        return ServerProcess.recordedIn(data).filter(ServerProcess::running);
    }

    /** Starts the server and waits until it accepts connections, or says why it does not. */
    ServerProcess start(int port) throws EmbeddedPostgresException, IOException {
        forgetDeadServer();
        Outcome started = programs.run("pg_ctl", List.of("start", "-D", data.toString(), "-l", log.toString(), "-s", "-w",
                "-t", "120", "-o", "-p " + port + " " + OPTIONS));
        Optional<ServerProcess> server = running();
        if (started.failed() || server.isEmpty()) {
            throw new EmbeddedPostgresException("PostgreSQL did not start on port " + port + " (its log is " + log
                    + "):\n" + endOfLog());
        }
        return server.get();
    }

    /** Stops the server, ending its connections; does nothing if none runs. */
    void stop() throws EmbeddedPostgresException, IOException {
        if (running().isEmpty()) {
            return;
        }
        Outcome stopped = programs.run("pg_ctl", List.of("stop", "-D", data.toString(), "-m", "fast", "-s", "-w", "-t", "60"));
        if (stopped.failed() && running().isPresent()) {
            throw new EmbeddedPostgresException("PostgreSQL in " + data + " did not stop: " + stopped.output().strip());
        }
    }

    /**
     * Removes the {@code postmaster.pid} of a server that is gone. PostgreSQL does so itself unless its process number
     * was given to another program or is still held by a zombie.
     */
    private void forgetDeadServer() throws EmbeddedPostgresException, IOException {
        for (int waited = 0; ServerProcess.anyIn(data); waited++) {
            if (waited == 100) {
                throw new EmbeddedPostgresException("Processes of an earlier PostgreSQL still work in " + data
                        + ". Look for them with: ps -ef | grep postgres");
            }
            Waiting.millis(100);
        }
        if (ServerProcess.recordedIn(data).isPresent()) {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        }
    }

    /** Whether the log has grown so large that it should be turned over. */
    boolean isLogLarge() throws IOException {
        return Files.exists(log) && Files.size(log) > LARGEST_LOG;
    }

    /** Moves what is in the log to one file beside it, in place of what was there. The server appends and does not notice. */
    void turnLogOver() throws IOException {
        Files.copy(log, log.resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel open = FileChannel.open(log, StandardOpenOption.WRITE)) {
            open.truncate(0);
        }
    }

    private String endOfLog() throws IOException {
        if (!Files.exists(log)) {
            return "(no log)";
        }
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size()));
    }
}
