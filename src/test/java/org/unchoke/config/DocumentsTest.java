package org.unchoke.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unchoke.lab.Document;
import org.unchoke.lab.ScenarioException;

class DocumentsTest {
    @Test
    void parse_jsonObject_keepsOrderAndTypes() throws Exception {
        Document document = Documents.parse("{\"b\": 1, \"a\": [1.5, null, true, {\"x\": \"y\"}]}");

        assertThat(document.fields()).containsOnlyKeys("b", "a");
        assertThat(document.fields().get("b")).isEqualTo(1L);
        assertThat(Documents.write(document)).isEqualTo("{\"b\":1,\"a\":[1.5,null,true,{\"x\":\"y\"}]}");
    }

    @Test
    void parse_brokenJson_namesLineAndColumn() {
        assertThatThrownBy(() -> Documents.parse("{\"a\": 1,\n  \"b\": }"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("line 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "null", "7", "{\"a\":1} x", "{\"a\":1,\"a\":2}", "{\"a\":NaN}", "{\"a\":1e999}",
                "{\"a\":123456789012345678901}"})
    void parse_anythingElse_isRefused(String text) {
        assertThatThrownBy(() -> Documents.parse(text)).isInstanceOf(ScenarioException.class);
    }

    @Test
    void parse_deepNesting_isRefused() {
        assertThatThrownBy(() -> Documents.parse("{\"a\":" + "[".repeat(1000) + "]".repeat(1000) + "}"))
                .isInstanceOf(ScenarioException.class);
    }
}
