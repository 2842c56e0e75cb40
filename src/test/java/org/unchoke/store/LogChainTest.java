package org.unchoke.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class LogChainTest {
    private final RoundRecord round = new RoundRecord();
    private final List<LogRow> rows = new ArrayList<>();

    LogChainTest() {
        round.state = RoundRecord.OPEN;
        round.lab = "tiny";
        round.rulesVersion = 1;
        round.scenario = "{\"title\":\"Tiny\"}";
        round.seed = 7L;
        round.seats = "[]";
        round.chain = LogChain.start(round);
        for (int seq = 1; seq <= 5; seq++) {
            LogRow row = new LogRow(seq, 10 + seq, seq % 2 == 0 ? "host" : "seat", seq, seq % 2 == 0 ? null : (long) seq,
                    "{\"type\":\"add\",\"amount\":" + seq + "}", null).after(round.chain);
            rows.add(row);
            round.chain = row.hash();
        }
        round.logRows = rows.size();
    }

    private void end() {
        round.ticks = 40;
        round.fingerprint = "00000000000000ff";
        round.standing = "[]";
        round.chain = LogChain.end(round.chain, round);
        round.state = RoundRecord.OVER;
    }

    private void detected(String what) {
        assertThat(LogChain.fault(round, rows)).as(what).isPresent();
    }

    @Test
    void fault_ofAnUntouchedRecord_isNone() {
        assertThat(LogChain.fault(round, rows)).isEmpty();
        end();
        assertThat(LogChain.fault(round, rows)).isEmpty();
    }

    @Test
    void recording_cutAtAnyRowOrByte_isDetected() {
        for (int kept = 0; kept < rows.size(); kept++) {
            assertThat(LogChain.fault(round, rows.subList(0, kept))).as("%d rows kept", kept).isPresent();
        }
        for (int i = 0; i < rows.size(); i++) {
            LogRow whole = rows.get(i);
            for (int length = 0; length < whole.action().length(); length++) {
                rows.set(i, changed(whole, whole.action().substring(0, length)));
                detected("row " + (i + 1) + " cut after " + length);
            }
            rows.set(i, whole);
        }
    }

    @Test
    void recording_withOneBitFlippedAnywhere_isDetected() {
        for (int i = 0; i < rows.size(); i++) {
            LogRow whole = rows.get(i);
            for (int at = 0; at < whole.action().length(); at++) {
                StringBuilder flipped = new StringBuilder(whole.action());
                flipped.setCharAt(at, (char) (whole.action().charAt(at) ^ 1));
                rows.set(i, changed(whole, flipped.toString()));
                detected("row " + (i + 1) + " flipped at " + at);
            }
            rows.set(i, new LogRow(whole.seq(), whole.tick() ^ 1, whole.role(), whole.seat(), whole.clientId(), whole.action(),
                    whole.hash()));
            detected("the tick of row " + (i + 1));
            rows.set(i, new LogRow(whole.seq(), whole.tick(), whole.role(), whole.seat() ^ 1, whole.clientId(), whole.action(),
                    whole.hash()));
            detected("the seat of row " + (i + 1));
            rows.set(i, whole);
        }
    }

    @Test
    void recording_withRowsLeftOutOrSwappedOrPutIn_isDetected() {
        for (int i = 0; i < rows.size(); i++) {
            LogRow out = rows.remove(i);
            detected("row " + (i + 1) + " left out");
            rows.add(i, out);
            rows.add(i, out);
            detected("row " + (i + 1) + " twice");
            rows.remove(i);
        }
        rows.add(new LogRow(6, 30, "seat", 1, 9L, "{}", null).after(round.chain));
        detected("one more row, with its hash");
    }

    @Test
    void header_orEnd_changed_isDetected() {
        changed(r -> r.seed++, r -> r.seed--);
        changed(r -> r.scenario += " ", r -> r.scenario = r.scenario.strip());
        changed(r -> r.seats = "[{}]", r -> r.seats = "[]");
        changed(r -> r.rulesVersion++, r -> r.rulesVersion--);
        end();
        changed(r -> r.standing = "[1]", r -> r.standing = "[]");
        changed(r -> r.ticks++, r -> r.ticks--);
        changed(r -> r.fingerprint = "00000000000000fe", r -> r.fingerprint = "00000000000000ff");
    }

    private void changed(Consumer<RoundRecord> change, Consumer<RoundRecord> back) {
        change.accept(round);
        detected("a field of the round");
        back.accept(round);
        assertThat(LogChain.fault(round, rows)).isEmpty();
    }

    private static LogRow changed(LogRow row, String action) {
        return new LogRow(row.seq(), row.tick(), row.role(), row.seat(), row.clientId(), action, row.hash());
    }
}
