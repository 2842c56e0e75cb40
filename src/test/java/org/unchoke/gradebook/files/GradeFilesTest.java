package org.unchoke.gradebook.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.unchoke.gradebook.GradeException;
import org.unchoke.gradebook.Participant;
import org.unchoke.gradebook.Row;
import org.unchoke.gradebook.Rubrics;
import org.unchoke.gradebook.Sheet;
import org.unchoke.gradebook.Status;
import org.unchoke.gradebook.files.GradeImport.Preview;
import org.unchoke.grading.Grade;
import org.unchoke.grading.Weights;
import org.unchoke.lab.Criterion;
import org.unchoke.labs.bittorrent.BitTorrentLab;
import org.unchoke.store.SessionRecord;
import org.unchoke.store.Student;

/** The rules that Canvas and Moodle document and implement for their imports, and the way there and back. */
class GradeFilesTest {
    private final Sheet sheet = sheet("Tit for tat");

    private static Sheet sheet(String title) {
        SessionRecord session = new SessionRecord();
        session.title = title;
        BitTorrentLab lab = new BitTorrentLab();
        List<Rubrics.Entry> criteria = new ArrayList<>();
        for (Criterion criterion : lab.rubric().criteria()) {
            criteria.add(new Rubrics.Entry(Weights.key(lab, criterion), lab, criterion));
        }
        List<Row> rows = List.of(
                row(1, "Ana Ødegård", Status.COUNTED, 0.8, null, "Well done;\n\"really\", Ana"),
                row(2, "=HYPERLINK(\"http://x\")", Status.COUNTED, 0.5, "88.5", "-2+3 is 1"),
                row(3, "'@SUM", Status.EXCUSED, 0.1, null, ""),
                row(4, "李 小龍", Status.ABSENT, null, null, ""),
                row(5, "Ben", Status.COUNTED, null, null, ""));
        return new Sheet(session, criteria, Weights.of(List.of(lab)), List.of(), rows);
    }

    private static Row row(int n, String name, Status status, Double speed, String override, String comment) {
        Student student = new Student();
        student.canvasId = String.valueOf(100 + n);
        student.sisUserId = "sis" + n;
        student.sisLoginId = "login" + n;
        student.section = "A";
        student.moodleId = "m" + n;
        student.email = "s" + n + "@example.org";
        TreeMap<String, List<Double>> scores = new TreeMap<>();
        if (speed != null) {
            scores.put("bittorrent.speed", List.of(speed));
        }
        UUID id = new UUID(0, n);
        return new Row(new Participant(id, name, name, "s" + n, student, id), status, Grade.of(Weights.of(List.of(new BitTorrentLab())), scores),
                new TreeMap<>(), BigDecimal.ZERO, override == null ? null : new BigDecimal(override), comment, List.of(), null, null, null, false);
    }

    @Test
    void canvas_file_hasTheHeaderCanvasRecognises() {
        List<List<String>> rows = Csv.read(GradeFiles.canvas(sheet));
        assertThat(rows.get(0)).containsExactly("Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Tit for tat");
        assertThat(rows.get(1)).containsExactly("    Points Possible", "", "", "", "", "100.00");
        assertThat(rows.get(2)).containsExactly("Ana Ødegård", "101", "sis1", "login1", "A", "80.00");
        assertThat(rows.get(4).get(5)).isEqualTo("EX");
        assertThat(rows.get(6).get(5)).isEmpty();
    }

    @Test
    void canvas_titleThatCanvasWouldMisread_isWrittenDifferently() {
        assertThat(Csv.read(GradeFiles.canvas(sheet("Final Score round (2)"))).get(0).get(5)).isEqualTo("Final-Score round [2]");
        assertThat(Csv.read(GradeFiles.canvas(sheet("=1+2"))).get(0).get(5)).isEqualTo("'=1+2");
    }

    @Test
    void moodle_file_hasGradeAndFeedbackTogether() {
        List<List<String>> rows = Csv.read(GradeFiles.moodle(sheet));
        assertThat(rows.get(0)).containsExactly("ID number", "Email address", "Full name", "Tit for tat", "Tit for tat (feedback)");
        assertThat(rows.get(1)).containsExactly("m1", "s1@example.org", "Ana Ødegård", "80.00", "Well done;\n\"really\", Ana");
        assertThat(rows.get(3).get(3)).isEmpty();
    }

    @Test
    void files_ofOneSession_agreeCellByCell() {
        List<List<String>> canvas = Csv.read(GradeFiles.canvas(sheet));
        List<List<String>> moodle = Csv.read(GradeFiles.moodle(sheet));
        List<List<String>> plain = Csv.read(GradeFiles.plain(sheet));
        for (int i = 0; i < sheet.rows().size(); i++) {
            Row row = sheet.rows().get(i);
            String points = row.total() == null ? "" : row.total().toPlainString();
            assertThat(plain.get(i + 1).get(4)).isEqualTo(points).isEqualTo(moodle.get(i + 1).get(3));
            assertThat(canvas.get(i + 2).get(5)).isEqualTo(row.status() == Status.EXCUSED ? "EX" : points);
            assertThat(Csv.original(canvas.get(i + 2).get(0))).isEqualTo(row.participant().name())
                    .isEqualTo(Csv.original(moodle.get(i + 1).get(2))).isEqualTo(Csv.original(plain.get(i + 1).get(1)));
            assertThat(Csv.original(moodle.get(i + 1).get(4))).isEqualTo(row.comment())
                    .isEqualTo(Csv.original(plain.get(i + 1).get(plain.get(0).size() - 1)));
        }
    }

