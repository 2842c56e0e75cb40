package org.unchoke.config.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs PostgreSQL's own programs to their end. */
final class Programs {
    private final Path home;
    private final List<String> prefix;

    /**
     * What a program left behind.
     *
     * @param exitCode 0 for success
     * @param output what it wrote, errors included
     */
    record Outcome(int exitCode, String output) {
        boolean failed() {
            return exitCode != 0;
        }
    }

    private Programs(Path home, List<String> prefix) {
        this.home = home;
        this.prefix = prefix;
    }

    /**
     * The programs unpacked at {@code home}. PostgreSQL refuses to run as root; where we are root it gets a user
     * namespace in which it is nobody.
     */
    static Programs at(Path home) throws EmbeddedPostgresException, IOException {
        if (!isRoot()) {
            return new Programs(home, List.of());
        }
        List<String> unshare = List.of("unshare", "--user");
        try {
            if (!run(unshare, List.of("true")).failed()) {
                return new Programs(home, unshare);
            }
        } catch (IOException notInstalled) {
            // the message below covers it
        }
        throw new EmbeddedPostgresException("PostgreSQL refuses to run as root, and this system does not allow the user"
                + " namespace (unshare --user) that would help. Start Unchoke as an ordinary user, or run PostgreSQL"
                + " yourself and set QUARKUS_DATASOURCE_JDBC_URL to it.");
    }

    /** Runs {@code bin/<program>} and waits for it. */
    Outcome run(String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return run(prefix, command);
    }

    /** The major version of these programs, such as 18. */
    String majorVersion() throws IOException {
        Outcome version = run("postgres", List.of("--version"));
        String number = version.output().replaceAll("(?s)^\\D*(\\d+).*$", "$1");
        if (version.failed() || !number.matches("\\d+")) {
            throw new IOException("The PostgreSQL programs in " + home + " do not run: " + version.output().strip());
        }
        return number;
    }

    private static boolean isRoot() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self) ? Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"))
                : "root".equals(System.getProperty("user.name"));
    }

    private static Outcome run(List<String> prefix, List<String> command) throws IOException {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Outcome(process.waitFor(), output);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while running " + command.get(0), interrupted);
        }
    }
}
