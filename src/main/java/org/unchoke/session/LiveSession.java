package org.unchoke.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    State state;
    /** A sentence for everybody; {@code null} if there is none. */
    String message;
    boolean locked;
    /** Number of the present round; 0 before the first. */
    int round;
    double speed;
    /** The round that is being played; {@code null} while there is none. */
    OpenRound open;
    /** How the last round ended, for those who connect after it; {@code null} if none was seen to end. */
    List<Map<String, Object>> lastStanding;

    LiveSession(SessionRecord record, List<PlannedRound> rounds) {
        this.id = record.id;
        this.code = record.code;
        this.epoch = record.epoch;
        this.rounds = List.copyOf(rounds);
        this.title = record.title;
        this.createdAt = record.createdAt;
        this.seats = record.seats;
        this.asksStudentId = record.asksStudentId;
        this.state = State.of(record.state);
        this.message = record.message;
        this.locked = record.locked;
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
                rounds.size(), speed, tickMillis, open == null ? 0 : open.match.now(), locked, asksStudentId, seats, people,
                message, createdAt);
    }

    /** Everybody gets the newest view, if there is one. */
    void show() {
        if (open != null) {
            audience.show(open);
        }
    }

    void tellStanding(Subscriber subscriber) {
        subscriber.standing(round, lastStanding);
    }

    /** This process runs the session no longer: everybody is sent away to come back. */
    void depart() {
        state = state.inRound() ? State.RECOVERED : state;
        audience.everybody(subscriber -> subscriber.close(Farewell.RESTARTING));
    }
}
