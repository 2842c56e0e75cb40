package org.unchoke.session;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.unchoke.session.Subscriber.Farewell;

/**
 * Where connections come and go: who may stay, what they are told first, and that a session restored after a crash goes
 * on when its people are back.
 */
final class Reception {
    private static final long STRAGGLERS_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final LiveSession session;
    private final Mailbox mailbox;
    private final Announcer announcer;
    private final AskedActions actions;
    private final TickLoop ticks;
    private boolean firstBack;

    Reception(LiveSession session, Mailbox mailbox, Announcer announcer, AskedActions actions, TickLoop ticks) {
        this.session = session;
        this.mailbox = mailbox;
        this.announcer = announcer;
        this.actions = actions;
        this.ticks = ticks;
    }

    /** Connects the holder of a seat; an earlier connection of the same seat is closed. */
    void attach(UUID person, Subscriber subscriber) {
        Member member = session.audience.of(person);
        if (member == null) {
            subscriber.close(Farewell.REMOVED);
            return;
        }
        if (dismissed(subscriber)) {
            return;
        }
        if (member.present()) {
            member.subscriber.close(Farewell.REPLACED);
        }
        session.audience.connect(member, subscriber);
        int seat = session.seat(member.place);
        noticed(member);
        greet(subscriber, seat, Watcher.over(member.place), actions.lastId(member));
        announcer.changed();
        cameBack();
    }

    /** Connects somebody who only looks. */
    void watch(Watcher watcher, Subscriber subscriber) {
        if (dismissed(subscriber)) {
            return;
        }
        session.audience.watchers().put(subscriber, watcher);
        greet(subscriber, watcher.seat(session), watcher, 0);
    }

    /** Connects somebody who looks over the shoulder of whoever has that seat. */
    void shoulder(int seat, Subscriber subscriber) {
        int place = session.place(seat);
        if (place < 0) {
            subscriber.close(Farewell.REMOVED, "No person can have that seat in this round.");
        } else {
            watch(Watcher.over(place), subscriber);
        }
    }

    /** A connection is gone; the seat stays its holder's. */
    void detach(Subscriber subscriber) {
        session.audience.watchers().remove(subscriber);
        Member member = session.audience.of(subscriber);
        if (member != null) {
            session.audience.disconnect(member);
            member.awaySince = System.nanoTime();
            noticed(member);
            announcer.changed();
        }
    }

    private boolean dismissed(Subscriber subscriber) {
        if (session.departed) { // whoever comes back too soon would keep the process from stopping
            subscriber.close(Farewell.RESTARTING);
        } else if (session.state == State.ENDED) {
            subscriber.close(Farewell.ENDED);
        }
        return session.departed || session.state == State.ENDED;
    }

    private void greet(Subscriber subscriber, Integer seat, Watcher watcher, long lastId) {
        SessionStatus status = session.status();
        subscriber.welcome(new Subscriber.Welcome(seat, session.epoch, session.round, status.tick(), status.tickMillis(),
                lastId));
        subscriber.status(watcher.projector() ? session.projected(status) : status);
        if (session.open != null) {
            session.show(subscriber, watcher);
        } else if (session.lastStanding != null) {
            session.tellStanding(subscriber);
        }
    }

    /** Somebody came or went: a reason to offer again what the match refused when attendance was taken. */
    private void noticed(Member member) {
        if (session.open != null) {
            session.open.control(session.open.seat(member.place)).refused = false;
        }
    }

    /** A recovered round goes on when everybody is back, or some seconds after the first one is. */
    private void cameBack() {
        if (session.state != State.RECOVERED) {
            return;
        }
        if (session.audience.members().values().stream().allMatch(Member::present)) {
            ticks.go();
        } else if (!firstBack) {
            firstBack = true;
            mailbox.later(STRAGGLERS_NANOS, () -> {
                if (session.state == State.RECOVERED) {
                    ticks.go();
                }
            });
        }
    }
}
