package org.unchoke.session.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NameMarksTest {
    private final String json = "{\"a\":\"" + NameMarks.marking().of(3, "hand-3") + "\",\"b\":\""
            + NameMarks.marking().of(12, "bot-12") + "\"}";

    @Test
    void resolve_peopleByName_othersAsTheScenarioCallsThem() {
        assertThat(NameMarks.resolve(json, Map.of(3, "Ana"))).isEqualTo("{\"a\":\"Ana\",\"b\":\"bot-12\"}");
    }

    @Test
    void resolve_nameWithQuotesAndDollars_staysJson() {
        assertThat(NameMarks.resolve(json, Map.of(3, "A\"n\\a $1"))).contains("\"A\\\"n\\\\a $1\"");
    }
}
