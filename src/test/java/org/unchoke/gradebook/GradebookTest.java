package org.unchoke.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.unchoke.gradebook.GradeChanges.By;
import org.unchoke.grading.SeatReport;
import org.unchoke.grading.Weights.Weight;
import org.unchoke.labs.LabCatalog;
import org.unchoke.store.GradeAudit;
import org.unchoke.store.GradeRecord;
import org.unchoke.store.RoundCheck;
import org.unchoke.store.RoundRecord;
import org.unchoke.store.SeatReportRecord;

@QuarkusTest
class GradebookTest {
    private static final UUID GRADER = UUID.randomUUID();

    @Inject
    Gradebook gradebook;

    @Inject
    GradeChanges changes;

    @Inject
    Releases releases;

    @Inject
    SharedSeats shared;

    @Inject
    Examinations examinations;

    @Inject
    ExaminationWatch watch;

    @Inject
    GradeCheck check;

    @Inject
    AgroalDataSource database;

    private static By by(String why) {
        return new By(GRADER, why, "page");
    }

    private GradedClass examined(int rounds) throws InterruptedException {
        GradedClass played = new GradedClass(rounds);
        ExaminationJob job = examinations.start(played.session);
        while (job.isRunning()) {
            Thread.sleep(20);
        }
        assertThat(job.message()).isNull();
        assertThat(job.state()).isEqualTo(ExaminationJob.State.DONE);
        return played;
    }

    private Row row(GradedClass played, int place) {
        return gradebook.find(played.session).orElseThrow().row(played.people.get(place)).orElseThrow();
    }

    @Test
    void round_thatIsOver_isExaminedByItself_once() throws InterruptedException {
        GradedClass played = new GradedClass(1);
        QuarkusTransaction.requiringNew().run(() -> RoundRecord.update("endedAt = ?1 where sessionId = ?2", Instant.now(), played.session));
        watch.look();
        ExaminationJob job = examinations.find(played.session).orElseThrow();
        while (job.isRunning()) {
            Thread.sleep(20);
        }
        assertThat(gradebook.find(played.session).orElseThrow().examined()).isTrue();
        watch.look();
        assertThat(examinations.find(played.session)).containsSame(job);
    }

    @Test
    void scores_readWithoutTheRestOfAReport_areTheReports() throws InterruptedException {
        GradedClass played = examined(2);
        Sheet sheet = gradebook.find(played.session).orElseThrow();
        for (Row row : sheet.rows().stream().filter(row -> row.participant().seatOf() != null).toList()) {
            SortedMap<Integer, SeatReport> reports = gradebook.reports(sheet, row.participant());
            assertThat(reports).containsOnlyKeys(1, 2);
            sheet.rounds().forEach(round -> {
                SeatReport report = reports.get(round.n());
                assertThat(round.scores(row.participant())).isEqualTo(new SeatScores(report.seat(), report.verdicts(), report.away()));
            });
        }
    }

    @Test
    void examination_cutShort_goesOnWithTheSeatsThatAreMissing() throws InterruptedException {
        GradedClass played = examined(1);
        Instant before = QuarkusTransaction.requiringNew().call(() -> {
            RoundRecord.update("examinedAt = null where sessionId = ?1", played.session);
            SeatReportRecord.of(played.session).get(2).delete();
            return SeatReportRecord.of(played.session).get(0).examinedAt;
        });
        assertThat(gradebook.find(played.session).orElseThrow().examined()).isFalse();
        ExaminationJob job = examinations.start(played.session);
        while (job.isRunning()) {
            Thread.sleep(20);
        }
        assertThat(gradebook.find(played.session).orElseThrow().examined()).isTrue();
        List<SeatReportRecord> reports = QuarkusTransaction.requiringNew().call(() -> SeatReportRecord.of(played.session));
        assertThat(reports).hasSize(3);
        assertThat(reports.get(0).examinedAt).isEqualTo(before);
        assertThat(reports.get(2).examinedAt).isAfter(before);
        assertThat(check.verify(played.session)).isEmpty();
    }

