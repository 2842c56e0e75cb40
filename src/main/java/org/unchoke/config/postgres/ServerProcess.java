package org.unchoke.config.postgres;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The server process that a data folder's {@code postmaster.pid} names. The file outlives a killed server, and its
 * number may since belong to another program, so it counts only if that process really works in this folder
 * (PostgreSQL makes the data folder its current directory).
 *
 * @param pid process id
 * @param port TCP port on the loopback address
 * @param data the data folder, absolute and without links
 */
record ServerProcess(long pid, int port, Path data) {
    private static final Path PROCESSES = Path.of("/proc");
    private static final int PORT_LINE = 3;

    /** The server named in {@code postmaster.pid}, running or not; empty if there is no such (complete) file. */
    static Optional<ServerProcess> recordedIn(Path data) throws IOException {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            if (lines.size() <= PORT_LINE) {
                return Optional.empty();
            }
            return Optional.of(new ServerProcess(Long.parseLong(lines.get(0).strip()),
                    Integer.parseInt(lines.get(PORT_LINE).strip()), data.toRealPath()));
        } catch (NoSuchFileException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** Whether it runs now. A zombie does not. */
    boolean running() {
        if (Files.isDirectory(PROCESSES)) {
            return worksIn(PROCESSES.resolve(Long.toString(pid)), data);
        }
        return ProcessHandle.of(pid).flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("postgres")).isPresent();
    }

    /**
     * Whether any process still works in the data folder. After the postmaster was killed its children need a moment
     * to notice; a new server must not start before they are gone. False where the system does not say.
     */
    static boolean anyIn(Path data) throws IOException {
        if (!Files.isDirectory(PROCESSES)) {
            return false;
        }
        Path folder = data.toRealPath();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (Path process : processes) {
                if (worksIn(process, folder)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean worksIn(Path process, Path folder) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(folder);
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }
}
