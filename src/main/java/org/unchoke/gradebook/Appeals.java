package org.unchoke.gradebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.unchoke.store.AppealRecord;

/** What students and graders say to each other about released grades. */
@ApplicationScoped
@Transactional
public class Appeals {
    /** One thing said. */
    public record Message(Instant at, boolean fromStudent, String text) {}

    /** All about one grade, in order. */
    public List<Message> of(UUID session, UUID participant) {
        return AppealRecord.of(session).stream()
                .filter(appeal -> appeal.personId.equals(participant))
                .map(appeal -> new Message(appeal.at, appeal.accountId == null, appeal.text))
                .toList();
    }
}
