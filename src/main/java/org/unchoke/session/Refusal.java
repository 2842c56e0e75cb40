package org.unchoke.session;

import java.util.Locale;

/** The reasons for which a session refuses a request. */
public enum Refusal {
    /** Nothing has this id, or this code. */
    NO_SUCH_SESSION,
    /** Every seat is taken. */
    SESSION_FULL,
    /** Somebody in the session is called that already. */
    NAME_TAKEN,
    /** Not a name that can be shown. */
    NAME_UNUSABLE,
    /** Not something that can be a student id. */
    STUDENT_ID_UNUSABLE,
    /** The instructor has sent this person away. */
    REMOVED,
    /** Nobody may join at the moment. */
    LOCKED,
    /** The session is over. */
    ENDED,
    /** Not possible in the session's present state. */
    WRONG_STATE,
    /** Nobody holds that seat. */
    NO_SUCH_SEAT,
    /** No round has that number. */
    NO_SUCH_ROUND,
    /** Not a ticket of this session, or one that was revoked. */
    BAD_TICKET,
    /** No unused personal code reads like this. */
    BAD_RESUME_CODE,
    /** Outside the range of speeds. */
    SPEED_OUT_OF_RANGE,
    /** No lab is called that. */
    NO_SUCH_LAB,
    /** The title is too long or holds characters that cannot be shown. */
    TITLE_UNUSABLE,
    /** Too few or too many rounds. */
    ROUNDS_OUT_OF_RANGE,
    /** The lab does not let that happen now. */
    EVENT_REFUSED,
    /** Somebody of that student id is in the session already. */
    STUDENT_ID_TAKEN,
    /** Too long, or holds characters that cannot be shown. */
    TEXT_UNUSABLE,
    /** Another process of this server runs the session. */
    ELSEWHERE,
    /** The server has its hands full with such requests. */
    BUSY,
    /** The session's recording is being played again, after a restart. */
    RESTORING,
    /** The server is stopping. */
    STOPPING;

    /** How programs are told, such as {@code name-taken}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
