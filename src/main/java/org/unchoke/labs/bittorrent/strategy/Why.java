package org.unchoke.labs.bittorrent.strategy;

/** Why a peer chokes or unchokes a neighbour. The code is what pages turn into a sentence. */
public enum Why {
    /** Nothing decided yet. */
    NEW("new"),
    /** The person who plays the peer wanted it. */
    PERSON("person"),
    /** By rank among those who send to this peer; comes with rank and slots. */
    RANK("rank"),
    /** Its turn to be tried, whatever it gave. */
    OPTIMISTIC("optimistic"),
    /** It wants nothing this peer has. */
    NOT_INTERESTED("notInterested"),
    /** It owes data and sends none. */
    SNUBBED("snubbed"),
    /** This peer never uploads. */
    GIVES_NOTHING("givesNothing"),
    /** This peer serves everyone. */
    EVERYONE("everyone"),
    /** A seed's fresh choice, in turn. */
    TURN("turn"),
    /** A seed keeps it for a while. */
    KEPT("kept"),
    /** A seed's slots are taken by others. */
    WAITS("waits"),
    /** Worth what it costs (BitTyrant); comes with rank among the candidates. */
    BARGAIN("bargain"),
    /** Costs more than is left (BitTyrant). */
    TOO_DEAR("tooDear"),
    /** Gets a share like the share it gave. */
    SHARE("share"),
    /** Gets a slice kept for those who could not give yet. */
    NEWCOMER("newcomer"),
    /** It gave nothing in the last round. */
    GAVE_NOTHING("gaveNothing"),
    /** Served by what this peer owes it. */
    DEFICIT("deficit"),
    /** Nearly at its beginning or its end (anti-leech). */
    EARLY_OR_LATE("earlyOrLate");

    private final String code;

    Why(String code) {
        this.code = code;
    }

    /** Stable, for programs. */
    public String code() {
        return code;
    }
}
