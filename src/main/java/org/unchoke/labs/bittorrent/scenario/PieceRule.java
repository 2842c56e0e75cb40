package org.unchoke.labs.bittorrent.scenario;

/** Which piece a peer asks for next, once it has no partial piece to go on with. */
public enum PieceRule {
    /** The first few at random, then the one that fewest neighbours have (Cohen 2003). */
    RAREST("rarest"),
    /** Any. */
    RANDOM("random"),
    /** From the beginning, as for watching while it downloads. */
    IN_ORDER("inOrder");

    private final String code;

    PieceRule(String code) {
        this.code = code;
    }

    /** As it is written in scenarios and on the wire. */
    public String code() {
        return code;
    }

    /** Reads a code; {@code null} if there is none such. */
    public static PieceRule parse(String code) {
        for (PieceRule rule : values()) {
            if (rule.code.equals(code)) {
                return rule;
            }
        }
        return null;
    }
}
