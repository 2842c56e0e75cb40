package org.unchoke.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unchoke.lab.LabCard.Unit;

class FiguresTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 B", "999, 999 B", "1000, 1.0 KB", "9949, 9.9 KB", "9950, 10 KB", "65536, 66 KB", "67108864, 67 MB",
        "999499, 999 KB", "999999, 1.0 MB", "4000000000, 4.0 GB", "9000000000000000, 9000 TB"
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
        assertThat(Figures.text(65_536L, Unit.BYTES_PER_SECOND)).isEqualTo("66 KB/s");
        assertThat(Figures.text(0.8666, Unit.RATIO)).isEqualTo("0.87");
        assertThat(Figures.text(3.25, Unit.COUNT)).isEqualTo("3.3");
        assertThat(Figures.text(4.0, Unit.COUNT)).isEqualTo("4");
    }
}
