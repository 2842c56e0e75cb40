package org.unchoke.lab;

/** A match's answer to an offered action. */
public sealed interface Verdict {
    /** The action is staged and takes effect at the next tick. */
    record Accepted() implements Verdict {}

    /**
     * The action is not staged and nothing has changed.
     *
     * @param code stable, lower-case, for programs, such as {@code slots-full}
     * @param message a sentence for the person who asked, saying what to do instead
     */
    record Refused(String code, String message) implements Verdict {}

    /** The action is staged. */
    static Verdict accepted() {
        return new Accepted();
    }

    /** The action is refused. */
    static Verdict refused(String code, String message) {
        return new Refused(code, message);
    }
}
