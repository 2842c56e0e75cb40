package org.unchoke.session;

import java.util.List;
import java.util.UUID;

/**
 * A session to create.
 *
 * @param title {@code null} or blank takes the first scenario's
 * @param rounds in the order to play them, 1 … {@link #MOST_ROUNDS}
 * @param asksStudentId whether people must give a student id to join
 * @param createdBy name of the account
 * @param courseId the course it belongs to; {@code null} if to none
 * @param lateJoin whether people may join once the first round has begun
 * @param rubric how grades are weighed, as JSON; {@code null} takes the lab's own weights
 * @param projectorNames what the projector calls people
 */
public record NewSession(
        String title,
        List<PlannedRound> rounds,
        EmptySeats emptySeats,
        boolean asksStudentId,
        String createdBy,
        UUID courseId,
        boolean lateJoin,
        String rubric,
        ProjectorNames projectorNames) {
    /** More than any class has time for. */
    public static final int MOST_ROUNDS = 50;

    /** One of no course, open to who comes late, graded as the lab does. */
    public NewSession(
            String title, List<PlannedRound> rounds, EmptySeats emptySeats, boolean asksStudentId, String createdBy) {
        this(title, rounds, emptySeats, asksStudentId, createdBy, null, true, null, ProjectorNames.NAMES);
    }

    /** Keeps a read-only copy. */
    public NewSession {
        rounds = List.copyOf(rounds);
    }
}
