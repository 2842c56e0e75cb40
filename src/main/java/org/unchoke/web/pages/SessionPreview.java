package org.unchoke.web.pages;

import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import org.unchoke.gradebook.Gradebook;
import org.unchoke.session.EmptySeats;
import org.unchoke.session.NewSession;

/**
 * What a class will see of a session that is not there yet.
 *
 * @param title over the page where people join
 * @param subtitle below it
 * @param seats how many people there is room for
 * @param brief what the first round's system is about
 * @param counts what counts for the grade
 */
public record SessionPreview(
        NewSession session, String title, String subtitle, int seats, RawString brief, List<RoundCard> rounds, List<Gradebook.Counts> counts) {
    static SessionPreview of(NewSession session, RawString brief, List<Gradebook.Counts> counts) {
        List<RoundCard> rounds = new ArrayList<>();
        session.rounds().forEach(round -> rounds.add(RoundCard.of(rounds.size() + 1, round)));
        RoundCard first = rounds.get(0);
        String title = session.title().isBlank() ? first.title() : session.title().strip();
        int seats = rounds.stream().mapToInt(RoundCard::students).min().orElse(0);
        return new SessionPreview(session, title, first.lab() + " · " + first.title(), seats, brief, rounds, counts);
    }

    /** Whether seats that nobody takes are played all the same. */
    public boolean autopilot() {
        return session.emptySeats() == EmptySeats.AUTOPILOT;
    }
}
