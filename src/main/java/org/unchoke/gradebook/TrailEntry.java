package org.unchoke.gradebook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.unchoke.gradebook.GradeChanges.By;
import org.unchoke.store.GradeAudit;

/** Adds to the trail of changes, within the transaction that changes something. */
final class TrailEntry {
    private static final int LONGEST_TEXT = 4000;
    private static final int SHOWN_OF_HASH = 12;

    private TrailEntry() {}

    /** Notes a change; {@code person} {@code null} = it concerns everybody. */
    static void add(UUID session, UUID person, By by, String what, String old, String now) {
        GradeAudit row = new GradeAudit();
        row.sessionId = session;
        row.personId = person;
        row.at = Instant.now();
        row.accountId = by.account();
        row.what = what;
        row.oldValue = old;
        row.newValue = now;
        row.why = by.why() == null ? "" : text(by.why());
        row.source = by.source();
        row.persist();
    }

    /** A text as it may be kept. */
    static String text(String text) {
        String normal = text == null ? "" : text.replace("\r\n", "\n");
        if (normal.length() > LONGEST_TEXT || normal.indexOf('\0') >= 0) {
            throw new GradeException("A text has at most " + LONGEST_TEXT + " characters.");
        }
        return normal;
    }

    /** A text that may name somebody, for the trail: enough to tell later whether a text is the same. */
    static String sealed(String text) {
        if (text.isEmpty()) {
            return "";
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return text.length() + " characters, " + HexFormat.of().formatHex(hash).substring(0, SHOWN_OF_HASH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
