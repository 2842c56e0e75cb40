package org.unchoke.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.UUID;
import org.unchoke.core.Viewer;
import org.unchoke.lab.Names;
import org.unchoke.session.Subscriber.Farewell;
import org.unchoke.store.SessionRecord;

/** How a live session is now: what all parts of its host look at and change. Touched by the host's mailbox only. */
final class LiveSession {
    final UUID id;
    final String code;
    final long epoch;
    final List<PlannedRound> rounds;
    final Audience audience = new Audience();
    private final String title;
    private final Instant createdAt;
    private final int seats;
    private final boolean asksStudentId;
    private final UUID courseId;

    State state;
    /** A sentence for everybody; {@code null} if there is none. */
    String message;
    /** A line of the instructor's that everybody sees; {@code null} if there is none. */
    String banner;
    boolean locked;
    boolean lateJoin;
    ProjectorNames projectorNames;
    /** Number of the present round; 0 before the first. */
    int round;
    double speed;
    /** Whether this process runs the session no longer. */
    boolean departed;
    /** The round that is being played; {@code null} while there is none. */
    OpenRound open;
    /** What everybody was shown last of the open round. */
    private List<Audience.Sight> shown = List.of();
    /** What everybody will see once the tick is durable; {@code null} if nothing was worked out. */
    private List<Audience.Sight> ahead;
    /** Whether that is not what they should see any more. */
    private boolean outdated;
    /** How the last round ended, for those who connect after it; {@code null} if none was seen to end. */
    List<Map<String, Object>> lastStanding;
    /** The same with what the projector may show of people. */
    List<Map<String, Object>> projectedStanding;

    LiveSession(SessionRecord record, long epoch, List<PlannedRound> rounds) {
        this.id = record.id;
        this.code = record.code;
        this.epoch = epoch;
        this.rounds = List.copyOf(rounds);
        this.title = record.title;
        this.createdAt = record.createdAt;
        this.seats = record.seats;
        this.asksStudentId = record.asksStudentId;
        this.courseId = record.courseId;
        this.state = State.of(record.state);
        this.message = record.message;
        this.locked = record.locked;
        this.lateJoin = record.lateJoin;
        this.projectorNames = ProjectorNames.of(record.projectorNames);
        this.banner = record.banner;
        this.round = record.round;
        this.speed = record.speed;
    }

    /** The present round, or the first before it starts. */
    PlannedRound planned() {
        return rounds.get(Math.max(0, round - 1));
    }

    /** The seat of a place in the present round, or in the first before it starts. */
    int seat(int place) {
        return handSeats().get(place);
    }

    /** The place of a seat in the present round; -1 if it is for no person, or beyond the session's. */
    int place(int seat) {
        int place = handSeats().indexOf(seat);
        return place < seats ? place : -1;
    }

    private List<Integer> handSeats() {
        return open != null ? open.handSeats : planned().handSeats();
    }

    SessionStatus status() {
        PlannedRound planned = planned();
        List<Integer> hands = handSeats();
        List<Person> people = audience.members().values().stream()
                .map(member -> new Person(hands.get(member.place), member.name, member.present()))
                .toList();
        long tickMillis = Math.round(planned.lab().card().secondsPerTick() / speed * 1000);
        return new SessionStatus(id, code, title, planned.lab().card(), planned.scenario().title(), state, round,
                rounds.size(), speed, tickMillis, open == null ? 0 : open.settled(), locked, asksStudentId, seats, people,
                message, createdAt, courseId, lateJoin, projectorNames, banner);
    }

    /** The same with what the projector may show of people. */
    SessionStatus projected(SessionStatus status) {
        List<Integer> hands = handSeats();
        return status.withPeople(audience.members().values().stream()
                .map(member -> new Person(
                        hands.get(member.place), projectorNames.of(member.place, member.name), member.present()))
                .toList());
    }

    /** What the people do; their ranks may be those of the tick that is just being saved. */
    List<Activity> activities() {
        long now = System.nanoTime();
        Map<Integer, Integer> ranks = new TreeMap<>();
        if (open != null) {
            open.match.standing().places().forEach(place -> ranks.put(place.seat(), place.rank()));
        }
        List<Integer> hands = handSeats();
        return audience.members().values().stream()
                .map(member -> new Activity(hands.get(member.place), member.place, member.name, member.actions,
                        TimeUnit.NANOSECONDS.toSeconds(now - member.actedAt),
                        member.present() ? null : TimeUnit.NANOSECONDS.toSeconds(now - member.awaySince),
                        ranks.get(hands.get(member.place))))
                .toList();
    }

    /** Takes up a round. */
    void begin(OpenRound round) {
        open = round;
        shown = List.of();
        ahead = null;
        outdated = false;
    }

    /** Everybody gets the newest view, if there is one: now, or with the tick that is not yet durable. */
    void show() {
        if (open != null && open.isAhead()) {
            outdated = true;
        } else if (open != null) {
            show(audience.look(open, projectorNames));
        }
    }

    private void show(List<Audience.Sight> sights) {
        shown = sights;
        sights.forEach(Audience.Sight::show);
    }

    /** If something was worked out for everybody to see, it is not what they should see any more. */
    void outdate() {
        outdated |= open != null && open.isAhead();
    }

    /** The newest view for one. While a tick is not durable, what was last seen from there, if anything was. */
    void show(Subscriber subscriber, Watcher watcher) {
        if (open.isAhead()) {
            outdated = true;
            Viewer viewer = watcher.in(open);
            shown.stream().filter(sight -> sight.viewer().equals(viewer)).findFirst().ifPresent(sight -> sight.showTo(subscriber));
        } else {
            Names names = watcher.projector() ? audience.projected(open, projectorNames) : audience.names(open);
            audience.look(open, subscriber, watcher.in(open), names).show();
        }
    }

    /** Works out what everybody will see of a tick once it is durable. */
    void lookAhead() {
        ahead = audience.look(open, projectorNames);
    }

    /**
     * The tick is durable: shows what was worked out, or anew if somebody came or was renamed meanwhile.
     *
     * @param anyway also if nothing was worked out
     */
    void showSettled(boolean anyway) {
        if (outdated || ahead == null && anyway) {
            show();
        } else if (ahead != null) {
            show(ahead);
        }
        outdated = false;
        ahead = null;
    }

    void tellStanding(Subscriber subscriber) {
        Watcher watcher = audience.watchers().get(subscriber);
        subscriber.standing(round, watcher != null && watcher.projector() ? projectedStanding : lastStanding);
    }

    /** This process runs the session no longer: everybody is sent away to come back. */
    void depart() {
        departed = true;
        state = state.inRound() ? State.RECOVERED : state;
        audience.everybody(subscriber -> subscriber.close(Farewell.RESTARTING));
    }
}
