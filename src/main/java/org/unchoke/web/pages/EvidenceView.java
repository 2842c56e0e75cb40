package org.unchoke.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.unchoke.gradebook.GradedRound;
import org.unchoke.gradebook.Participant;
import org.unchoke.gradebook.Row;
import org.unchoke.gradebook.Rubrics;
import org.unchoke.gradebook.SeatScores;
import org.unchoke.gradebook.Sheet;
import org.unchoke.grading.Grade;
import org.unchoke.grading.SeatReport;
import org.unchoke.lab.Evidence;
import org.unchoke.lab.LabCard;
import org.unchoke.lab.Names;
import org.unchoke.lab.StrategyCard;

/**
 * Why a grade is what it is, ready to be shown to graders and to the student: every criterion with its sentence and figures,
 * every round with facts, curves and moments.
 */
public record EvidenceView(List<CriterionView> criteria, List<RoundView> rounds) {
    /**
     * One criterion.
     *
     * @param points what it gave, {@code null} if nothing
     * @param of the most it can give
     * @param because its figures, round by round
     * @param mark per cent that a person gave; {@code null} = none
     */
    public record CriterionView(
            String key, String name, String rule, boolean manual, String points, String of, List<String> because, Long mark) {}

    /**
     * One round.
     *
     * @param spoilt whether it does not count
     * @param pictures curves, each as JSON for the script that draws it
     * @param columns what the columns of facts are about: the seat as it was played, then strategies
     * @param refused what was left out of the comparisons, as a sentence; {@code null} if there was no comparison
     */
    public record RoundView(
            int n, String title, int seat, boolean spoilt, boolean spoiltForAll, List<String> columns, List<FactRow> facts,
            List<String> pictures, List<TableView> tables, List<MomentView> moments, String refused) {}

    /** Figures with each of several other participants. */
    public record TableView(String label, List<String> columns, List<FactRow> rows) {
        static TableView of(Evidence.Table table, Names names) {
            List<FactRow> rows = new ArrayList<>();
            for (Evidence.Table.Line line : table.lines()) {
                List<String> values = new ArrayList<>();
                for (int i = 0; i < line.values().size(); i++) {
                    values.add(Figures.text(line.values().get(i), table.columns().get(i).unit()));
                }
                rows.add(new FactRow(names.of(line.participant(), "peer " + line.participant()), values));
            }
            return new TableView(Language.said(table.label()),
                    table.columns().stream().map(column -> Language.said(column.label())).toList(), rows);
        }
    }

    /** One figure of the seat and of the strategies in it. */
    public record FactRow(String label, List<String> values) {}

    /** Something that happened. */
    public record MomentView(long tick, String time, String sentence) {}

    /** @param reports all that was found about the participant, by the number of the round */
    static EvidenceView of(Sheet sheet, Row row, Grade grade, SortedMap<Integer, SeatReport> reports) {
        List<CriterionView> criteria = new ArrayList<>();
        for (Grade.Line line : grade.lines()) {
            sheet.criteria().stream().filter(entry -> entry.key().equals(line.key()) && line.weight() > 0).findFirst()
                    .ifPresent(entry -> criteria.add(criterion(sheet, row, entry, line)));
        }
        List<RoundView> rounds = new ArrayList<>();
        for (GradedRound round : sheet.rounds()) {
            if (reports.containsKey(round.n())) {
                rounds.add(round(sheet, round, reports.get(round.n())));
            }
        }
        return new EvidenceView(criteria, rounds);
    }

