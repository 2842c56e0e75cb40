package org.unchoke.config;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.postgresql.Driver;
import org.unchoke.config.postgres.EmbeddedPostgres;
import org.unchoke.config.postgres.EmbeddedPostgresException;
import org.unchoke.config.postgres.Login;

/** The embedded PostgreSQL in the life of the program: opened before Quarkus, closed after it. */
public final class OwnDatabase {
    private static final String URL = "quarkus.datasource.jdbc.url";
    /** PostgreSQL lays its log out in pieces of this size. Without room for one more it stops, and only says so in its log. */
    private static final long LEAST_ROOM = 16 * 1024 * 1024;

    private static volatile Path folder;

    private OwnDatabase() {}

    /**
     * Starts the embedded PostgreSQL and tells Quarkus of it through system properties. Does nothing if a JDBC URL is
     * configured in any of the places where Quarkus looks.
     *
     * @throws EmbeddedPostgresException if it cannot run; the message says what to do
     */
    public static void startUnlessConfigured() throws EmbeddedPostgresException {
        SmallRyeConfig config = ConfigUtils.configBuilder().withMapping(UnchokeSettings.class).build();
        if (config.getOptionalValue(URL, String.class).isPresent()) {
            return;
        }
        UnchokeSettings settings = config.getConfigMapping(UnchokeSettings.class);
        EmbeddedPostgres postgres = EmbeddedPostgres.open(settings.data().resolve("postgres"),
                settings.data().resolve("programs"), settings.postgresPort().orElse(0));
        folder = settings.data();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAfterQuarkus(postgres), "postgres-close"));
        settings(postgres).forEach(System::setProperty);
    }

    /** Whether the embedded PostgreSQL, if it runs, has no room to write. */
    public static boolean isDiskFull() {
        try {
            return folder != null && Files.getFileStore(folder).getUsableSpace() < LEAST_ROOM;
        } catch (IOException unknown) {
            return false;
        }
    }

    /**
     * A connection for a command that runs without Quarkus.
     *
     * @throws EmbeddedPostgresException if the embedded PostgreSQL cannot run; the message says what to do
     * @throws SQLException if the database cannot be reached
     */
    public static Connection connect() throws EmbeddedPostgresException, SQLException {
        startUnlessConfigured();
        SmallRyeConfig config = ConfigUtils.configBuilder().build();
        Properties login = new Properties();
        config.getOptionalValue("quarkus.datasource.username", String.class).ifPresent(user -> login.put("user", user));
        config.getOptionalValue("quarkus.datasource.password", String.class)
                .ifPresent(password -> login.put("password", password));
        return new Driver().connect(config.getValue(URL, String.class), login);
    }

    /** What Quarkus must know of it: the application's own login, and the owner's for migrations. */
    public static Map<String, String> settings(EmbeddedPostgres postgres) {
        Login login = postgres.login();
        Login owner = postgres.owner();
        return Map.of(URL, login.url(), "quarkus.datasource.username", login.user(), "quarkus.datasource.password",
                login.password(), "quarkus.flyway.jdbc-url", owner.url(), "quarkus.flyway.username", owner.user(),
                "quarkus.flyway.password", owner.password());
    }

    /** Shutdown hooks run side by side; Quarkus still writes while it stops. */
    private static void closeAfterQuarkus(EmbeddedPostgres postgres) {
        Application application = Application.currentApplication();
        if (application != null) {
            application.awaitShutdown();
        }
        try {
            postgres.close();
        } catch (EmbeddedPostgresException failed) {
            System.err.println(failed.getMessage());
        }
    }
}
