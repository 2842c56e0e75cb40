package org.unchoke.labs.bittorrent.metainfo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetainfoTest {
    @ParameterizedTest
    @CsvSource({"single-mktorrent,872bd6c4ed19ebd76065fe40e85ea73bdafbf068",
            "tracker-mktorrent,872bd6c4ed19ebd76065fe40e85ea73bdafbf068",
            "private-transmission,3cd673ad5a9c167dabfad792c8d2bde686ad7605"})
    void read_aSingleFileTorrentOfARealTool_givesWhatTheToolSays(String fixture, String hash) throws Exception {
        Metainfo metainfo = Metainfo.read(Torrents.fixture(fixture));
        assertThat(metainfo).isEqualTo(new Metainfo("lecture.iso", 262_144, 256, 67_108_864,
                List.of(new Metainfo.File("lecture.iso", 67_108_864)), false, hash));
    }

    @ParameterizedTest
    @CsvSource({"multi-mktorrent,f0eeb98dad2e2b908fbab5663796349b68d97cc6",
            "multi-transmission,e9217e0846d5b3c7cefef35764ad1f19f379f55e"})
    void read_aMultiFileTorrentOfARealTool_givesAllFiles(String fixture, String hash) throws Exception {
        Metainfo metainfo = Metainfo.read(Torrents.fixture(fixture));
        assertThat(metainfo.name()).isEqualTo("course");
        assertThat(metainfo.multiFile()).isTrue();
        assertThat(metainfo.pieceCount()).isEqualTo(289);
        assertThat(metainfo.sizeBytes()).isEqualTo(75_497_482);
        assertThat(metainfo.infoHash()).isEqualTo(hash);
        assertThat(metainfo.files()).contains(new Metainfo.File("videos/week-1.mkv", 41_943_041),
                new Metainfo.File("videos/week-2.mkv", 33_554_432), new Metainfo.File("notes/Übung 1.txt", 9));
    }

    @Test
    void toContent_ofOneFile_isWhatAScenarioSays() throws Exception {
        assertThat(Metainfo.read(Torrents.fixture("single-mktorrent")).toContent()).containsExactly(
                Map.entry("name", "lecture.iso"), Map.entry("sizeBytes", 67_108_864L), Map.entry("pieceBytes", 262_144L));
    }

    @Test
    void toContent_ofSeveralFiles_listsThemWithTheirSizes() throws Exception {
        Map<String, Object> content = Metainfo.read(Torrents.fixture("multi-mktorrent")).toContent();
        assertThat(content.get("files")).asList()
                .contains(Map.of("path", "videos/week-1.mkv", "sizeBytes", 41_943_041L)).hasSizeGreaterThan(2);
    }
}
