package org.unchoke.session;

import java.time.Instant;
import java.util.UUID;
import org.unchoke.store.PersonRecord;

/**
 * Somebody who was sent away from a session and may not come back before staff says so.
 *
 * @param person random id
 * @param studentId {@code null} if the session does not ask for it
 * @param because what the person was told; {@code null} if nothing
 */
public record Removed(UUID person, String name, String studentId, String because, Instant at) {
    static Removed of(PersonRecord record) {
        return new Removed(record.id, record.name, record.studentId, record.removedBecause, record.removedAt);
    }
}
