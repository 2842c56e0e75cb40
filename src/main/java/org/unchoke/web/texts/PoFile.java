package org.unchoke.web.texts;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is used here of gettext's PO format: {@code msgid}, {@code msgstr}, strings over several lines, comments. */
final class PoFile {
    private PoFile() {}

    /** Sentences by what they translate. The entry without a sentence, which tells of the file itself, is left out. */
    static Map<String, String> read(String text) {
        Map<String, String> sentences = new LinkedHashMap<>();
        StringBuilder id = new StringBuilder();
        StringBuilder said = new StringBuilder();
        StringBuilder current = id;
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.startsWith("msgid ")) {
                put(sentences, id, said);
                id.setLength(0);
                said.setLength(0);
                current = id;
            } else if (line.startsWith("msgstr ")) {
                current = said;
            } else if (!line.startsWith("\"")) {
                continue; // a comment or nothing
            }
            current.append(string(line.substring(line.indexOf('"'))));
        }
        put(sentences, id, said);
        return sentences;
    }

    private static void put(Map<String, String> sentences, StringBuilder id, StringBuilder said) {
        if (id.length() > 0 && said.length() > 0 && sentences.put(id.toString(), said.toString()) != null) {
            throw new IllegalArgumentException("Twice in the catalogue: " + id);
        }
    }

    private static String string(String quoted) {
        return quoted.substring(1, quoted.lastIndexOf('"')).translateEscapes();
    }
}
