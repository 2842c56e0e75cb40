package org.unchoke.session;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.unchoke.lab.LabEvent;
import org.unchoke.store.Append;
import org.unchoke.store.LogRow;

/**
 * What moves the open round on. A tick: offer to the match what people asked for, append what was accepted to the log,
 * work the tick out while the log is written, and only when that is durable answer and show.
 */
final class TickLoop {
    private static final long SAVING_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long HELD_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final LiveSession session;
    private final Hosting hosting;
    private final Mailbox mailbox;
    private final Announcer announcer;
    private final AskedActions actions;
    private final RoundClosing closing;
    private final Attendance attendance;
    private final Frames frames;
    private final double phase;
    private Pace pace;
    private boolean appending;
    private long appends;
    private boolean planned;
    private TickEvent ticking = new TickEvent();
    /** What happened in the tick that is not settled yet. */
    private List<LabEvent> events;
    /** What the lab threw in it; {@code null} if nothing. */
    private Throwable fault;
    private long workedOut;
    private int steps;
    /** Standing still because the database has not been heard of for so long that another process may own the session. */
    private boolean held;

    TickLoop(LiveSession session, Hosting hosting, Mailbox mailbox, Announcer announcer, AskedActions actions,
            RoundClosing closing) {
        this.session = session;
        this.hosting = hosting;
        this.mailbox = mailbox;
        this.announcer = announcer;
        this.actions = actions;
        this.closing = closing;
        this.attendance = new Attendance(hosting.grace());
        this.frames = new Frames(session, hosting);
        this.phase = hosting.nextPhase();
    }

    /** Takes up a round; it stands still until {@link #go}. */
    void open(OpenRound round) {
        session.begin(round);
        pace = new Pace(round.header.lab().card().secondsPerTick(), session.speed, phase);
        closing.forget();
        actions.forget();
    }

    void go() {
        session.state = State.RUNNING;
        session.message = null;
        steps = 0;
        pace.restart(session.speed, System.nanoTime());
        announcer.changed();
        session.show();
        plan();
    }

    /** One tick while the round stands still. */
    void step() {
        steps++;
        stepOn();
    }

    private void stepOn() {
        if (steps > 0 && !appending && session.open != null && session.state != State.RUNNING) {
            steps--;
            advance(System.nanoTime());
        }
    }

    /** The session's speed was changed. */
    void speedChanged() {
        if (pace != null) {
            pace.restart(session.speed, System.nanoTime());
            plan();
        }
    }

    /** Whether a tick waits for the log; it looks for itself whether the round is to be closed then. */
    boolean isAppending() {
        return appending;
    }

    /** Plans the next tick, if there is to be one and none is planned. */
    private void plan() {
        if (session.state == State.RUNNING && !planned && !appending) {
            planned = true;
            mailbox.later(pace.untilDue(System.nanoTime()), this::due);
        }
    }

    private void due() {
        planned = false;
        if (held && !hosting.leases().lapsed()) {
            held = false;
            if (session.state == State.SAVING && !closing.isWanted()) {
                go();
            }
            plan(); // somebody may have let the round go on meanwhile, or begun the next
            return;
        }
        if (!held && session.state != State.RUNNING || appending || session.open == null) {
            return;
        }
        if (hosting.leases().lapsed()) {
            hold();
            return;
        }
        long now = System.nanoTime();
        if (pace.untilDue(now) > 0) { // the speed was changed while this tick was planned
            plan();
            return;
        }
        hosting.ticked(pace.late(now));
        ticking = new TickEvent();
        ticking.late = pace.late(now);
        ticking.begin();
        advance(now);
    }

    private void advance(long now) {
        try {
            attendance.adjust(session.open, session.audience.members(), now);
        } catch (RuntimeException | Error fault) {
            closing.fail(fault);
            return;
        }
        actions.offerAll();
        List<LogRow> batch = session.open.batch();
        if (batch.isEmpty() || session.open.header.practice()) {
            workOut();
            settle();
        } else {
            append(batch);
            workOut();
        }
    }

    /** Lets what was accepted happen, where nobody sees it. A fault waits too, so that the log has what led to it. */
    private void workOut() {
        fault = null;
        try {
            events = session.open.tick();
        } catch (RuntimeException | Error thrown) {
            fault = thrown;
        }
        if (fault == null && frames.isDue(pace.tickNanos())) {
            lookAhead();
        }
        workedOut = System.nanoTime();
    }

    private void lookAhead() {
        try {
            session.lookAhead();
        } catch (RuntimeException | Error thrown) {
            session.outdate(); // it is thrown again where the view is made anew: once those who acted have their answers
        }
    }

    private void hold() {
        if (!held) {
            held = true;
            saving();
        }
        planned = true;
        mailbox.later(HELD_NANOS, this::due);
    }

    /** Everybody is told that the round stands still, and why. */
    private void saving() {
        session.state = State.SAVING;
        session.message = sentence();
        announcer.changed();
    }

    private String sentence() {
        return hosting.log().trouble().orElse("The database is slow.")
                + " What you do is saved as soon as it can be; then the round goes on by itself.";
    }

    private void append(List<LogRow> batch) {
        appending = true;
        long mine = ++appends;
        OpenRound appended = session.open;
        mailbox.later(SAVING_NANOS, () -> stillAppending(mine));
        hosting.log()
                .append(new Append(session.id, session.epoch, appended.header.record(), batch))
                .whenComplete((outcome, failure) -> mailbox.post(() -> {
                    ticking.saving = System.nanoTime() - workedOut;
                    appended(appended, outcome, failure);
                }));
    }

    /** The longer it takes, the better it may be known why. */
    private void stillAppending(long which) {
        if (appending && appends == which) {
            if (session.state == State.RUNNING || session.state == State.SAVING && !sentence().equals(session.message)) {
                saving();
            }
            mailbox.later(SAVING_NANOS, () -> stillAppending(which));
        }
    }

    private void appended(OpenRound which, Append.Outcome outcome, Throwable failure) {
        appending = false;
        if (which != session.open) {
            return;
        }
        if (outcome == Append.Outcome.DURABLE) {
            if (session.message != null) {
                session.message = null;
                session.state = session.state == State.SAVING ? State.RUNNING : session.state;
                announcer.changed();
            }
            settle();
        } else if (outcome == Append.Outcome.FENCED) {
            closing.abandon();
        } else {
            closing.fail(failure != null ? failure : new IllegalStateException("The log holds something else"));
        }
    }

    /** For those who look at the process with a Flight Recorder. */
    private void recorded(OpenRound open) {
        ticking.end();
        if (ticking.shouldCommit()) {
            ticking.session = session.id.toString();
            ticking.tick = open.match.now();
            ticking.commit();
        }
    }

    /** What was accepted is durable: everybody may know what came of it. */
    private void settle() {
        if (fault != null) {
            closing.fail(fault);
            return;
        }
        OpenRound open = session.open;
        boolean last;
        try {
            open.settle();
            last = open.match.over() || closing.isWanted();
            frames.note(open);
            Burst.of(() -> {
                actions.settle(open.settled());
                session.audience.tell(open, events);
                session.showSettled(last || session.state != State.RUNNING);
            });
            recorded(open);
        } catch (RuntimeException | Error thrown) {
            closing.fail(thrown);
            return;
        }
        if (last) {
            closing.finish();
        } else if (session.state == State.RUNNING) {
            pace.ticked(System.nanoTime());
            plan();
        } else {
            stepOn();
        }
    }
}
