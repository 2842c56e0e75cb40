package org.unchoke.labs.bittorrent.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotRuleTest {
    @ParameterizedTest
    @CsvSource({"5,2", "10,3", "20,4", "41,4", "42,5", "100,7", "250,12", "1000,24"})
    void sqrt_ratesInKiB_giveMainlinesSlots(long kib, int slots) {
        assertThat(SlotRule.parse("sqrt").slots(kib * 1024)).isEqualTo(slots);
    }

    @ParameterizedTest
    @CsvSource({"10,2", "11,3", "34,3", "35,4", "79,4", "80,5", "199,5", "200,6", "350,7", "600,8", "900,9", "9000,9"})
    void azureus_ratesInKiB_giveItsTable(long kib, int slots) {
        assertThat(SlotRule.parse("azureus").slots(kib * 1024)).isEqualTo(slots);
    }

    @ParameterizedTest
    @CsvSource({"fixed(1),1", "fixed(4),4", "fixed(999),999"})
    void fixed_anyRate_isTheNumber(String text, int slots) {
        assertThat(SlotRule.parse(text).slots(1)).isEqualTo(slots);
        assertThat(SlotRule.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({"fixed(0)", "fixed(-1)", "fixed(1000)", "fixed()", "four", "''"})
    void parse_anythingElse_isNull(String text) {
        assertThat(SlotRule.parse(text)).isNull();
    }
}
