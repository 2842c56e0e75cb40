package org.unchoke.session;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names that look like others: written with letters of another alphabet, or with digits for letters. */
final class Confusables {
    /** Letters that look like Latin ones (after Unicode TR39), and what they look like. */
    private static final String LIKE =
            "аaвbсcԁdеeһhіiјjкkӏlмmнhоoрpԛqѕsтtүyуyхxѡwᴡwґr" // Cyrillic
                    + "αaβbγyεeζzηnιiκkνvοoρpσoτtυuχxωw" // Greek
                    + "ıiȷjɑaɡgɩiʟlꞌ'ℓl";
    private static final Map<Character, Character> DIGITS =
            Map.of('0', 'o', '1', 'l', '3', 'e', '4', 'a', '5', 's', '7', 't', '8', 'b', '@', 'a', '$', 's');
    /** Who is obeyed in a classroom; nobody else may look like them. */
    private static final List<String> RESERVED = List.of("instructor", "teacher", "admin", "administrator", "moderator",
            "lecturer", "professor", "assistant", "grader", "unchoke", "system", "server", "host", "staff");

    private Confusables() {}

    /** The name as it is compared: two people whose names look alike have the same. */
    static String key(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder();
        plain.codePoints().forEach(point -> key.appendCodePoint(latin(point)));
        return key.toString();
    }

    private static int latin(int point) {
        for (int i = 0; i < LIKE.length(); i += 2) {
            if (LIKE.charAt(i) == point) {
                return LIKE.charAt(i + 1);
            }
        }
        return point;
    }

    /** Whether somebody might take it for the name of one who runs the class. */
    static boolean isReserved(String name, String owner) {
        String looks = bare(name);
        return RESERVED.stream().anyMatch(word -> looks.equals(bare(word)) || looks.equals("the" + bare(word)))
                || owner != null && !owner.isEmpty() && looks.equals(bare(owner));
    }

    /** Letters and digits only, without accents, digits read as the letters they look like; i and l are one. */
    private static String bare(String name) {
        String apart = Normalizer.normalize(key(name), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        StringBuilder bare = new StringBuilder();
        for (char each : apart.toCharArray()) {
            char letter = DIGITS.getOrDefault(each, each);
            if (Character.isLetterOrDigit(letter)) {
                bare.append(letter == 'i' ? 'l' : letter);
            }
        }
        return bare.toString();
    }
}
