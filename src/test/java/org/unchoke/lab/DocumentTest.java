package org.unchoke.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentTest {
    @Test
    void document_laterChangeOfItsSource_changesNothing() {
        List<Object> list = new ArrayList<>(List.of(1));
        Map<String, Object> source = new LinkedHashMap<>(Map.of("list", list));
        Document document = new Document(source);
        list.add(2);
        source.put("more", true);

        assertThat(document.fields()).isEqualTo(Map.of("list", List.of(1L)));
    }

    @Test
    void with_field_leavesTheOriginalAlone() {
        Document before = new Document(Map.of("a", 1));
        Document after = before.with("a", 2);

        assertThat(before.fields()).containsEntry("a", 1L);
        assertThat(after.fields()).containsEntry("a", 2L);
    }

    @Test
    void document_valueThatIsNoJson_isRefused() {
        assertThatThrownBy(() -> new Document(Map.of("a", new Object()))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Document(Map.of("a", Double.NaN))).isInstanceOf(IllegalArgumentException.class);
    }
}
