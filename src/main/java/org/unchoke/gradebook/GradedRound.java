package org.unchoke.gradebook;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.unchoke.lab.Lab;

/**
 * A round that is over, as the gradebook sees it.
 *
 * @param id of its record
 * @param n from 1
 * @param title of its scenario
 * @param names what the scenario calls each participant, by index
 * @param seats where each person sat
 * @param scores what counts of what was found so far, by seat
 * @param examined whether that is everything that there is to find
 * @param spoilt seats for which it does not count
 */
public record GradedRound(
        long id,
        int n,
        Lab lab,
        String title,
        List<String> names,
        Map<UUID, Integer> seats,
        Map<Integer, SeatScores> scores,
        boolean examined,
        Set<Integer> spoilt) {
    /** Whether it does not count for anybody. */
    public boolean spoiltForAll() {
        return spoilt.contains(-1);
    }

    /** Whether it does not count for a seat. */
    public boolean spoilt(int seat) {
        return spoiltForAll() || spoilt.contains(seat);
    }

    /** What counts of what was found about a participant; {@code null} if nothing. */
    public SeatScores scores(Participant participant) {
        Integer seat = participant.seatOf() == null ? null : seats.get(participant.seatOf());
        return seat == null ? null : scores.get(seat);
    }
}
