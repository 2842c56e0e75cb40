package org.unchoke.labs.bittorrent.strategy;

/**
 * The reason of one decision, as it is shown.
 *
 * @param code see {@link Why}
 * @param rank from 1; {@code null} if the reason has none
 * @param slots how many ranks were served; {@code null} if the reason has none
 */
public record Reason(String code, Integer rank, Integer slots) {
    private static final Why[] WHYS = Why.values();
    private static final int LARGEST = (1 << 12) - 1;
    private static final int COMMON_RANKS = 64;
    private static final int COMMON_SLOTS = 16;
    /** Reasons that are given all the time, made once: swarms keep and send millions of them. */
    private static final Reason[] COMMON = new Reason[WHYS.length * COMMON_RANKS * COMMON_SLOTS];

    /** Folds a reason into a number, so that a connection needs no object for it. */
    public static int pack(Why why, int rank, int slots) {
        return why.ordinal() << 24 | Math.min(rank, LARGEST) << 12 | Math.min(slots, LARGEST);
    }

    /** The kind of a folded reason. */
    public static Why why(int packed) {
        return WHYS[packed >>> 24];
    }

    /** Opens a folded reason; a rank of 0 means none. */
    public static Reason unpack(int packed) {
        int rank = packed >>> 12 & LARGEST;
        int slots = packed & LARGEST;
        if (rank >= COMMON_RANKS || slots >= COMMON_SLOTS) {
            return make(packed, rank, slots);
        }
        int place = ((packed >>> 24) * COMMON_RANKS + rank) * COMMON_SLOTS + slots;
        if (COMMON[place] == null) {
            COMMON[place] = make(packed, rank, slots);
        }
        return COMMON[place];
    }

    private static Reason make(int packed, int rank, int slots) {
        return new Reason(why(packed).code(), rank == 0 ? null : rank, rank == 0 ? null : slots);
    }
}
