package org.unchoke.session;

import java.util.concurrent.TimeUnit;

/** Tells everybody how the session is. A whole class that connects at once makes a few announcements, not hundreds. */
final class Announcer {
    private static final long STATUS_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    /** A status names everybody and goes to everybody: the more there are, the longer they wait for the next. */
    private static final int PEOPLE_PER_STATUS = 20;

    private final LiveSession session;
    private final Mailbox mailbox;
    private boolean planned;
    private volatile int present;

    Announcer(LiveSession session, Mailbox mailbox) {
        this.session = session;
        this.mailbox = mailbox;
    }

    /** Something of the status changed; everybody is told soon, many changes at once. */
    void changed() {
        if (!planned) {
            planned = true;
            int people = session.audience.members().size();
            mailbox.later(STATUS_NANOS * Math.max(1, people / PEOPLE_PER_STATUS), this::announce);
        }
    }

    /** Everybody is told now. */
    void announce() {
        planned = false;
        SessionStatus status = session.status();
        present = (int) status.people().stream().filter(Person::present).count();
        SessionStatus projected = session.projected(status);
        session.audience.people(subscriber -> subscriber.status(status));
        session.audience.watchers().forEach(
                (subscriber, watcher) -> subscriber.status(watcher.projector() ? projected : status));
    }

    /** How many people were connected when everybody was told last; may be asked from any thread. */
    int present() {
        return present;
    }
}
