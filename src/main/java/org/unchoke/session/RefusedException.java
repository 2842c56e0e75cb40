package org.unchoke.session;

/** A request that a session refuses, with a sentence for the person who asked. */
public class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Refusal refusal;

    /** @param sentence what is wrong and what to do */
    public RefusedException(Refusal refusal, String sentence) {
        super(sentence, null, false, false);
        this.refusal = refusal;
    }

    static RefusedException noSuchSession() {
        return new RefusedException(Refusal.NO_SUCH_SESSION, "There is no such session.");
    }

    /** Why. */
    public Refusal refusal() {
        return refusal;
    }
}
