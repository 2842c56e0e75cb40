package org.unchoke.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.unchoke.labs.LabCatalog;

class CardDataTest {
    @Test
    void autopilots_ofBitTorrent_areWhatAStudentMayChoose() {
        String json = CardData.autopilots(LabCatalog.find("bittorrent").orElseThrow().card());
        assertThat(json).startsWith("[{\"id\":\"reference\",\"name\":").contains("\"bit-tyrant\"")
                .doesNotContain("\"hand\"").doesNotContain("seed-");
    }
}
