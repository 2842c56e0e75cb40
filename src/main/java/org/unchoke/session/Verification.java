package org.unchoke.session;

import java.util.List;
import java.util.UUID;
import org.unchoke.store.RoundCheck.Finding;

/**
 * How far a verification has come.
 *
 * @param rounds how many are to be played again
 * @param done how many were
 * @param findings those that do not run as they were recorded, or could not be compared
 * @param failure why it was given up, as a sentence; {@code null} if it was not
 */
public record Verification(UUID id, int rounds, int done, List<Finding> findings, boolean running, String failure) {
    /** Keeps a read-only copy. */
    public Verification {
        findings = List.copyOf(findings);
    }
}
