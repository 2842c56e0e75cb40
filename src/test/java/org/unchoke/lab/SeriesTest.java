package org.unchoke.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesTest {
    @Test
    void append_moreThanThereWasRoomFor_keepsAllInOrder() {
        Series series = new Series();
        List<Double> expected = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            series.append(i / 3.0);
            expected.add(i / 3.0);
        }
        assertThat(series).isEqualTo(expected).hasSameHashCodeAs(expected);
    }

    @Test
    void copyOf_whatGrowsAfterwards_staysAsItWas() {
        Series series = new Series();
        series.append(1);
        Series copy = Series.copyOf(series);
        series.append(2);
        assertThat(copy).containsExactly(1.0);
        assertThat(Series.copyOf(List.of(3.0, 4.0))).containsExactly(3.0, 4.0);
    }

    @Test
    void get_behindTheEnd_isRefused() {
        Series series = new Series();
        series.append(1);
        assertThatThrownBy(() -> series.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> series.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
