package org.unchoke.gradebook;

/** A change that cannot be made; the message says why, to the person who asked. */
public class GradeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and what to do */
    public GradeException(String message) {
        super(message, null, false, false);
    }
}
