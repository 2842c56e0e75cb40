package org.unchoke.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unchoke.labs.bittorrent.scenario.SlotRule;

/** How many slots a client has at an upload rate in KiB/s, by the tables of mainline 4.0.2 and Azureus 2.5. */
class SlotTableTest {
    @ParameterizedTest
    @CsvSource({"1,2", "5,2", "8,2", "9,3", "10,3", "14,3", "15,4", "20,4", "41,4", "42,5", "100,7", "250,12", "1000,24"})
    void sqrt_atRate_givesMainlinesSlots(int kibPerSecond, int slots) {
        assertThat(SlotRule.parse("sqrt").slots(kibPerSecond * 1024L)).isEqualTo(slots);
    }

    @ParameterizedTest
    @CsvSource({"10,2", "11,3", "34,3", "35,4", "79,4", "80,5", "199,5", "200,6", "349,6", "350,7", "599,7", "600,8", "899,8", "900,9", "9000,9"})
    void azureus_atRate_givesItsSlots(int kibPerSecond, int slots) {
        assertThat(SlotRule.parse("azureus").slots(kibPerSecond * 1024L)).isEqualTo(slots);
    }

    @ParameterizedTest
    @CsvSource({"0", "10", "1000000"})
    void fixed_atAnyRate_givesTheSame(int kibPerSecond) {
        assertThat(SlotRule.parse("fixed(4)").slots(kibPerSecond * 1024L)).isEqualTo(4);
    }
}
