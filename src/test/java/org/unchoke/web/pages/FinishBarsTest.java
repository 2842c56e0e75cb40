package org.unchoke.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.unchoke.web.pages.FinishBars.Bar;

class FinishBarsTest {
    @Test
    void svg_hostileName_isEscaped() {
        String svg = FinishBars.svg(List.of(new Bar("<script>\"&'", 10L, true))).toString();
        assertThat(svg).doesNotContain("<script>").contains("&lt;script&gt;&quot;&amp;&#39;");
    }

    @Test
    void svg_timesDiffer_lengthsAreInProportion() {
        String svg = FinishBars.svg(List.of(new Bar("a", 50L, false), new Bar("b", 100L, true))).toString();
        assertThat(svg).contains("width=\"110.0\"").contains("width=\"220.0\"").contains(">0:50<").contains(">1:40<");
    }

    @Test
    void svg_somebodyNeverFinished_saysSo() {
        String svg = FinishBars.svg(List.of(new Bar("a", 50L, false), new Bar("b", null, true))).toString();
        assertThat(svg).contains("class=\"person unfinished\"").contains("not done");
    }

    @Test
    void svg_nobodyFinished_isNothing() {
        assertThat(FinishBars.svg(List.of(new Bar("a", null, false)))).isNull();
    }
}
