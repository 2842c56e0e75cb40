package org.unchoke.lab;

/**
 * One rule of a rubric. In a lab each is one method whose comment begins with the rule as a sentence, with one test
 * of the same name.
 *
 * @param id stable, lower-case with hyphens
 * @param name as people write it, in a word or two
 * @param rule the rule as a sentence
 * @param weight its part of the whole unless a session says otherwise
 * @param cap the most that a score counts unless a session says otherwise; 1 = no more than was asked for
 * @param judge {@code null} if a person has to judge
 */
public record Criterion(String id, String name, String rule, double weight, double cap, Judge judge) {
    /** Gives a score. Pure: the same performance always gets the same judgement, bit for bit. */
    @FunctionalInterface
    public interface Judge {
        /** Judges one seat of one match. */
        Judgement of(Performance performance);
    }

    /** A rule that only a person can apply. */
    public static Criterion manual(String id, String name, String rule, double weight) {
        return new Criterion(id, name, rule, weight, 1, null);
    }

    /** Whether a person has to judge. */
    public boolean manual() {
        return judge == null;
    }
}
