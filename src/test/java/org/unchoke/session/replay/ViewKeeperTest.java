package org.unchoke.session.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ViewKeeperTest {
    @Test
    void step_ofAClass_givesAHundredAndFiftyFramesAtMost() {
        assertThat(ViewKeeper.step(100, 32)).isEqualTo(1);
        assertThat(ViewKeeper.step(150, 32)).isEqualTo(1);
        assertThat(ViewKeeper.step(151, 32)).isEqualTo(2);
        assertThat(ViewKeeper.step(2700, 62)).isEqualTo(18);
    }

    @Test
    void step_ofALargeClass_keepsNoMoreInAllThanMemoryIsThere() {
        assertThat(ViewKeeper.step(4060, 1002)).isEqualTo(452);
        assertThat(4060 / ViewKeeper.step(4060, 1002) * 1002).isLessThan(10_000);
        assertThat(ViewKeeper.step(10, 20_000)).isEqualTo(10);
    }

    @Test
    void portions_ofALargeClass_leaveNobodyOutAndFitMemory() {
        List<String> viewers = IntStream.range(0, 1002).mapToObj(Integer::toString).toList();
        List<List<String>> portions = ViewKeeper.portions(viewers, 10);
        assertThat(portions).hasSize(4).allMatch(some -> some.size() * 10 <= 3_000);
        assertThat(portions.stream().flatMap(List::stream)).containsExactlyElementsOf(viewers);
        assertThat(ViewKeeper.portions(viewers.subList(0, 20), 150)).hasSize(1);
        assertThat(ViewKeeper.portions(viewers.subList(0, 2), 100_000)).hasSize(2);
    }
}
