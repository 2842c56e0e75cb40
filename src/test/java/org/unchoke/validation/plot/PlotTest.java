package org.unchoke.validation.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class PlotTest {
    @Test
    void svg_titleWithMarkup_isWellFormedAndShowsIt() throws Exception {
        Document svg = parse(new Plot("a < b & \"c\"", "x", "y").points("some", new double[] {1, 2}, new double[] {3, 4}).svg());

        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("a < b & \"c\"");
        assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(3);
    }

    @Test
    void axis_logarithmic_placesEqualRatiosEquallyFarApart() {
        Axis axis = new Axis("", 1, 100, true, 0, 200);

        assertThat(axis.at(10)).isEqualTo(100);
        assertThat(axis.ticks()).extracting(Axis.Tick::text).containsExactly("1", "2", "5", "10", "20", "50", "100");
    }

    @Test
    void axis_linear_marksRoundNumbers() {
        assertThat(new Axis("", 0, 1.3, false, 0, 1).ticks()).extracting(Axis.Tick::text)
                .containsExactly("0.0", "0.5", "1.0");
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
