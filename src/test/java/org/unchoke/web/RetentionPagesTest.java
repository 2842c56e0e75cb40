package org.unchoke.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unchoke.session.Keeping;
import org.unchoke.store.Account;
import org.unchoke.testing.TestAccounts;

@QuarkusTest
class RetentionPagesTest {
    @Inject
    Keeping keeping;

    private Visit admin;
    private Integer before;

    @BeforeEach
    void remember() {
        before = keeping.days();
        admin = Visit.signedIn();
    }

    @AfterEach
    void restore() {
        keeping.keep(before);
    }

    @Test
    void days_set_areShownWhereSessionsAre() {
        admin.send("/retention", "/retention", Map.of("days", "400")).statusCode(303);
        assertThat(keeping.days()).isEqualTo(400);
        admin.get("/retention").body(containsString("value=\"400\""));
        admin.get("/sessions").body(containsString("Sessions are deleted 400 days after they have ended."));
        admin.send("/retention", "/retention", Map.of("days", "")).statusCode(303);
        admin.get("/sessions").body(containsString("Sessions are kept until somebody deletes them."));
    }

    @Test
    void days_outOfRange_areNamedAndChangeNothing() {
        for (String typed : new String[] {"0", "3651", "soon"}) {
            admin.send("/retention", "/retention", Map.of("days", typed)).statusCode(422)
                    .body(containsString("value=\"" + typed + "\"")).body(containsString("id=\"days-problem\""));
        }
        assertThat(keeping.days()).isEqualTo(before);
    }

    @Test
    void days_areSetByAdminsAlone() {
        Visit instructor = Visit.signedIn(TestAccounts.with(Account.INSTRUCTOR), TestAccounts.PASSWORD);
        instructor.get("/retention").statusCode(403);
        instructor.send("/account", "/retention", Map.of("days", "1")).statusCode(403);
        assertThat(keeping.days()).isEqualTo(before);
    }
}