    @Test
    void grade_examinedAndRecomputed_isTheSameBitForBit() throws InterruptedException {
        GradedClass played = examined(2);
        Sheet sheet = gradebook.find(played.session).orElseThrow();
        assertThat(sheet.examined()).isTrue();
        assertThat(sheet.rows()).hasSize(4);
        assertThat(row(played, 0).automatic().points()).isBetween(10.0, 100.0);
        assertThat(row(played, 0).unmarked()).containsExactly("bittorrent.reflection");
        assertThat(check.verify(played.session)).isEmpty();
    }

    @Test
    void verify_storedOutcomeThatWasTamperedWith_isFound() throws InterruptedException, SQLException {
        GradedClass played = examined(1);
        releases.release(played.session, null, by(""));
        assertThat(verifyCommand(played)).isEmpty();
        QuarkusTransaction.requiringNew().run(() -> {
            SeatReportRecord kept = SeatReportRecord.of(played.session).get(0);
            kept.report = kept.report.replaceFirst("\"score\":[0-9.E-]+", "\"score\":0.99");
        });
        assertThat(check.verify(played.session)).singleElement().asString().startsWith("Round 1: The report on which the grade of seat 7");
        assertThat(verifyCommand(played)).hasSize(1).allMatch(finding -> finding.detail().contains("the grade of seat 7"));
        QuarkusTransaction.requiringNew().run(() -> GradeRecord
                .update("released = replace(released, '\"adjustment\":0', '\"adjustment\":9') where personId = ?1", played.people.get(1)));
        assertThat(check.verify(played.session)).hasSize(2).anyMatch(found -> found.contains("does not add up"));
    }

    /** What the command for operators finds. */
    private List<RoundCheck.Finding> verifyCommand(GradedClass played) throws SQLException {
        List<RoundCheck.Finding> different = new ArrayList<>();
        RoundCheck rounds = new RoundCheck(LabCatalog::find);
        try (Connection connection = database.getConnection()) {
            for (RoundCheck.Finished finished : RoundCheck.finished(connection)) {
                if (finished.session().equals(played.session)) {
                    different.add(rounds.check(connection, finished));
                }
            }
        }
        different.removeIf(finding -> finding.outcome() == RoundCheck.Outcome.SAME);
        return different;
    }

    @Test
    void changes_ofEveryKind_countAndLeaveATrail() throws InterruptedException {
        GradedClass played = examined(2);
        UUID ana = played.people.get(0);
        double before = row(played, 0).automatic().points();
        changes.mark(played.session, ana, "bittorrent.reflection", 1.0, by(""));
        assertThat(row(played, 0).automatic().points()).isGreaterThan(before);
        changes.adjust(played.session, ana, new BigDecimal("-2.5"), by("late"));
        changes.comment(played.session, ana, "Well done, Ana", by(""));
        BigDecimal automatic = row(played, 0).total();
        changes.override(played.session, ana, new BigDecimal("88"), by("oral exam"));
        assertThat(row(played, 0).total()).isEqualByComparingTo("88");
        changes.override(played.session, ana, null, by("taken back"));
        assertThat(row(played, 0).total()).isEqualByComparingTo(automatic);
        changes.status(played.session, ana, Status.EXCUSED, by("ill"));
        assertThat(row(played, 0).total()).isNull();
        changes.status(played.session, ana, Status.EXCUSED, by("again: no change, no row"));
        List<GradeAudit> trail = QuarkusTransaction.requiringNew().call(() -> GradeAudit.of(played.session));
        assertThat(trail).extracting(row -> row.what)
                .containsExactly("mark bittorrent.reflection", "adjustment", "comment", "override", "override", "status");
        assertThat(trail).allMatch(row -> GRADER.equals(row.accountId) && row.personId.equals(ana) && row.source.equals("page"));
        assertThat(trail.get(3).newValue).isEqualTo("88.00");
        assertThat(trail.get(4).oldValue).isEqualTo("88.00");
        assertThat(trail.get(2).newValue).startsWith("14 characters, ").doesNotContain("Ana");
    }

