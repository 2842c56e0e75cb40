package org.unchoke.lab;

/**
 * What a criterion says of a seat.
 *
 * @param score 0 = nothing, 1 = all that was asked for, more = better than that; {@code null} = the rule does not
 *     apply to this match, and its weight goes to the others
 * @param because the figures behind it, as a sentence to the person who held the seat
 */
public record Judgement(Double score, String because) {
    /** @throws IllegalArgumentException if the score is negative or no number */
    public Judgement {
        if (score != null && !(score >= 0 && score < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a score is 0 or more, not " + score);
        }
    }

    /** A score with its reason. */
    public static Judgement of(double score, String because) {
        return new Judgement(score, because);
    }

    /** The rule has nothing to say here. */
    public static Judgement notApplicable(String because) {
        return new Judgement(null, because);
    }
}
