package org.unchoke.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unchoke.lab.LabCard.Unit;

class FiguresTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 bytes", "999, 999 bytes", "1000, 1 KB", "65536, 65.5 KB", "131072, 131 KB", "67108864, 67.1 MB",
        "999949, 1 MB", "999999, 1 MB", "4000000000, 4 GB"
    })
    void bytes_anySize_areWrittenInDecimalUnits(long bytes, String text) {
        assertThat(Figures.bytes(bytes)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0:00", "7, 0:07", "161, 2:41", "3599, 59:59", "3600, 1:00:00", "3761, 1:02:41"})
    void seconds_anyTime_areWrittenAsAClock(long seconds, String text) {
        assertThat(Figures.seconds(seconds)).isEqualTo(text);
    }

    @Test
    void text_ofNothing_isADash() {
        assertThat(Figures.text(null, Unit.SECONDS)).isEqualTo("–");
    }

    @Test
    void text_followsTheUnit() {
        assertThat(Figures.text("Ana", Unit.TEXT)).isEqualTo("Ana");
        assertThat(Figures.text(161, Unit.SECONDS)).isEqualTo("2:41");
        assertThat(Figures.text(65_536L, Unit.BYTES_PER_SECOND)).isEqualTo("65.5 KB/s");
        assertThat(Figures.text(0.8666, Unit.RATIO)).isEqualTo("0.87");
        assertThat(Figures.text(3.25, Unit.COUNT)).isEqualTo("3.3");
        assertThat(Figures.text(4.0, Unit.COUNT)).isEqualTo("4");
    }
}
