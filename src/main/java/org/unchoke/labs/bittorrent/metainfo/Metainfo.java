package org.unchoke.labs.bittorrent.metainfo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a .torrent file says about its content.
 *
 * @param name suggested name of the file, or of the folder of a multi-file torrent
 * @param pieceBytes length of every piece but the last, in bytes, 1 to {@link MetainfoReader#LONGEST_PIECE}
 * @param pieceCount how many pieces there are, at least 1
 * @param sizeBytes all files together, in bytes, at least 1
 * @param files the files in the torrent's order; one, named {@code name}, if it is a single-file torrent
 * @param multiFile whether the torrent is of BEP 3's multi-file form
 * @param infoHash SHA-1 of the info dictionary as 40 lower-case hex digits: the torrent's identity
 */
public record Metainfo(String name, long pieceBytes, int pieceCount, long sizeBytes, List<File> files, boolean multiFile,
        String infoHash) {

    /**
     * One file of the content.
     *
     * @param path folders and name below the torrent's own folder, joined by {@code /}; never absolute, never upwards
     * @param sizeBytes in bytes, from 0
     */
    public record File(String path, long sizeBytes) {}

    /** Keeps a read-only copy of the list. */
    public Metainfo {
        files = List.copyOf(files);
    }

    /**
     * Reads a .torrent file as BEP 3 defines it. Torrents of version 2 only (BEP 52) are refused, hybrid ones are read
     * as version 1.
     *
     * @param file the file's bytes, at most {@link MetainfoReader#LARGEST_FILE}
     * @throws MetainfoException if it is anything else; says what is wrong and at which byte
     */
    public static Metainfo read(byte[] file) throws MetainfoException {
        return MetainfoReader.read(file);
    }

    /** As a BitTorrent scenario's {@code content}: name, sizeBytes, pieceBytes and, for several files, files. Read-only. */
    public Map<String, Object> toContent() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("name", name);
        content.put("sizeBytes", sizeBytes);
        content.put("pieceBytes", pieceBytes);
        if (multiFile) {
            List<Object> each = new ArrayList<>();
            for (File file : files) {
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("path", file.path());
                entry.put("sizeBytes", file.sizeBytes());
                each.add(Collections.unmodifiableMap(entry));
            }
            content.put("files", Collections.unmodifiableList(each));
        }
        return Collections.unmodifiableMap(content);
    }
}
