package org.unchoke.gradebook.files;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.unchoke.course.RosterFile;

/** Tables that people upload. */
public final class CsvFuzz {
    private CsvFuzz() {}

    /** Called by Jazzer, and by the test of the corpus. */
    public static void fuzzerTestOneInput(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        List<List<String>> rows = Csv.read(text);
        RosterFile.read(text).mistakes();
        for (List<String> row : rows) {
            for (String cell : row) {
                String safe = Csv.text(cell);
                if (!Csv.original(safe).equals(cell)) {
                    throw new IllegalStateException("Not the same again: " + cell);
                }
                if (!safe.isEmpty() && "=+-@\t\r\0".indexOf(safe.charAt(0)) >= 0) {
                    throw new IllegalStateException("A formula: " + safe);
                }
            }
        }
        remain(List.of(List.of("Name", "Id", "Comment"), List.of("a", "b", text)));
        remain(List.of(List.of("Name", text, "Comment"), List.of("a", "b", "c")));
        remain(List.of(List.of("Name", "Id", text), List.of("a", "b", text)));
    }

    private static void remain(List<List<String>> table) {
        List<List<String>> again = Csv.read(Csv.write(table));
        if (!again.equals(table)) {
            throw new IllegalStateException("Written and read again it is another: " + again);
        }
    }
}