    @Test
    void preview_fileAsItWasWritten_changesNothing() {
        for (String file : List.of(GradeFiles.canvas(sheet), GradeFiles.moodle(sheet), GradeFiles.plain(sheet))) {
            assertThat(GradeImport.preview(sheet, file)).isEqualTo(new Preview(List.of(), List.of(), 5));
        }
        String semicolons = "\uFEFF" + GradeFiles.canvas(sheet("Plain")).replace(',', ';').replace("80.00", "80,00");
        assertThat(GradeImport.preview(sheet("Plain"), semicolons).changes()).isEmpty();
    }

    @Test
    void read_separatorsWithinQuotes_doNotSayWhatSeparates() {
        List<List<String>> titled = List.of(List.of("Name", "a;b;\";\";c;d"), List.of("Ana", "1"));
        assertThat(Csv.read(Csv.write(titled))).isEqualTo(titled);
        assertThat(Csv.read("Name;\"a,b,c,d\"\r\nAna;1,5\r\n")).containsExactly(List.of("Name", "a,b,c,d"), List.of("Ana", "1,5"));
    }

    @Test
    void preview_canvasFile_findsStudentsInCanvasOrder() {
        Preview preview = GradeImport.preview(sheet, """
                Student,ID,SIS User ID,SIS Login ID,Section,Tit for tat (4711)
                    Points Possible,,,,,100
                ,,,,,Manual Posting
                Ben,101,sis2,login3,A,10
                Ben,,sis2,login3,A,20
                Ben,,,login3,A,30
                李 小龍,999,,,A,40
                Nobody,,,,,50
                Ben,,,,A,
                """);
        assertThat(preview.changes()).extracting(GradeImport.Change::name)
                .containsExactly("Ana Ødegård", "=HYPERLINK(\"http://x\")", "'@SUM", "李 小龍");
        assertThat(preview.changes().get(2).status()).isEqualTo(Status.COUNTED);
        assertThat(preview.changes().get(3).override()).isEqualByComparingTo("40");
        assertThat(preview.mismatches()).singleElement().satisfies(line -> assertThat(line.line()).isEqualTo(8));
        assertThat(preview.unchanged()).isEqualTo(1);
    }

    @Test
    void preview_exAndNonsenseAndTwice_areToldApart() {
        Preview preview = GradeImport.preview(sheet, """
                Student,ID,SIS User ID,SIS Login ID,Section,Tit for tat
                Ana,101,,,A,ex
                Ana,101,,,A,5
                X,102,,,A,A+
                Y,104,,,A,-5
                """);
        assertThat(preview.changes()).singleElement().satisfies(change -> assertThat(change.status()).isEqualTo(Status.EXCUSED));
        assertThat(preview.mismatches()).extracting(GradeImport.Mismatch::line).containsExactly(3, 4, 5);
    }

    @Test
    void preview_moodleFile_readsGradeAndFeedback() {
        Preview preview = GradeImport.preview(sheet, """
                First name,Last name,ID number,Email address,Manual item: Tit for tat (Real),Manual item: Tit for tat (Feedback)
                Ana,Ø,m1,,-,Better now
                B,B,,s5@example.org,70.5,
                """);
        assertThat(preview.changes()).hasSize(2);
        assertThat(preview.changes().get(0).comment()).isEqualTo("Better now");
        assertThat(preview.changes().get(0).override()).isNull();
        assertThat(preview.changes().get(1).override()).isEqualByComparingTo("70.5");
        assertThat(preview.changes().get(1).comment()).isNull();
    }

    @Test
    void preview_someOtherFile_isRefused() {
        assertThatThrownBy(() -> GradeImport.preview(sheet, "a,b\n1,2\n")).isInstanceOf(GradeException.class);
        assertThatThrownBy(() -> GradeImport.preview(sheet, "\n \n")).isInstanceOf(GradeException.class);
        assertThatThrownBy(() -> GradeImport.preview(sheet, "Student,ID,Section,Other\n")).isInstanceOf(GradeException.class);
        assertThatThrownBy(() -> GradeImport.preview(sheet, "Participant,Student id,Points\n" + "x,y,1\n".repeat(GradeImport.MOST_LINES)))
                .isInstanceOf(GradeException.class).hasMessageContaining("5001 lines; at most 5000");
    }

    @Property(seed = "1")
    void text_anyText_comesBackAsItWas(@ForAll String text) {
        assertThat(Csv.original(Csv.text(text))).isEqualTo(text);
        String cell = text.replace("\r", "");
        List<List<String>> read = Csv.read(Csv.write(List.of(List.of("x", cell, "y"))));
        assertThat(read.get(0).get(1)).isEqualTo(cell);
    }
}