    @Test
    void spoil_oneRound_leavesItOutForTheSeatOrForAll() throws InterruptedException {
        GradedClass played = examined(2);
        double both = row(played, 0).automatic().lines().get(0).score();
        changes.spoil(played.session, 1, 7, true, by("the server stood still"));
        double second = row(played, 0).automatic().lines().get(0).score();
        assertThat(second).isNotEqualTo(both);
        changes.spoil(played.session, 2, -1, true, by("for all"));
        assertThat(row(played, 0).automatic().points()).isNull();
        assertThat(row(played, 0).total()).isNull();
        assertThat(row(played, 1).automatic().points()).isNotNull();
        changes.spoil(played.session, 1, 7, false, by(""));
        changes.spoil(played.session, 2, -1, false, by(""));
        assertThat(row(played, 0).automatic().lines().get(0).score()).isEqualTo(both);
    }

    @Test
    void share_secondStudentOfTheRoster_getsTheSamePoints() throws InterruptedException {
        GradedClass played = examined(1);
        UUID partner = shared.share(played.session, played.people.get(1), "", "S3", by("one phone"));
        Sheet sheet = gradebook.find(played.session).orElseThrow();
        Row second = sheet.row(partner).orElseThrow();
        assertThat(second.participant().name()).isEqualTo("Zoë Absent");
        assertThat(second.automatic()).isEqualTo(row(played, 1).automatic());
        assertThat(sheet.rows()).hasSize(4);
        shared.unshare(played.session, partner, by(""));
        assertThat(gradebook.find(played.session).orElseThrow().row(played.roster.get(3)).orElseThrow().status()).isEqualTo(Status.ABSENT);
    }

    @Test
    void release_thenRegrade_keepsWhatTheStudentSawUntilItIsReleasedAgain() throws InterruptedException {
        GradedClass played = examined(1);
        assertThatThrownBy(() -> releases.say(played.session, played.people.get(0), "Why?", new By(null, "", "page")))
                .isInstanceOf(GradeException.class);
        assertThat(releases.release(played.session, null, by(""))).isEqualTo(4);
        assertThat(row(played, 0).changedSinceRelease()).isFalse();
        BigDecimal shown = row(played, 0).released().total();
        changes.weigh(played.session, Map.of("bittorrent.speed", new Weight(0, 1)), by("speed does not count"));
        assertThat(row(played, 0).total()).isNotEqualByComparingTo(shown);
        assertThat(row(played, 0).released().total()).isEqualByComparingTo(shown);
        assertThat(row(played, 0).changedSinceRelease()).isTrue();
        assertThat(releases.release(played.session, played.people.get(0), by(""))).isEqualTo(1);
        assertThat(row(played, 0).changedSinceRelease()).isFalse();
        releases.say(played.session, played.people.get(0), "Why?", new By(null, "", "page"));
        assertThat(row(played, 0).waiting()).isTrue();
        releases.say(played.session, played.people.get(0), "Because.", by(""));
        assertThat(row(played, 0).waiting()).isFalse();
        releases.withdraw(played.session, null, by(""));
        assertThat(row(played, 0).released()).isNull();
        assertThat(check.verify(played.session)).isEmpty();
    }

    @Test
    void changes_nonsense_isRefused() {
        GradedClass played = new GradedClass(0);
        UUID ana = played.people.get(0);
        assertThatThrownBy(() -> changes.override(played.session, ana, new BigDecimal("-1"), by(""))).isInstanceOf(GradeException.class);
        assertThatThrownBy(() -> changes.adjust(played.session, ana, new BigDecimal("1.234"), by(""))).isInstanceOf(GradeException.class);
        assertThatThrownBy(() -> changes.mark(played.session, ana, "bittorrent.speed", 1.0, by(""))).isInstanceOf(GradeException.class);
        assertThatThrownBy(() -> changes.status(played.session, UUID.randomUUID(), Status.EXCUSED, by(""))).isInstanceOf(GradeException.class);
        assertThatThrownBy(() -> changes.spoil(played.session, 1, 99, true, by(""))).isInstanceOf(GradeException.class);
        assertThatThrownBy(() -> changes.spoil(played.session, 9, -1, true, by(""))).isInstanceOf(GradeException.class);
    }
}
