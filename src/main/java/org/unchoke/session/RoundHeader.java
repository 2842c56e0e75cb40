package org.unchoke.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;
import org.unchoke.config.Json;
import org.unchoke.core.Seed;
import org.unchoke.lab.Holder;
import org.unchoke.lab.Lab;
import org.unchoke.lab.Scenario;
import org.unchoke.lab.Seat;

/**
 * What a round's match is opened with.
 *
 * @param record id of the round's record
 * @param n number of the round, from 1
 * @param chain the newest hash of its record; {@code null} if none are kept
 */
record RoundHeader(long record, int n, Lab lab, Scenario scenario, Seed seed, List<Seat> seats, String chain) {
    private static final long NO_RECORD = 0;

    /** A round that does not count: nothing of it is kept. */
    static RoundHeader practice(PlannedRound planned, Seed seed, List<Integer> places, EmptySeats empty) {
        List<Seat> seats = held(planned.lab().seats(planned.scenario(), seed), places, empty);
        return new RoundHeader(NO_RECORD, 0, planned.lab(), planned.scenario(), seed, seats, null);
    }

    boolean practice() {
        return record == NO_RECORD;
    }

    /** The indices of the seats that are offered to people; a person's place is an index into them. */
    static List<Integer> handSeats(List<Seat> seats) {
        return seats.stream().filter(Seat::hand).map(Seat::index).toList();
    }

    /** The seats with those places held by students and the other hand seats as the session wants it. */
    static List<Seat> held(List<Seat> seats, List<Integer> places, EmptySeats empty) {
        List<Integer> hands = handSeats(seats);
        List<Seat> held = new ArrayList<>();
        for (Seat seat : seats) {
            int place = hands.indexOf(seat.index());
            Holder nobody = empty == EmptySeats.AUTOPILOT ? Holder.AUTOPILOT : Holder.NOBODY;
            held.add(place < 0 ? seat : seat.heldBy(places.contains(place) ? Holder.STUDENT : nobody));
        }
        return held;
    }

    static String write(List<Seat> seats) {
        try {
            return Json.full().writeValueAsString(seats);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
