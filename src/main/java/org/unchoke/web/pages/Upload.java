package org.unchoke.web.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.unchoke.labs.bittorrent.metainfo.Metainfo;
import org.unchoke.labs.bittorrent.metainfo.MetainfoException;
import org.unchoke.labs.bittorrent.metainfo.MetainfoReader;

/**
 * What a step of a set-up sent.
 *
 * @param file the .torrent file; {@code null} if there is none
 */
record Upload(Fields fields, FormValue file) {
    /** The draft's field for why the last file could not be read: no browser sends it again. */
    static final String TORN = "torn";

    private static final String FILE = "torrent";
    private static final String CONTENT = "content";

    static Upload of(MultipartFormDataInput input) {
        Map<String, String> values = new TreeMap<>();
        FormValue file = null;
        for (Map.Entry<String, Collection<FormValue>> sent : input.getValues().entrySet()) {
            FormValue first = sent.getValue().iterator().next();
            if (!first.isFileItem()) {
                values.put(sent.getKey(), first.getValue());
            } else if (sent.getKey().equals(FILE)) {
                file = first;
            }
        }
        return new Upload(new Fields(values), file);
    }

    /** Puts what the .torrent file says into the draft, or what is wrong with the file. */
    void read(Fields draft) {
        draft.set(TORN, "");
        if (draft.is("dropContent", "yes")) {
            draft.set(CONTENT, "");
            draft.set("dropContent", "");
        }
        try {
            if (file != null && size(file) > 0) {
                draft.set(CONTENT, new TorrentContent(Metainfo.read(bytes(file)).toContent()).json());
            }
        } catch (MetainfoException unreadable) {
            draft.set(TORN, unreadable.getMessage() + ".");
        }
    }

    private static long size(FormValue file) {
        try {
            return file.getFileItem().getFileSize();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One byte more than is allowed is enough for the reader to say so. */
    private static byte[] bytes(FormValue file) {
        try (InputStream content = file.getFileItem().getInputStream()) {
            return content.readNBytes(MetainfoReader.LARGEST_FILE + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
