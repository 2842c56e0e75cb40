package org.unchoke.labs.bittorrent.metainfo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Torrent files for tests: those made by real tools, and damaged ones written by hand. */
final class Torrents {
    private Torrents() {}

    /** A file of src/test/resources/torrents. */
    static byte[] fixture(String name) {
        try (InputStream file = Torrents.class.getResourceAsStream("/torrents/" + name + ".torrent")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Characters up to 255 as bytes. */
    static byte[] bytes(String latin1) {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A torrent whose info dictionary has the given entries. */
    static byte[] withInfo(String entries) {
        return bytes("d4:infod" + entries + "ee");
    }

    /** Entries of a sound info dictionary of 100 bytes in two pieces. */
    static final String SOUND = "6:lengthi100e4:name1:a12:piece lengthi64e6:pieces40:" + "h".repeat(40);
}
