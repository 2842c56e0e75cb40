package org.unchoke.gradebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.unchoke.store.Account;
import org.unchoke.store.GradeAudit;

/** Every change of a session's grades, with the names that its ids stand for today. */
@ApplicationScoped
@Transactional
public class Trail {
    /**
     * One change.
     *
     * @param who the account's name; {@code null} if it is gone, or it was the student
     * @param whom the participant's name; {@code null} if it concerned everybody or the name is erased
     */
    public record Line(
            long id, Instant at, UUID account, String who, UUID participant, String whom, String what, String old, String now, String why,
            String source) {}

    /** Oldest first. */
    public List<Line> of(Sheet sheet) {
        List<Line> lines = new ArrayList<>();
        for (GradeAudit row : GradeAudit.of(sheet.session().id)) {
            Account account = row.accountId == null ? null : Account.findById(row.accountId);
            String whom = row.personId == null ? null : sheet.row(row.personId).map(found -> found.participant().name()).orElse(null);
            lines.add(new Line(row.id, row.at, row.accountId, account == null ? null : account.name, row.personId, whom, row.what,
                    row.oldValue, row.newValue, row.why, row.source));
        }
        return lines;
    }
}
