package org.unchoke.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.unchoke.config.ActionJson;
import org.unchoke.config.Documents;
import org.unchoke.config.Json;
import org.unchoke.config.UnreadableActionException;
import org.unchoke.core.Seed;
import org.unchoke.lab.Actor;
import org.unchoke.lab.Lab;
import org.unchoke.lab.ScenarioException;
import org.unchoke.lab.Seat;
import org.unchoke.replay.Recording;

/** Makes a recording of what the database holds of a round. */
public final class RecordedRound {
    private static final int HEX = 16;

    private RecordedRound() {}

    /**
     * Reads a record, all of it or nothing.
     *
     * @param rows the whole log, in order
     * @throws IllegalStateException if it is damaged: rows are missing or changed, or cannot be read
     */
    public static Recording read(RoundRecord round, Lab lab, List<LogRow> rows) {
        LogChain.fault(round, rows).ifPresent(fault -> {
            throw new IllegalStateException(fault);
        });
        Recording.Header header = header(round);
        ActionJson json = new ActionJson(lab);
        List<Recording.Entry> entries = new ArrayList<>();
        for (LogRow row : rows) {
            if (row.seq() != entries.size() + 1) {
                throw new IllegalStateException("Row " + (entries.size() + 1) + " of the log is missing");
            }
            entries.add(entry(row, json));
        }
        return new Recording(header, entries, round.fingerprint == null
                ? null
                : new Recording.Outcome(round.ticks, Long.parseUnsignedLong(round.fingerprint, HEX)));
    }

    private static Recording.Header header(RoundRecord round) {
        try {
            return new Recording.Header(round.lab, round.rulesVersion, Documents.parse(round.scenario), new Seed(round.seed),
                    seats(round.seats));
        } catch (ScenarioException broken) {
            throw new IllegalStateException("The scenario cannot be read: " + broken.getMessage(), broken);
        }
    }

    /** The participants, as a round's record has them. */
    public static List<Seat> seats(String seats) {
        try {
            return Json.full().readValue(seats, new TypeReference<>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The seats of a round cannot be read: " + broken.getOriginalMessage(), broken);
        }
    }

    private static Recording.Entry entry(LogRow row, ActionJson json) {
        try {
            Actor actor = new Actor(Actor.Role.valueOf(row.role().toUpperCase(Locale.ROOT)), row.seat());
            return new Recording.Entry(row.seq(), row.tick(), actor, row.clientId(), json.parse(row.action()));
        } catch (UnreadableActionException | IllegalArgumentException broken) {
            throw new IllegalStateException("Row " + row.seq() + " of the log cannot be read: " + broken.getMessage(), broken);
        }
    }
}
