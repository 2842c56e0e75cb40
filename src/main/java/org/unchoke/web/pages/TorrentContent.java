package org.unchoke.web.pages;

import java.util.List;
import java.util.Map;
import org.unchoke.config.Documents;
import org.unchoke.lab.Document;
import org.unchoke.lab.ScenarioException;

/**
 * Content taken from an uploaded .torrent file, as the form carries it on: a browser cannot send a file twice
 * without its person choosing it again.
 *
 * @param content the scenario's {@code content}
 */
public record TorrentContent(Map<String, Object> content) {
    /** The form's field may hold so many characters; the list of files is left out of a longer one. */
    static final int LONGEST = 60_000;

    private static final int LONGEST_TITLE = 60;

    /** What {@link #json} gave. */
    static TorrentContent parse(String json) throws ScenarioException {
        return new TorrentContent(Documents.parse(json).fields());
    }

    /** To be carried by the form. */
    public String json() {
        String all = Documents.write(new Document(content));
        if (all.length() <= LONGEST) {
            return all;
        }
        return Documents.write(new Document(content).with("files", List.of()));
    }

    /** What the torrent calls it. */
    public String name() {
        return String.valueOf(content.get("name"));
    }

    /** The same, short enough for a title. */
    String shortName() {
        int[] points = name().codePoints().toArray();
        return points.length <= LONGEST_TITLE ? name() : new String(points, 0, LONGEST_TITLE - 1) + "…";
    }

    /** Such as 67 MB. */
    public String sizeText() {
        return Figures.bytes(number("sizeBytes"));
    }

    /** Piece length as torrents have it, in KiB where it is a whole number of them. */
    public String pieceText() {
        long bytes = number("pieceBytes");
        return bytes % 1024 == 0 ? bytes / 1024 + " KiB" : bytes + " bytes";
    }

    /** How many pieces there are. */
    public long pieces() {
        long piece = Math.max(1, number("pieceBytes"));
        return (number("sizeBytes") + piece - 1) / piece;
    }

    /** How many files there are. */
    public int files() {
        return content.get("files") instanceof List<?> files ? Math.max(1, files.size()) : 1;
    }

    private long number(String field) {
        return content.get(field) instanceof Number number ? number.longValue() : 0;
    }
}
