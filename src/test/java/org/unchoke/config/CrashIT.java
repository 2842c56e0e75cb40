package org.unchoke.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.unchoke.testing.PackagedApp;

/** The packaged application and its PostgreSQL, when one of them dies. */
class CrashIT {
    private static final String FIRST_START = "shown only this once";

    @Test
    void application_killedAndStartedAgain_usesThePostgresThatStayed() throws Exception {
        try (PackagedApp app = PackagedApp.fresh("killed").with("UNCHOKE_INSTRUCTOR_PASSWORD", null).start()) {
            long postgres = app.postgres().orElseThrow().pid();
            assertThat(app.log()).contains(FIRST_START);
            app.kill();
            assertThat(app.postgres()).map(ProcessHandle::pid).contains(postgres);
            app.start();
            assertThat(app.postgres()).map(ProcessHandle::pid).contains(postgres);
            assertThat(app.log()).as("the account is still there").doesNotContain(FIRST_START);
        }
    }

    @Test
    void application_stopped_takesItsPostgresAlongAndKeepsTheData() throws Exception {
        try (PackagedApp app = PackagedApp.fresh("stopped").with("UNCHOKE_INSTRUCTOR_PASSWORD", null).start()) {
            app.stop();
            assertThat(app.postgres()).isEmpty();
            assertThat(app.log()).doesNotContain("ERROR", "Exception");
            app.start();
            assertThat(app.log()).as("the account is still there").doesNotContain(FIRST_START);
        }
    }

    @Test
    void postgres_killed_comesBackAndTheApplicationServesAgain() throws Exception {
        try (PackagedApp app = PackagedApp.fresh("postgres-killed").start()) {
            long before = app.postgres().orElseThrow().pid();
            app.postgres().orElseThrow().destroyForcibly();
            await().atMost(Duration.ofSeconds(30)).until(() -> app.log().contains("PostgreSQL runs again"));
            await().atMost(Duration.ofSeconds(30)).until(app::ready);
            assertThat(app.postgres().orElseThrow().pid()).isNotEqualTo(before);
        }
    }

    @Test
    void secondApplication_onTheSameFolder_usesTheFirstOnesPostgresAndKeepsIt() throws Exception {
        try (PackagedApp first = PackagedApp.fresh("shared").start(); PackagedApp second = first.another().start()) {
            assertThat(second.postgres().orElseThrow().pid()).isEqualTo(first.postgres().orElseThrow().pid());
            first.stop();
            assertThat(second.postgres()).isPresent();
            assertThat(second.ready()).isTrue();
            second.stop();
            assertThat(second.postgres()).isEmpty();
        }
    }
}
