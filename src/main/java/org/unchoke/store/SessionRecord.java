package org.unchoke.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** One class meeting. Updates touch what was changed only. */
@Entity
@DynamicUpdate
@Table(name = "session")
public class SessionRecord extends PanacheEntityBase {
    @Id
    public UUID id;

    /** What people type to join: six characters of {@code A-Z2-9} without {@code I} and {@code O}. */
    public String code;

    public String title;

    /** The state's name on the wire. */
    public String state;

    /** A sentence for everybody; {@code null} if there is none. */
    public String message;

    /** The present round, from 1; 0 before the first. */
    public int round;

    /** How many people there is room for. */
    public int seats;

    /** Swarm seconds per wall second. */
    public double speed;

    public boolean locked;

    @Column(name = "asks_student_id")
    public boolean asksStudentId;

    @Column(name = "empty_seats")
    public String emptySeats;

    @Column(name = "created_by")
    public String createdBy;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "ended_at")
    public Instant endedAt;

    /** {@code null} if it belongs to none. */
    @Column(name = "course_id")
    public UUID courseId;

    /** {@code null} while it is in the list of sessions. */
    @Column(name = "archived_at")
    public Instant archivedAt;

    /** How grades are weighed, as JSON; {@code null} takes the lab's own weights. */
    public String rubric;

    /** Whether people may join once the first round has begun. */
    @Column(name = "late_join")
    public boolean lateJoin = true;

    /** What the projector shows of people: {@code names}, {@code pseudonyms} or {@code none}. */
    @Column(name = "projector_names")
    public String projectorNames = "names";

    /** A line that everybody sees; {@code null} if there is none. */
    public String banner;

    /** All of them, newest first. */
    public static List<SessionRecord> newestFirst() {
        return list("order by createdAt desc, id");
    }

    /**
     * Those whose title or code holds a text, newest first.
     *
     * @param text any case; empty finds all
     * @param archived whether to look among those out of the list, or those in it
     */
    public static List<SessionRecord> found(String text, boolean archived) {
        String like = "%" + text.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        return list("(lower(title) like ?1 escape '!' or lower(code) like ?1 escape '!') and archivedAt is "
                + (archived ? "not null" : "null") + " order by createdAt desc, id", like);
    }

    /** Whose business a session is: who created it, and the staff of its course. */
    private static final String CONCERNS = "(createdBy = ?1 or courseId in (select s.courseId from CourseStaff s, Account a"
            + " where a.id = s.accountId and a.name = ?1))";

    /** Ids of all that are an account's business, by its name. */
    public static List<UUID> concerning(String account) {
        return find("select id from SessionRecord where " + CONCERNS, account).project(UUID.class).list();
    }

    /** Whether a session is an account's business. */
    public static boolean concerns(UUID id, String account) {
        return count(CONCERNS + " and id = ?2", account, id) > 0;
    }

    /**
     * Removes a session that is over, with everything that belongs to it. The application may remove nothing less: see
     * {@code afterMigrate.sql}.
     *
     * @return whether there was one
     */
    public static boolean deleteWhole(UUID id) {
        return (boolean) getEntityManager()
                .createNativeQuery("select delete_session(?1)", Boolean.class)
                .setParameter(1, id)
                .getSingleResult();
    }

    /** Its rounds, in order. */
    public List<RoundRecord> rounds() {
        return RoundRecord.list("sessionId = ?1 order by n", id);
    }

    /** The people in it, by place. */
    public List<PersonRecord> people() {
        return PersonRecord.list("sessionId = ?1 and removedAt is null order by place", id);
    }

    /** Whether a round runs anywhere. */
    public static boolean anyRunning() {
        return count("state = 'running'") > 0;
    }
}
