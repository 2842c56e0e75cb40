package org.unchoke.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.unchoke.config.UnchokeSettings;
import org.unchoke.store.Account;

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
        assertThat(authenticate("another-horse")).isPresent();
        assertThat(authenticate(USUAL)).isEmpty();
        assertThat(signIns.holder(token)).isEmpty();
    }

    @Test
    void start_nothingConfigured_keepsTheLastPassword() {
        startWith(null);
        assertThat(authenticate(USUAL)).isPresent();
    }

    @Test
    void start_unfitPasswordConfigured_stopsWithTheReason() {
        assertThatThrownBy(() -> startWith("short")).hasMessageContaining("UNCHOKE_INSTRUCTOR_PASSWORD").hasMessageContaining("at least 8");
    }

    private Optional<Account> authenticate(String password) {
        return accounts.authenticate("instructor", password, "192.0.2.1", Optional.empty());
    }

    private void startWith(String password) {
        var config = new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(UnchokeSettings.class);
        if (password != null) {
            config.withDefaultValue("unchoke.instructor-password", password);
        }
        FirstAccount first = new FirstAccount(config.build().getConfigMapping(UnchokeSettings.class), signIns);
        QuarkusTransaction.requiringNew().run(() -> first.prepare(null));
    }
}
