package org.unchoke.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.unchoke.course.RosterFile.Entry;
import org.unchoke.course.RosterFile.Mistake;

class RosterFileTest {
    @Test
    void read_ownColumns_inAnyOrderAndWithSemicolons() {
        RosterFile file = RosterFile.read("\uFEFFName;E-mail;ID\r\n\"Öztürk; Ana\";ana@x.org;s1\r\n\r\nBen;;s2\r\n");
        assertThat(file.mistakes()).isEmpty();
        assertThat(file.entries()).containsExactly(
                new Entry("s1", "Öztürk; Ana", "ana@x.org", null, null, null, null, null),
                new Entry("s2", "Ben", null, null, null, null, null, null));
    }

    @Test
    void read_canvasGradebook_skipsWhatIsNoStudent() {
        RosterFile file = RosterFile.read("""
                Student,ID,SIS User ID,SIS Login ID,Section,Quiz 1 (87568490)
                    Points Possible,,,,,10
                "Doe, Jane",4711,12345,jdoe,Networks 01,9
                "Roe, Max",4712,,mroe,Networks 02,
                "Student, Test",4713,,abcdef,Networks 01,
                """);
        assertThat(file.from()).isEqualTo("Canvas");
        assertThat(file.mistakes()).isEmpty();
        assertThat(file.entries()).containsExactly(
                new Entry("12345", "Jane Doe", null, "Networks 01", "4711", "12345", "jdoe", null),
                new Entry("mroe", "Max Roe", null, "Networks 02", "4712", null, "mroe", null));
    }

    @Test
    void read_moodleGrades_olderAndNewer() {
        String newer = "First name,Last name,ID number,Institution,Department,Email address,Quiz: Week 1 (Real)\nJane,Doe,12345,,,jane@x.org,9.00\n";
        String older = "First name,Surname,Email address,Groups\nJane,Doe,jane@x.org,Lab B\n";
        assertThat(RosterFile.read(newer).entries())
                .containsExactly(new Entry("12345", "Jane Doe", "jane@x.org", null, null, null, null, "12345"));
        assertThat(RosterFile.read(older).entries())
                .containsExactly(new Entry("jane@x.org", "Jane Doe", "jane@x.org", "Lab B", null, null, null, null));
    }

    @Test
    void read_mistakes_areAllToldByLine() {
        RosterFile file = RosterFile.read("id,name,email\ns1,Ana,\n,Ben,\n\ns1,Cem,\ns4,,d@x\ns 5,Eve,nowhere\ns6,Fay,f@x,more\n");
        assertThat(file.mistakes()).extracting(Mistake::line).containsExactly(3, 5, 6, 7, 7, 8);
        assertThat(file.mistakes().get(1).sentence()).isEqualTo("The student id s1 is that of line 2 too.");
    }

    @Test
    void read_whatIsNoRoster_saysWhichColumnsItWants() {
        for (String csv : List.of("", "a,b\n1,2\n", "id\n1\n", "id,name\n")) {
            assertThat(RosterFile.read(csv).mistakes()).as(csv).hasSize(1);
        }
    }

    @Test
    void read_tooMany_isOneMistake_evenWhereEveryLineHasSome() {
        StringBuilder students = new StringBuilder("id,name\n");
        for (int i = 0; i <= RosterFile.MOST_STUDENTS; i++) {
            students.append('s').append(i).append(",Somebody\n");
        }
        for (String csv : List.of(students.toString(), "id,name\n" + "x,y,z\n".repeat(100_000))) {
            assertThat(RosterFile.read(csv).mistakes()).extracting(Mistake::sentence).containsExactly("There are more than 2000 students.");
        }
    }

    @Test
    void read_cellMadeSafeForSpreadsheets_isReadAsItWas() {
        assertThat(RosterFile.read("id,name\ns1,'=Ana\n").entries().get(0).name()).isEqualTo("=Ana");
    }
}
