package org.unchoke.course;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.unchoke.store.Student;

/** All that is kept of one student, to be handed out on request, and its erasure. */
@ApplicationScoped
@Transactional
public class StudentFile {
    /** Each part's name, and the query that finds it as JSON objects by the student's id. */
    private static final Map<String, String> PARTS = parts();

    private static Map<String, String> parts() {
        String persons = "(select p.id from person p where p.roster_id = :student)";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("roster", "select to_jsonb(s) as j from student s where s.id = :student");
        parts.put("sessions", "select to_jsonb(p) - 'name_key' || jsonb_build_object('session', s.title) as j from person p"
                + " join session s on s.id = p.session_id where p.roster_id = :student order by p.joined_at");
        parts.put("seats", "select jsonb_build_object('session', r.session_id, 'round', r.n, 'seat', h.seat, 'result', (select x from"
                + " jsonb_array_elements(cast(r.standing as jsonb)) x where cast(x->>'seat' as int) = h.seat)) as j from holding h join round r on r.id = h.round_id"
                + " where h.person_id in " + persons + " order by r.started_at, h.seat");
        parts.put("moves", "select jsonb_build_object('session', r.session_id, 'round', r.n, 'seq', l.seq, 'tick', l.tick, 'action',"
                + " cast(l.action as jsonb)) as j from holding h join round r on r.id = h.round_id join action_log l on l.round_id = h.round_id"
                + " and l.seat = h.seat and l.role = 'seat' where h.person_id in " + persons + " order by r.started_at, l.seq");
        parts.put("reports", "select jsonb_build_object('session', r.session_id, 'round', r.n, 'report', cast(q.report as jsonb)) as j from holding h"
                + " join round r on r.id = h.round_id join seat_report q on q.round_id = h.round_id and q.seat = h.seat"
                + " where h.person_id in " + persons + " order by r.started_at");
        parts.put("grades", "select to_jsonb(g) - 'grader_id' as j from grade g where g.person_id in " + persons + " or g.person_id = :student"
                + " or g.person_id in (select t.id from partner t where t.roster_id = :student)");
        parts.put("partners", "select to_jsonb(t) as j from partner t where t.roster_id = :student or t.with_person in " + persons);
        parts.put("appeals", "select to_jsonb(a) - 'account_id' as j from appeal a where a.person_id in " + persons + " order by a.id");
        parts.put("gradeChanges", "select to_jsonb(c) - 'account_id' as j from grade_audit c where c.person_id in " + persons
                + " or c.person_id = :student order by c.id");
        return parts;
    }

    /** Everything about one student, as a JSON document. */
    public String export(UUID student) {
        StringBuilder json = new StringBuilder("{");
        PARTS.forEach((name, query) -> json.append(json.length() == 1 ? "\n" : ",\n")
                .append('"').append(name).append("\": [")
                .append(String.join(",\n  ", rows(query, student)))
                .append(']'));
        return json.append("\n}\n").toString();
    }

    @SuppressWarnings("unchecked")
    private static List<String> rows(String query, UUID student) {
        return Panache.getEntityManager()
                .createNativeQuery("select cast(x.j as text) from (" + query + ") x")
                .setParameter("student", student)
                .getResultList();
    }

    /**
     * Forgets who a student is: the roster's entry, every name in a session, grades and what was written about them. What was
     * played stays, as numbers.
     *
     * @throws IllegalArgumentException if the student is in a session that is not over
     */
    public void erase(UUID student) {
        long live = ((Number) Panache.getEntityManager()
                .createNativeQuery("select count(*) from person p join session s on s.id = p.session_id"
                        + " where p.roster_id = ?1 and p.removed_at is null and s.state not in ('ended', 'failed')")
                .setParameter(1, student)
                .getSingleResult()).longValue();
        if (live > 0) {
            throw new IllegalArgumentException("This student is in a session that is not over. End it first, or remove the student there.");
        }
        for (String statement : List.of(
                "delete from grade where person_id = ?1 or person_id in (select id from person where roster_id = ?1)"
                        + " or person_id in (select id from partner where roster_id = ?1)",
                "delete from partner where roster_id = ?1",
                "delete from appeal where person_id in (select id from person where roster_id = ?1)",
                "delete from person where roster_id = ?1")) {
            Panache.getEntityManager().createNativeQuery(statement).setParameter(1, student).executeUpdate();
        }
        Student.deleteById(student);
    }
}
