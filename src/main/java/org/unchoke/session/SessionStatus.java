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
        Instant createdAt) {
    /** Keeps a read-only copy. */
    public SessionStatus {
        people = List.copyOf(people);
    }
}
