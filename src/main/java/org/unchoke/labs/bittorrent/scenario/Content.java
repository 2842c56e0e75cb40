package org.unchoke.labs.bittorrent.scenario;

import java.util.List;

/**
 * The file, or files, that the swarm shares.
 *
 * @param name what people call it
 * @param sizeBytes all files together, in bytes
 * @param pieceBytes length of every piece but the last, in bytes
 * @param files empty if only the size was given
 */
public record Content(String name, long sizeBytes, int pieceBytes, List<File> files) {
    /** Requests ask for this many bytes, or what is left of the piece (BEP3: 16 KiB). */
    public static final int BLOCK_BYTES = 16 * 1024;

    /** Keeps a read-only copy. */
    public Content {
        files = List.copyOf(files);
    }

    /** One file of a torrent with several. */
    public record File(String path, long sizeBytes) {}

    /** How many pieces there are. */
    public int pieces() {
        return (int) ((sizeBytes + pieceBytes - 1) / pieceBytes);
    }

    /** Length of one piece in bytes; the last one may be shorter. */
    public int bytesOf(int piece) {
        return (int) Math.min(pieceBytes, sizeBytes - (long) piece * pieceBytes);
    }
}
