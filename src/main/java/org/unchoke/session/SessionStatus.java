package org.unchoke.session;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.unchoke.lab.LabCard;

/**
 * A session as it is now.
 *
 * @param lab of the present round, or of the first before it starts
 * @param scenario title of that round's scenario
 * @param round the present round, from 1; 0 before the first
 * @param rounds how many there are
 * @param speed swarm seconds per wall second
 * @param tickMillis wall time between two ticks at that speed
 * @param tick of the present round
 * @param seats how many people the session has room for
 * @param courseId the course it belongs to; {@code null} if to none
 * @param lateJoin whether people may join once the first round has begun
 * @param projectorNames what the projector calls people
 * @param banner a line of the instructor's that everybody sees; {@code null} if there is none
 * @param message a sentence for everybody, such as why it failed; {@code null} if there is none
 */
public record SessionStatus(
        UUID id,
        String code,
        String title,
        LabCard lab,
        String scenario,
        State state,
        int round,
        int rounds,
        double speed,
        long tickMillis,
        long tick,
        boolean locked,
        boolean asksStudentId,
        int seats,
        List<Person> people,
        String message,
        Instant createdAt,
        UUID courseId,
        boolean lateJoin,
        ProjectorNames projectorNames,
        String banner) {
    /** Keeps a read-only copy. */
    public SessionStatus {
        people = List.copyOf(people);
    }

    /** Whether the round that is open does not count. */
    public boolean practice() {
        return round == 0 && state.inRound();
    }

    SessionStatus withPeople(List<Person> others) {
        return new SessionStatus(id, code, title, lab, scenario, state, round, rounds, speed, tickMillis, tick, locked,
                asksStudentId, seats, others, message, createdAt, courseId, lateJoin, projectorNames, banner);
    }
}
