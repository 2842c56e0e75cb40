package org.unchoke.fuzz;

import org.unchoke.labs.bittorrent.metainfo.Metainfo;
import org.unchoke.labs.bittorrent.metainfo.MetainfoException;

/** Uploaded .torrent files. */
public final class BencodeFuzz {
    private BencodeFuzz() {}

    /** Called by Jazzer, and by {@link CorpusTest}. */
    public static void fuzzerTestOneInput(byte[] data) {
        try {
            Metainfo.read(data).toContent();
        } catch (MetainfoException refused) {
            return; // with a sentence, as it should
        }
    }
}
