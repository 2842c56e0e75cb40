package org.unchoke.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.unchoke.testing.PackagedApp;

/** The packaged application and its PostgreSQL, when processes end in one way or another. What dies under a class: ChaosIT. */
class CrashIT {
    private static final String FIRST_START = "shown only this once";

    @Test
    void processes_killedStartedAndStopped_shareOnePostgresUntilTheLastIsGone_andKeepTheData() throws Exception {
        try (PackagedApp first = PackagedApp.fresh("crash").with("UNCHOKE_INSTRUCTOR_PASSWORD", null).start();
                PackagedApp second = first.another().with("UNCHOKE_INSTRUCTOR_PASSWORD", null)) {
            long postgres = first.postgres().orElseThrow().pid();
            assertThat(first.log()).contains(FIRST_START);
            first.kill();
            assertThat(first.postgres()).map(ProcessHandle::pid).contains(postgres);
            first.start();
            second.start();
            assertThat(second.postgres()).map(ProcessHandle::pid).contains(postgres);
            assertThat(first.log() + second.log()).as("the account is still there").doesNotContain(FIRST_START);
            first.stop();
            assertThat(second.postgres()).map(ProcessHandle::pid).contains(postgres);
            second.awaitReady();
            second.stop();
            assertThat(second.postgres()).isEmpty();
            assertThat(first.log() + second.log()).doesNotContain("ERROR", "Exception");
            first.start();
            assertThat(first.log()).as("the account is still there").doesNotContain(FIRST_START);
        }
    }
}
