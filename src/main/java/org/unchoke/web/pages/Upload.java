package org.unchoke.web.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.unchoke.lab.ScenarioException;
import org.unchoke.labs.bittorrent.metainfo.Metainfo;
import org.unchoke.labs.bittorrent.metainfo.MetainfoException;
import org.unchoke.labs.bittorrent.metainfo.MetainfoReader;

/**
 * What the form for a new session sent.
 *
 * @param torrent what the .torrent file holds, the one sent now or one read earlier; {@code null} if there is none
 */
record Upload(Fields fields, TorrentContent torrent) {
    private static final String FILE = "torrent";

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
        Fields fields = new Fields(values);
        return new Upload(fields, torrent(fields, file));
    }

    private static TorrentContent torrent(Fields fields, FormValue file) {
        boolean keep = !fields.is("dropContent", "yes") && !fields.value("content").isEmpty();
        try {
            if (file != null && size(file) > 0) {
                return new TorrentContent(Metainfo.read(bytes(file)).toContent());
            }
            return keep ? TorrentContent.parse(fields.value("content")) : null;
        } catch (MetainfoException unreadable) {
            fields.mistake(FILE, unreadable.getMessage() + ".");
        } catch (ScenarioException tampered) {
            fields.mistake(FILE, "Choose the .torrent file again.");
        }
        return null;
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
