package org.unchoke.web.socket;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import org.unchoke.config.Json;
import org.unchoke.web.socket.Difference.Outcome;

/**
 * Turns the views of one connection into snapshots and frames: remembers the view that was sent last and sends the
 * difference, by the rules of docs/wire.md. Views are records and do not change. Not thread-safe.
 */
final class ViewEncoder {
    private static final SerializableString TYPE = new SerializedString("type");
    private static final SerializableString FRAME = new SerializedString("frame");
    private static final SerializableString SEQ = new SerializedString("seq");
    private static final SerializableString ROUND = new SerializedString("round");
    private static final SerializableString TICK = new SerializedString("tick");

    private Object last;
    private int lastRound;
    private long seq;

    /** Adds the message that brings the client from what it has to this view; none if it has it already. */
    void encode(int round, long tick, Object view, Lines lines) {
        Object before = round == lastRound && last != null && last.getClass() == view.getClass() ? last : null;
        last = view;
        lastRound = round;
        try {
            if (before == null || frame(round, tick, before, view, lines) == Outcome.UNSAYABLE) {
                snapshot(round, tick, view, lines);
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A {@link ServerMessage.Frame}, written while the difference is looked for: nothing is built in between. */
    private Outcome frame(int round, long tick, Object before, Object view, Lines lines) throws IOException {
        int start = lines.size();
        JsonGenerator out = lines.message();
        out.writeStartObject();
        out.writeFieldName(TYPE);
        out.writeString(FRAME);
        out.writeFieldName(SEQ);
        out.writeNumber(seq + 1);
        out.writeFieldName(ROUND);
        out.writeNumber(round);
        out.writeFieldName(TICK);
        out.writeNumber(tick);
        Outcome outcome = Difference.write(out, before, view);
        lines.end();
        if (outcome == Outcome.SAID) {
            seq++;
        } else {
            lines.cut(start);
        }
        return outcome;
    }

    private void snapshot(int round, long tick, Object view, Lines lines) throws IOException {
        Json.sparse().writeValue(lines.message(), new ServerMessage.Snapshot(++seq, round, tick, view));
        lines.end();
    }
}
