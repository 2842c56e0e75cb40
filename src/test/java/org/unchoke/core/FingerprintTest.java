package org.unchoke.core;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    @Property
    void value_oneNumberChanged_changes(@ForAll long a, @ForAll long b) {
        assertThat(new Fingerprint().add(a).value() == new Fingerprint().add(b).value()).isEqualTo(a == b);
    }

    @Property
    void value_swappedOrder_changes(@ForAll long a, @ForAll long b) {
        boolean same = new Fingerprint().add(a).add(b).value()
                == new Fingerprint().add(b).add(a).value();
        assertThat(same).isEqualTo(a == b);
    }

    @Test
    void add_text_tellsMissingFromEmpty() {
        assertThat(new Fingerprint().add((String) null).value()).isNotEqualTo(new Fingerprint().add("").value());
    }

    @Test
    void hex_small_hasSixteenDigits() {
        assertThat(Fingerprint.hex(255)).isEqualTo("00000000000000ff");
    }
}
