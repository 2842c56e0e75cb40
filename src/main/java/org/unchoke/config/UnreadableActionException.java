package org.unchoke.config;

/** JSON that is no action. */
public class UnreadableActionException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String code;

    /** @param code stable, for programs; the sentence is for people */
    public UnreadableActionException(String code, String sentence) {
        super(sentence);
        this.code = code;
    }

    /** Stable, for programs, such as {@code unknown-type}. */
    public String code() {
        return code;
    }
}
