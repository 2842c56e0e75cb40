package org.unchoke.gradebook;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.unchoke.account.SeatTickets;
import org.unchoke.config.ActionJson;
import org.unchoke.config.Documents;
import org.unchoke.core.Fingerprint;
import org.unchoke.grading.ClassRound;
import org.unchoke.grading.ClassRound.Habit;
import org.unchoke.labs.bittorrent.SwarmBuilder;
import org.unchoke.replay.Recording;
import org.unchoke.store.Course;
import org.unchoke.store.PersonRecord;
import org.unchoke.store.RoundRecord;
import org.unchoke.store.SessionRecord;
import org.unchoke.store.Student;
import org.unchoke.testing.TestCodes;

/** A session that was played to its end by three students, two rounds, with a roster on which a fourth was absent. */
public final class GradedClass {
    public static final List<String> NAMES = List.of("Ana Ødegård", "Ben", "=cmd|'x'!A1");
    public final UUID session = UUID.randomUUID();
    public final UUID course = UUID.randomUUID();
    public final String code = TestCodes.next();
    public final List<UUID> people = new ArrayList<>();
    public final List<UUID> roster = new ArrayList<>();
    public final List<String> tickets = new ArrayList<>();

    /** Puts it into the database. */
    public GradedClass(int rounds) {
        QuarkusTransaction.requiringNew().run(() -> keep(rounds));
    }

    private void keep(int rounds) {
        Course taught = new Course();
        taught.id = course;
        taught.title = "Networks " + code;
        taught.createdAt = Instant.now();
        taught.persistAndFlush();
        for (int i = 0; i < NAMES.size() + 1; i++) {
            Student student = new Student();
            student.id = UUID.randomUUID();
            student.courseId = course;
            student.studentId = "s" + i;
            student.studentKey = Student.key(student.studentId);
            student.name = i < NAMES.size() ? NAMES.get(i) : "Zoë Absent";
            student.canvasId = String.valueOf(1000 + i);
            student.sisUserId = "sis" + i;
            student.sisLoginId = "login" + i;
            student.section = "Section A";
            student.moodleId = "m" + i;
            student.email = "s" + i + "@example.org";
            student.createdAt = Instant.now();
            student.persist();
            roster.add(student.id);
        }
        SessionRecord record = new SessionRecord();
        record.id = session;
        record.courseId = course;
        record.code = code;
        record.title = "Tit for tat";
        record.state = "ended";
        record.round = rounds;
        record.seats = NAMES.size();
        record.speed = 5;
        record.emptySeats = "omit";
        record.createdBy = "instructor";
        record.createdAt = Instant.now();
        record.endedAt = Instant.now();
        record.persistAndFlush();
        for (int place = 0; place < NAMES.size(); place++) {
            people.add(person(place).id);
        }
        Panache.getEntityManager().flush();
        people.forEach(person -> tickets.add(Arc.container().instance(SeatTickets.class).get().issue(code, person)));
        for (int n = 1; n <= rounds; n++) {
            round(n);
        }
    }

    private PersonRecord person(int place) {
        PersonRecord person = new PersonRecord();
        person.id = UUID.randomUUID();
        person.sessionId = session;
        person.place = place;
        person.name = NAMES.get(place);
        person.nameKey = person.name.toLowerCase(Locale.ROOT);
        person.studentId = "s" + place;
        person.rosterId = roster.get(place);
        person.joinedAt = Instant.now();
        person.persist();
        return person;
    }

    private void round(int n) {
        SwarmBuilder swarm = SwarmBuilder.swarm().seed(n).seeds(1).uplink(200_000).leechers(6).hands(NAMES.size()).pieces(80)
                .field("title", "A small swarm").field("endsAtSeconds", 1500);
        Recording recording = new ClassRound(swarm.header(), Habit.STUBBORN, Habit.TIT_FOR_TAT).play(5000);
        RoundRecord round = new RoundRecord();
        round.sessionId = session;
        round.n = n;
        round.state = RoundRecord.OVER;
        round.lab = "bittorrent";
        round.scenario = Documents.write(recording.header().scenario());
        round.seed = recording.header().seed().value();
        round.rulesVersion = recording.header().rulesVersion();
        round.seats = Rubrics.write(recording.header().seats());
        round.ticks = recording.outcome().ticks();
        round.fingerprint = Fingerprint.hex(recording.outcome().fingerprint());
        round.standing = "[]";
        round.startedAt = Instant.now();
        round.endedAt = Instant.now();
        round.persistAndFlush();
        ActionJson json = new ActionJson(ClassRound.LAB);
        for (Recording.Entry entry : recording.entries()) {
            Panache.getEntityManager()
                    .createNativeQuery("insert into action_log (round_id, seq, tick, role, seat, client_id, action) values (?1, ?2, ?3, 'seat', ?4, null, ?5)")
                    .setParameter(1, round.id).setParameter(2, entry.seq()).setParameter(3, entry.tick())
                    .setParameter(4, entry.actor().seat()).setParameter(5, json.write(entry.action())).executeUpdate();
        }
        List<Integer> hands = recording.header().seats().stream().filter(seat -> seat.hand()).map(seat -> seat.index()).toList();
        for (int place = 0; place < people.size(); place++) {
            Panache.getEntityManager().createNativeQuery("insert into holding (round_id, seat, nth, person_id) values (?1, ?2, 1, ?3)")
                    .setParameter(1, round.id).setParameter(2, hands.get(place)).setParameter(3, people.get(place)).executeUpdate();
        }
    }
}
