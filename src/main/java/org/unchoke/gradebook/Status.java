package org.unchoke.gradebook;

import java.util.Locale;

/** How somebody's part in a session counts. */
public enum Status {
    /** As it was played. */
    COUNTED("Counted"),
    /** No grade at all; exports say so where the platform knows a word for it. */
    EXCUSED("Excused"),
    /** Not there: 0 points, unless somebody decides otherwise. */
    ABSENT("Absent"),
    /** Lost the connection: rounds in which the autopilot played half of the time or more for want of the student are left out. */
    DISCONNECTED("Disconnected");

    private final String label;

    Status(String label) {
        this.label = label;
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** As it is stored and on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The one that is called so.
     *
     * @throws GradeException if there is none
     */
    public static Status of(String word) {
        for (Status status : values()) {
            if (status.word().equals(word)) {
                return status;
            }
        }
        throw new GradeException("A status is counted, excused, absent or disconnected.");
    }
}
