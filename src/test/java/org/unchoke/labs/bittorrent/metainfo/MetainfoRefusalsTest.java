package org.unchoke.labs.bittorrent.metainfo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetainfoRefusalsTest {
    private static MetainfoException refusal(byte[] file) {
        MetainfoException refusal = catchThrowableOfType(MetainfoException.class, () -> Metainfo.read(file));
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal;
    }

    @Test
    void read_theSoundTorrentThatOthersAreDamagedFrom_isAccepted() throws Exception {
        assertThat(Metainfo.read(Torrents.withInfo(Torrents.SOUND)).pieceCount()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 12, 100, 140, 5000})
    void read_aTruncatedTorrent_saysThatItEndsTooEarly(int length) {
        MetainfoException refusal = refusal(Arrays.copyOf(Torrents.fixture("single-mktorrent"), length));
        assertThat(refusal.getMessage()).containsAnyOf("ends too early", "bytes are left");
        assertThat(refusal.position()).isLessThanOrEqualTo(length);
    }

    @Test
    void read_withBytesBehindTheTorrent_saysHowMany() {
        byte[] sound = Torrents.fixture("single-mktorrent");
        MetainfoException refusal = refusal(Arrays.copyOf(sound, sound.length + 3));
        assertThat(refusal).hasMessageContaining("3 more bytes follow");
        assertThat(refusal.position()).isEqualTo(sound.length);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "d4:infoi5ee | 7 | 'info' must be a dictionary, but it is a number",
            "d4:infode | 9 | ends too early",
            "de | 0 | no 'info'",
            "hello | 0 | not a .torrent",
            "d4:infoi05ee | 8 | needless zero",
            "d4:infoi-0ee | 7 | minus zero",
            "d4:infoi-ee | 9 | without digits",
            "d4:infoiee | 8 | without digits",
            "d4:infoi5xee | 9 | expected a digit",
            "d4:infoi99999999999999999999ee | 8 | absurdly large",
            "d4:info99999999999:xe | 7 | only 2 bytes are left",
            "d04:infodee | 1 | needless zero",
            "di5e4:infoe | 1 | key must be a string",
            "d1:bi1e1:ai1ee | 7 | must be in order",
            "d1:ai1e1:ai2ee | 7 | second time",
            "d1:axe | 4 | expected a number (i)",
    })
    void read_brokenBencoding_saysWhatAndWhere(String file, int position, String problem) {
        MetainfoException refusal = refusal(Torrents.bytes(file));
        assertThat(refusal).hasMessageContaining(problem).hasMessageStartingWith("At byte " + position + ":");
        assertThat(refusal.position()).isEqualTo(position);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "i100e4:name | i-1e4:name | 'length' must be from 0",
            "i100e4:name | i9007199254740992e4:name | 'length' must be from 0",
            "i100e4:name | i0e4:name | nothing to share",
            "i100e4:name | 1:x4:name | 'length' must be a number, but it is a string",
            "6:lengthi100e | `` | has neither",
            "6:lengthi100e | 5:filesle6:lengthi100e | not both",
            "4:name1:a | `` | no 'name'",
            "4:name1:a | 4:namei1e | 'name' must be a string",
            "4:name1:a | 4:name0: | is not a name",
            "4:name1:a | 4:name2:.. | is not a name",
            "4:name1:a | 4:name3:../ | slashes",
            "4:name1:a | 4:name3:a\\b | slashes",
            "4:name1:a | 4:name2:aÿ | not UTF-8",
            "lengthi64e | lengthi0e | 'piece length' must be from 1",
            "lengthi64e | lengthi-64e | 'piece length' must be from 1",
            "lengthi64e | lengthi1073741825e | 'piece length' must be from 1",
            "lengthi64e | lengthi9223372036854775807e | 'piece length' must be from 1",
            "lengthi64e | lengthi32e | need 4",
            "lengthi64e | lengthi128e | need 1",
            "6:pieces40: | 7:pieces_40: | no 'pieces'",
    })
    void read_aWrongInfoDictionary_saysWhatIsWrong(String sound, String wrong, String problem) {
        assertThat(Torrents.SOUND).contains(sound);
        String entries = Torrents.SOUND.replace(sound, wrong);
        assertThat(refusal(Torrents.withInfo(entries))).hasMessageContaining(problem).hasMessageStartingWith("At byte ");
    }

    @Test
    void read_piecesThatAreNoMultipleOf20_saysSoAtTheirPlace() {
        String entries = "6:lengthi100e4:name1:a12:piece lengthi64e6:pieces39:" + "h".repeat(39);
        MetainfoException refusal = refusal(Torrents.withInfo(entries));
        assertThat(refusal).hasMessageContaining("39 bytes, which is no multiple of 20");
        assertThat(refusal.position()).isEqualTo("d4:infod".length() + entries.indexOf("39:"));
    }

    @Test
    void read_aTorrentOfVersion2Only_namesTheVersion() {
        assertThat(refusal(Torrents.withInfo("9:file treede12:meta versioni2e4:name1:a12:piece lengthi64e")))
                .hasMessageContaining("version 2 only");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "l2:..6:passwde | is not a name",
            "l4:/etce | slashes",
            "l0:e | is not a name",
            "le | 'path' is empty",
            "3:abc | 'path' must be a list",
            "li5ee | must be a string",
    })
    void read_aFileThatWouldLeaveItsFolder_isRefused(String path, String problem) {
        assertThat(refusal(Torrents.withInfo("5:filesld6:lengthi100e4:path" + path + "ee4:name1:a12:piece lengthi64e6:pieces40:"
                + "h".repeat(40)))).hasMessageContaining(problem);
    }

    @Test
    void read_filesWhoseSumIsAbsurd_isRefusedWithoutOverflow() {
        String file = "d6:lengthi9007199254740991e4:pathl1:aee";
        assertThat(refusal(Torrents.withInfo("5:filesl" + file.repeat(2000) + "e4:name1:a12:piece lengthi64e6:pieces0:")))
                .hasMessageContaining("all files together");
    }

    @Test
    void read_aDepthBomb_isRefusedAtTheLimit() {
        MetainfoException refusal = refusal(Torrents.bytes("d1:a" + "l".repeat(5_000_000)));
        assertThat(refusal).hasMessageContaining("nested more than");
        assertThat(refusal.position()).isLessThan(100);
    }

    @Test
    void read_aFileFullOfTinyValues_isRefusedAtTheLimit() {
        assertThat(refusal(Torrents.bytes("d1:al" + "le".repeat(4_000_000) + "ee"))).hasMessageContaining("more than 500000 values");
    }

    @Test
    void read_aHugeFile_isRefusedBeforeItIsParsed() {
        assertThat(refusal(new byte[MetainfoReader.LARGEST_FILE + 1])).hasMessageContaining("is not read");
    }

    @Test
    void read_anEmptyFile_saysSo() {
        assertThatThrownBy(() -> Metainfo.read(new byte[0])).isInstanceOf(MetainfoException.class)
                .hasMessageContaining("empty");
    }

    @Property(seed = "1")
    void read_withAnyByteChanged_neverFailsOtherwise(@ForAll @IntRange(max = 6085) int at, @ForAll byte value) {
        byte[] file = Torrents.fixture("multi-mktorrent");
        file[at] = value;
        readsOrRefuses(file);
    }

    @Property(seed = "1")
    void read_withAnyHeadByteChangedToSyntax_neverFailsOtherwise(@ForAll @IntRange(max = 299) int at,
            @ForAll @ByteRange(min = '-', max = 'm') byte value, @ForAll @IntRange(max = 299) int gone) {
        byte[] file = Torrents.fixture("multi-transmission");
        file[at] = value;
        System.arraycopy(file, gone + 1, file, gone, file.length - gone - 1);
        readsOrRefuses(file);
    }

    @Property(seed = "1")
    void read_anyBytesAtAll_neverFailsOtherwise(@ForAll byte[] tail) {
        byte[] file = new byte[tail.length + 1];
        file[0] = 'd';
        System.arraycopy(tail, 0, file, 1, tail.length);
        readsOrRefuses(file);
    }

    private static void readsOrRefuses(byte[] file) {
        try {
            assertThat(Metainfo.read(file).pieceCount()).isPositive();
        } catch (MetainfoException refused) {
            assertThat(refused.position()).isBetween(0, file.length);
        }
    }
}
