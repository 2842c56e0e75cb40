package org.unchoke.session;

import java.text.Normalizer;

/**
 * The rules for what a person may be called in a session: short, readable by everybody, and nothing in it that
 * could disturb the text around it.
 */
public final class DisplayName {
    /** The longest name, in Unicode code points. */
    public static final int MOST_CODE_POINTS = 24;

    /** Letters and symbols by their category that show nothing: fillers, joiners, the blank braille pattern. */
    private static final String BLANK = "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0";

    private static final int MOST_MARKS_IN_A_ROW = 3;

    private DisplayName() {}

    /**
     * The name to keep: NFC, without spaces around it, single spaces inside.
     *
     * @throws IllegalArgumentException with a sentence for the person who typed it
     */
    public static String of(String typed) {
        String name = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFC)
                .replaceAll("\\p{Zs}+", " ")
                .strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("Type a name that the others will see.");
        }
        if (name.codePointCount(0, name.length()) > MOST_CODE_POINTS) {
            throw new IllegalArgumentException("That name is too long: at most " + MOST_CODE_POINTS + " characters.");
        }
        if (!name.codePoints().allMatch(DisplayName::shows)) {
            throw new IllegalArgumentException(
                    "That name has a character that cannot be seen. Type it again with letters, digits and signs only.");
        }
        if (name.codePoints().noneMatch(Character::isLetterOrDigit) || piledUp(name)) {
            throw new IllegalArgumentException("That name cannot be read well. Use some letters or digits.");
        }
        return name;
    }

    private static boolean shows(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> BLANK.indexOf(codePoint) < 0;
        };
    }

    /** Marks stacked so high that they would cover the lines above and below. */
    private static boolean piledUp(String name) {
        int inARow = 0;
        for (int codePoint : name.codePoints().toArray()) {
            boolean mark = Character.getType(codePoint) == Character.NON_SPACING_MARK
                    || Character.getType(codePoint) == Character.ENCLOSING_MARK;
            inARow = mark ? inARow + 1 : 0;
            if (inARow > MOST_MARKS_IN_A_ROW) {
                return true;
            }
        }
        return false;
    }
}
