package org.unchoke.session;

import java.util.List;

/**
 * A session to create.
 *
 * @param title {@code null} or blank takes the first scenario's
 * @param rounds in the order to play them, 1 … {@link #MOST_ROUNDS}
 * @param asksStudentId whether people must give a student id to join
 * @param createdBy name of the account
 */
public record NewSession(
        String title, List<PlannedRound> rounds, EmptySeats emptySeats, boolean asksStudentId, String createdBy) {
    /** More than any class has time for. */
    public static final int MOST_ROUNDS = 50;

    /** Keeps a read-only copy. */
    public NewSession {
        rounds = List.copyOf(rounds);
    }
}
