package org.unchoke.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.unchoke.config.OwnDatabase;
import org.unchoke.config.postgres.EmbeddedPostgres;
import org.unchoke.config.postgres.EmbeddedPostgresException;

/**
 * A throw-away PostgreSQL for every {@code @QuarkusTest}, without the test asking. It is the server users get, on an
 * empty folder below {@code target}; Flyway fills it when the application starts. Tests share it and must not depend on
 * what others left.
 */
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {
    /** PostgreSQL's programs, unpacked once for all tests of a build. */
    public static final Path PROGRAMS = Path.of("target", "postgres-programs");

    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "postgres-data")), "");
            postgres = EmbeddedPostgres.open(folder.resolve("postgres"), PROGRAMS, 0);
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        } catch (IOException | EmbeddedPostgresException failed) {
            throw new IllegalStateException("No database for the tests: " + failed.getMessage(), failed);
        }
        return OwnDatabase.settings(postgres);
    }

    @Override
    public void stop() {
        try {
            postgres.close();
        } catch (EmbeddedPostgresException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
