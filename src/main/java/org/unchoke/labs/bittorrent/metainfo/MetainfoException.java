package org.unchoke.labs.bittorrent.metainfo;

/** A file that is not a .torrent we can use. */
public class MetainfoException extends Exception {
    private static final long serialVersionUID = 1L;
    private final int position;

    MetainfoException(int position, String problem) {
        super("At byte " + position + ": " + problem);
        this.position = position;
    }

    /** Where in the file, as an offset in bytes from 0; the file's length if it ends too early. */
    public int position() {
        return position;
    }
}
