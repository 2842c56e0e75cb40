package org.unchoke.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.unchoke.labs.LabCatalog;

class CardDataTest {
    @Test
    void figuresJson_ofACard_isWhatThePagesRead() {
        assertThat(CardData.figuresJson(LabCatalog.find("bittorrent").orElseThrow().card()))
                .contains("{\"key\":\"uploadBytesPerSecond\",\"label\":\"Upload capacity\",\"unit\":\"bytesPerSecond\"}")
                .contains("\"unit\":\"ratio\"").contains("\"unit\":\"text\"");
    }
}
