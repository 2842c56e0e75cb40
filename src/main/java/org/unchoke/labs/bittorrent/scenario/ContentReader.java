package org.unchoke.labs.bittorrent.scenario;

import java.util.ArrayList;
import java.util.List;
import org.unchoke.lab.Fields;

/** Reads what is shared. */
final class ContentReader {
    private ContentReader() {}

    static Content read(Fields fields) {
        String name = fields.text("name", 255, "file");
        long size = fields.whole("sizeBytes", 1, Limits.CONTENT);
        int piece = (int) fields.whole("pieceBytes", 1024, 1 << 26, 262_144);
        List<Content.File> files = new ArrayList<>();
        long sum = 0;
        for (Fields file : fields.objects("files", 10_000)) {
            files.add(new Content.File(file.text("path", 4096, ""), file.whole("sizeBytes", 0, Limits.CONTENT)));
            sum += files.get(files.size() - 1).sizeBytes();
            file.close();
        }
        if (!files.isEmpty() && sum != size) {
            fields.mistake("files", "have " + sum + " bytes together, but sizeBytes says " + size);
        }
        if ((size + piece - 1) / piece > Limits.PIECES) {
            fields.mistake("pieceBytes", "gives more than " + Limits.PIECES + " pieces: use larger pieces");
            piece = 1 << 26;
        }
        fields.close();
        return new Content(name, size, piece, files);
    }
}
