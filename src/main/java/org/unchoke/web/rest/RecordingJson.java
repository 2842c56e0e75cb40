package org.unchoke.web.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.unchoke.config.ActionJson;
import org.unchoke.core.Fingerprint;
import org.unchoke.lab.Actor;
import org.unchoke.lab.Seat;
import org.unchoke.replay.Recording;
import org.unchoke.session.StoredRecording;

/**
 * A recording as programs get it: enough to compute the whole match again.
 *
 * @param ticks how long the match took; {@code null} while it is not over
 * @param fingerprint of its last state, 16 hex digits; {@code null} while it is not over
 * @param standing best first; {@code null} while it is not over
 */
public record RecordingJson(
        Header header, List<Row> actions, Long ticks, String fingerprint, List<Map<String, Object>> standing) {
    /** What the match was opened with. */
    public record Header(String lab, int rulesVersion, Map<String, Object> scenario, long seed, List<Seat> seats) {}

    /**
     * An accepted action.
     *
     * @param seat {@code null} if it is about none
     * @param id what the client called it; {@code null} if it came from none
     */
    public record Row(long seq, long tick, Actor.Role actor, Integer seat, Long id, ObjectNode action) {}

    static RecordingJson of(StoredRecording stored) {
        Recording recording = stored.recording();
        Recording.Header header = recording.header();
        Recording.Outcome outcome = recording.outcome();
        return new RecordingJson(
                new Header(header.lab(), header.rulesVersion(), header.scenario().fields(), header.seed().value(), header.seats()),
                recording.entries().stream().map(RecordingJson::row).toList(),
                outcome == null ? null : outcome.ticks(),
                outcome == null ? null : Fingerprint.hex(outcome.fingerprint()),
                stored.standing());
    }

    private static Row row(Recording.Entry entry) {
        int seat = entry.actor().seat();
        return new Row(entry.seq(), entry.tick(), entry.actor().role(), seat == Actor.NO_SEAT ? null : seat, entry.id(),
                ActionJson.tree(entry.action()));
    }
}
