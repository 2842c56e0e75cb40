package org.unchoke.config;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import org.unchoke.config.postgres.EmbeddedPostgres;
import org.unchoke.config.postgres.EmbeddedPostgresException;
import org.unchoke.config.postgres.Login;

/** The embedded PostgreSQL in the life of the program: opened before Quarkus, closed after it. */
public final class OwnDatabase {
    private static final String URL = "quarkus.datasource.jdbc.url";

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
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAfterQuarkus(postgres), "postgres-close"));
        Login login = postgres.login();
        System.setProperty(URL, login.url());
        System.setProperty("quarkus.datasource.username", login.user());
        System.setProperty("quarkus.datasource.password", login.password());
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