    private static CriterionView criterion(Sheet sheet, Row row, Rubrics.Entry entry, Grade.Line line) {
        List<String> because = new ArrayList<>();
        for (GradedRound round : sheet.rounds()) {
            SeatScores found = round.scores(row.participant());
            if (found != null && entry.lab() == round.lab() && !round.spoilt(found.seat())) {
                String prefix = sheet.rounds().size() == 1 ? "" : Language.said("Round " + round.n() + ":") + " ";
                found.verdicts().stream().filter(verdict -> verdict.criterion().equals(entry.criterion().id()))
                        .forEach(verdict -> because.add(prefix + Language.said(verdict.because()) + " " + Language.said(verdict.score() == null
                                ? "It does not count here." : "Score " + Figures.text(verdict.score(), LabCard.Unit.RATIO) + ".")));
            }
        }
        Double mark = row.marks().get(entry.key());
        return new CriterionView(entry.key(), Language.said(entry.criterion().name()), Language.said(entry.criterion().rule()),
                entry.criterion().manual(),
                line.points() == null ? null : Figures.points(Grade.rounded(line.points())), Figures.points(Grade.rounded(line.of())),
                because, mark == null ? null : Math.round(mark * 100));
    }

    private static RoundView round(Sheet sheet, GradedRound round, SeatReport report) {
        List<String> columns = new ArrayList<>(List.of(Language.said("You")));
        List<SeatReport.Rival> rivals = report.rivals().stream().filter(rival -> !rival.facts().isEmpty()).toList();
        rivals.forEach(rival -> columns.add(called(round, rival.strategy())));
        List<FactRow> facts = new ArrayList<>();
        for (int i = 0; i < report.facts().size(); i++) {
            List<String> values = new ArrayList<>(List.of(text(report.facts().get(i))));
            for (SeatReport.Rival rival : rivals) {
                values.add(text(rival.facts().get(0).get(i)));
            }
            facts.add(new FactRow(Language.said(report.facts().get(i).label()), values));
        }
        List<String> pictures = new ArrayList<>();
        for (int i = 0; i < report.curves().size(); i++) {
            Evidence.Curve yardstick = rivals.isEmpty() ? null : rivals.get(0).curves().get(i);
            String picture = PictureData.curve(round.title(), report.curves().get(i), yardstick, columns.get(columns.size() > 1 ? 1 : 0),
                    round.lab().card().secondsPerTick());
            if (picture != null) {
                pictures.add(picture);
            }
        }
        Names names = names(sheet, round);
        List<MomentView> moments = report.moments().stream()
                .map(moment -> new MomentView(moment.tick(), Figures.seconds(moment.tick() * round.lab().card().secondsPerTick()), Language.said(moment.told(names))))
                .toList();
        List<TableView> tables = report.tables().stream().map(table -> TableView.of(table, names)).toList();
        return new RoundView(round.n(), round.title(), report.seat(), round.spoilt(report.seat()), round.spoiltForAll(), columns, facts,
                pictures, tables, moments, refused(report, rivals));
    }

    private static String refused(SeatReport report, List<SeatReport.Rival> rivals) {
        if (rivals.isEmpty()) {
            return null;
        }
        SeatReport.Rival yardstick = rivals.get(0);
        int each = yardstick.refused() / yardstick.facts().size();
        return Language.said("Others made " + report.othersMoves() + " moves; in the comparison with " + yardstick.strategy() + " about " + each
                + " of them were no longer possible and were left out.");
    }

    private static String text(Evidence.Fact fact) {
        return Figures.text(fact.value(), fact.unit());
    }

    private static String called(GradedRound round, String strategy) {
        return round.lab().strategies().stream().filter(card -> card.id().equals(strategy)).map(StrategyCard::name).findFirst().map(Language::said)
                .orElse(strategy);
    }

    private static Names names(Sheet sheet, GradedRound round) {
        Map<Integer, String> people = new TreeMap<>();
        for (Row row : sheet.rows()) {
            Participant who = row.participant();
            Integer seat = round.seats().get(who.id());
            if (seat != null) {
                people.put(seat, who.joinedAs());
            }
        }
        return (seat, given) -> people.getOrDefault(seat, seat < round.names().size() ? round.names().get(seat) : given);
    }
}
