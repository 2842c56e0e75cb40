package org.unchoke.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.unchoke.store.SessionRecord;

/** Where sessions come from: set up anew, or like an earlier one. */
@ApplicationScoped
public class NewSessions {
    private static final int LONGEST_TITLE = 80;

    private final SessionRegistry registry;
    private final SessionStore store;
    private final RoundPlans plans;

    NewSessions(SessionRegistry registry, SessionStore store, RoundPlans plans) {
        this.registry = registry;
        this.store = store;
        this.plans = plans;
    }

    /** Creates a session; it waits in the lobby, open to everybody who has the code. */
    public SessionRef create(NewSession session) {
        if (session.rounds().isEmpty() || session.rounds().size() > NewSession.MOST_ROUNDS) {
            throw new RefusedException(Refusal.ROUNDS_OUT_OF_RANGE,
                    "A session has 1 to " + NewSession.MOST_ROUNDS + " rounds, not " + session.rounds().size() + ".");
        }
        int seats = session.rounds().stream().mapToInt(round -> round.handSeats().size()).min().orElseThrow();
        SessionRecord record = store.create(session, title(session), seats);
        registry.open(record.id);
        return new SessionRef(record.id, record.code);
    }

    private static String title(NewSession session) {
        String title = session.title() == null || session.title().isBlank()
                ? session.rounds().get(0).scenario().title()
                : session.title().strip();
        checkTitle(title);
        return title;
    }

    /**
     * Looks whether a session can be called that.
     *
     * @throws RefusedException if not
     */
    public static void checkTitle(String title) {
        if (title.codePointCount(0, title.length()) > LONGEST_TITLE || title.codePoints().anyMatch(Character::isISOControl)) {
            throw new RefusedException(Refusal.TITLE_UNUSABLE,
                    "A title has at most " + LONGEST_TITLE + " characters, all on one line.");
        }
    }

    /**
     * A new session like an earlier one: the same rounds and settings, nobody in it. The earlier one stays as it is.
     *
     * @param account who creates it
     */
    public SessionRef cloned(UUID id, String account) {
        return create(like(id, account));
    }

    /** What {@link #cloned} would create. */
    public NewSession like(UUID id, String account) {
        SessionRecord like = store.find(id).orElseThrow(RefusedException::noSuchSession);
        List<PlannedRound> rounds = store.rounds(id).stream()
                .map(plans::require)
                .map(round -> new PlannedRound(round.lab(), round.scenario(), null, round.handSeats()))
                .toList();
        return new NewSession(like.title, rounds, EmptySeats.valueOf(like.emptySeats.toUpperCase(Locale.ROOT)), like.asksStudentId,
                account, like.courseId, like.lateJoin, like.rubric, ProjectorNames.of(like.projectorNames));
    }
}
