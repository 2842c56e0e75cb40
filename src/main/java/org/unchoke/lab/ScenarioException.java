package org.unchoke.lab;

import java.util.List;
import java.util.stream.Collectors;

/** A scenario that cannot be played, with everything that is wrong with it. */
public class ScenarioException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient List<Mistake> mistakes;

    /**
     * One thing to mend.
     *
     * @param path where, as a JSON Pointer (RFC 6901) such as {@code /peers/1/count}; empty for the whole document
     * @param message what is wrong and what would be right
     */
    public record Mistake(String path, String message) {}

    /** @param mistakes at least one */
    public ScenarioException(List<Mistake> mistakes) {
        super(mistakes.stream().map(m -> m.path() + ": " + m.message()).collect(Collectors.joining("; ")));
        this.mistakes = List.copyOf(mistakes);
    }

    /** All of them, in document order. */
    public List<Mistake> mistakes() {
        return mistakes;
    }
}
