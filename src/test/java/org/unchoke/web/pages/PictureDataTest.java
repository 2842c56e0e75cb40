package org.unchoke.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.unchoke.lab.Evidence.Curve;
import org.unchoke.lab.LabCard.Unit;
import org.unchoke.web.pages.PictureData.Bar;

class PictureDataTest {
    @Test
    void bars_nobodyFinished_areNothing() {
        assertThat(PictureData.bars("Warm-up", List.of(new Bar("a", null, false)))).isNull();
        assertThat(PictureData.bars("Warm-up", List.of(new Bar("a", 5L, true)))).contains("\"seconds\":5", "\"person\":true");
    }

    @Test
    void curve_longRound_isThinnedAndKeepsItsTime() {
        Curve mine = new Curve("Uploaded", Unit.BYTES, 10, Collections.nCopies(1800, 1.23456));
        assertThat(PictureData.curve("Warm-up", mine, null, "", 2)).contains("\"secondsPerValue\":200", "1.235", "\"unit\":\"bytes\"")
                .hasSizeLessThan(2000);
    }

    @Test
    void curve_nothingHappened_isNothing() {
        assertThat(PictureData.curve("Warm-up", new Curve("Uploaded", Unit.BYTES, 1, List.of(0.0, 0.0)), null, "", 1)).isNull();
    }
}
