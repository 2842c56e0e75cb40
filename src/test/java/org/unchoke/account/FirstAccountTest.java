package org.unchoke.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.unchoke.config.UnchokeSettings;

@QuarkusTest
class FirstAccountTest {
    private static final String USUAL = "correct-horse";

    @Inject
    Accounts accounts;

    @Inject
    SignIns signIns;

    @AfterEach
    void usualPassword() {
        startWith(USUAL);
    }

    @Test
    void start_samePassword_keepsSignIns() {
        String token = signIns.open("instructor");
        startWith(USUAL);
        assertThat(signIns.holder(token)).isPresent();
    }

    @Test
    void start_anotherPasswordConfigured_changesItAndEndsSignIns() {
        String token = signIns.open("instructor");
        startWith("another-horse");
        assertThat(accounts.authenticate("instructor", "another-horse")).contains("instructor");
        assertThat(accounts.authenticate("instructor", USUAL)).isEmpty();
        assertThat(signIns.holder(token)).isEmpty();
    }

    @Test
    void start_nothingConfigured_keepsTheLastPassword() {
        startWith(null);
        assertThat(accounts.authenticate("instructor", USUAL)).contains("instructor");
    }

    @Test
    void start_unfitPasswordConfigured_stopsWithTheReason() {
        assertThatThrownBy(() -> startWith("short")).hasMessageContaining("UNCHOKE_INSTRUCTOR_PASSWORD").hasMessageContaining("at least 8");
    }

    private static void startWith(String password) {
        var config = new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(UnchokeSettings.class);
        if (password != null) {
            config.withDefaultValue("unchoke.instructor-password", password);
        }
        FirstAccount first = new FirstAccount(config.build().getConfigMapping(UnchokeSettings.class));
        QuarkusTransaction.requiringNew().run(() -> first.prepare(null));
    }
}
