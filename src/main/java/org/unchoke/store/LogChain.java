package org.unchoke.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The hashes (SHA-256) that run through a round's record: over its header, then over each row of its log, then over its
 * end, each with the one before it. Whatever is cut off, left out, put in or changed breaks the chain.
 */
public final class LogChain {
    private static final int LENGTH_BYTES = 4;

    private LogChain() {}

    /** The first hash: of what the match is opened with. */
    public static String start(RoundRecord round) {
        return hash(round.lab, round.rulesVersion, round.scenario, round.seed, round.seats);
    }

    /** The hash of a row that comes after {@code before}; the row's own is not looked at. */
    public static String next(String before, LogRow row) {
        return hash(before, row.seq(), row.tick(), row.role(), row.seat(), row.clientId(), row.action());
    }

    /** The last hash, of a round that is over, after that of the last row. */
    public static String end(String before, RoundRecord round) {
        return hash(before, round.ticks, round.fingerprint, round.standing);
    }

    /** What is wrong with a record, as a sentence; empty if nothing is, or if no chain was kept. */
    public static Optional<String> fault(RoundRecord round, List<LogRow> rows) {
        if (round.chain == null) {
            return Optional.empty();
        }
        String hash = start(round);
        for (int i = 0; i < rows.size(); i++) {
            LogRow row = rows.get(i);
            hash = next(hash, row);
            if (row.seq() != i + 1) {
                return Optional.of("Row " + (i + 1) + " of the log is missing.");
            }
            if (!hash.equals(row.hash())) {
                return Optional.of(i == 0
                        ? "The header or row 1 of the log was changed."
                        : "Row " + (i + 1) + " of the log was changed.");
            }
        }
        if (rows.size() != round.logRows) {
            return Optional.of("The log has " + rows.size() + " rows and should have " + round.logRows + ".");
        }
        boolean over = round.state.equals(RoundRecord.OVER);
        return (over ? end(hash, round) : hash).equals(round.chain)
                ? Optional.empty()
                : Optional.of("The header or the end of the record was changed.");
    }

    /** Every field with its length before it, so that none can pass for a part of another. */
    private static String hash(Object... fields) {
        MessageDigest digest = sha256();
        for (Object field : fields) {
            byte[] bytes = String.valueOf(field).getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(LENGTH_BYTES).putInt(field == null ? -1 : bytes.length).flip());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
