package org.unchoke.grading;

import java.util.ArrayList;
import java.util.List;
import org.unchoke.lab.Evidence;
import org.unchoke.lab.Judgement;

/**
 * All that a grade of one seat in one round rests on, in a form that can be kept and compared bit for bit. No names,
 * no weights.
 *
 * @param verdicts what each criterion that needs no person says
 * @param facts the seat's figures
 * @param tables what went between the seat and others
 * @param moments what mattered
 * @param rivals what strategies made of the seat
 * @param othersMoves how many moves of others are on record; what a rival's refused ones compare with
 * @param away the part of the match, 0 … 1, in which nobody was at the seat and the host let the autopilot play
 */
public record SeatReport(
        int seat,
        List<Verdict> verdicts,
        List<Evidence.Fact> facts,
        List<Evidence.Curve> curves,
        List<Evidence.Table> tables,
        List<Evidence.Moment> moments,
        List<Rival> rivals,
        int othersMoves,
        double away) {
    /** Keeps read-only copies. */
    public SeatReport {
        verdicts = List.copyOf(verdicts);
        facts = List.copyOf(facts);
        curves = List.copyOf(curves);
        tables = List.copyOf(tables);
        moments = List.copyOf(moments);
        rivals = List.copyOf(rivals);
    }

    /**
     * What one criterion says.
     *
     * @param score {@code null} = it does not apply to this round
     */
    public record Verdict(String criterion, Double score, String because) {
        static Verdict of(String criterion, Judgement judgement) {
            return new Verdict(criterion, judgement.score(), judgement.because());
        }
    }

    /**
     * What a strategy made of the seat.
     *
     * @param strategy its id
     * @param facts its figures, one list for each dice, the round's own first; none where the seat was never taken
     * @param curves with the round's own dice
     * @param refused how many recorded moves of others were refused, in all runs
     */
    public record Rival(String strategy, List<List<Evidence.Fact>> facts, List<Evidence.Curve> curves, int refused) {
        /** Keeps read-only copies. */
        public Rival {
            facts = List.copyOf(facts);
            curves = List.copyOf(curves);
        }
    }

    static Rival rival(String strategy, List<Evidence> found, int refused) {
        List<List<Evidence.Fact>> facts = new ArrayList<>();
        found.forEach(evidence -> facts.add(evidence.facts()));
        return new Rival(strategy, facts, found.isEmpty() ? List.of() : found.get(0).curves(), refused);
    }
}
