package org.unchoke.session;

import java.nio.charset.StandardCharsets;

/** A line that somebody of the staff types for others to read. */
final class OneLine {
    private OneLine() {}

    /** @return {@code null} if there is nothing in it */
    static String of(String text, int mostBytes) {
        String line = text == null ? "" : text.strip();
        if (line.codePoints().anyMatch(Character::isISOControl) || line.getBytes(StandardCharsets.UTF_8).length > mostBytes) {
            throw new RefusedException(Refusal.TEXT_UNUSABLE, "Write one line of at most " + mostBytes + " characters.");
        }
        return line.isEmpty() ? null : line;
    }
}
