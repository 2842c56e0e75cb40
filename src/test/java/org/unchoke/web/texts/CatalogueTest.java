package org.unchoke.web.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private final Catalogue catalogue = new Catalogue(Map.of(
            "Rank", "Rang",
            "{1} of {2} here", "von {2} sind {1} da",
            "round {1} of {2} here", "Runde {1} von {2} hier"), ',');

    @Test
    void say_knownSentence_isTranslated() {
        assertThat(catalogue.say("Rank")).isEqualTo("Rang");
    }

    @Test
    void say_unknownSentence_staysAsItIs() {
        assertThat(catalogue.say("Rank!")).isEqualTo("Rank!");
    }

    @Test
    void say_sentenceWithHoles_putsWhatStoodThereWhereItBelongs() {
        assertThat(catalogue.say("3 of $4 here")).isEqualTo("von $4 sind 3 da");
    }

    @Test
    void say_sentenceWithNumbersInHoles_givesThemTheMarkOfTheLanguage() {
        assertThat(catalogue.say("0.98 of 6.4 KB here")).isEqualTo("von 6,4 KB sind 0,98 da");
        assertThat(catalogue.say("192.0.2.1 of Eve 1.2 here")).isEqualTo("von Eve 1.2 sind 192.0.2.1 da");
    }

    @Test
    void say_severalSentences_saysEachThatIsKnown() {
        assertThat(catalogue.say("3 of 4 here. Rank")).isEqualTo("3 of 4 here. Rang");
    }

    @Test
    void say_whereTwoFit_theOneThatSaysMoreIsTaken() {
        assertThat(catalogue.say("round 1 of 2 here")).isEqualTo("Runde 1 von 2 hier");
    }

    @Test
    void poFile_withCommentsAndLongStrings_isRead() {
        String file = "# A comment\nmsgid \"\"\nmsgstr \"Language: de\\n\"\n\nmsgid \"One \"\n\"two\"\nmsgstr \"„Eins“ \"\n\"\\\"zwei\\\"\"\n";
        assertThat(PoFile.read(file)).isEqualTo(Map.of("One two", "„Eins“ \"zwei\""));
    }

    @Test
    void preferred_headerOfAGermanPhone_isGerman() {
        assertThat(Languages.preferred("de-CH,de;q=0.9,en;q=0.8")).contains("de");
        assertThat(Languages.preferred("fr-FR, en;q=0.5")).contains("en");
        assertThat(Languages.preferred("fr")).isEmpty();
        assertThat(Languages.preferred("@@@")).isEmpty();
        assertThat(Languages.preferred(null)).isEmpty();
    }
}
