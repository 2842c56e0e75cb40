package org.unchoke.session;

import java.util.List;
import java.util.Map;
import org.unchoke.lab.LabEvent;

/** Somebody's live connection, as the host sees it. No method blocks, throws, or calls the host back. */
public interface Subscriber {
    /** The first thing a subscriber is told. */
    void welcome(Welcome welcome);

    /** The session's newest status; may replace one not yet sent. */
    void status(SessionStatus status);

    /** The newest view; replaces one not yet sent. */
    void view(int round, long tick, Object view);

    /** What just happened that concerns this subscriber. */
    void events(int round, long tick, List<LabEvent> events);

    /** The answer to an action. */
    void reply(Reply reply);

    /** A round is over. */
    void standing(int round, List<Map<String, Object>> standing);

    /** Nothing more will come; everything said before is still sent. */
    default void close(Farewell farewell) {
        close(farewell, null);
    }

    /**
     * The same with a reason for the person.
     *
     * @param because {@code null} if there is none to give
     */
    void close(Farewell farewell, String because);

    /**
     * What a connection is told first.
     *
     * @param seat index of the participant; {@code null} for staff
     * @param epoch how often the session was taken over by a process
     * @param lastId the last accepted action id of this seat, 0 if none
     */
    record Welcome(Integer seat, long epoch, int round, long tick, long tickMillis, long lastId) {}

    /**
     * The answer to an action.
     *
     * @param re the action's id
     * @param tick the first state that shows it; {@code null} if refused
     * @param code why it was refused; {@code null} if accepted
     * @param message the same as a sentence
     */
    record Reply(long re, Long tick, String code, String message) {
        static Reply accepted(long re, long tick) {
            return new Reply(re, tick, null, null);
        }

        static Reply refused(long re, String code, String message) {
            return new Reply(re, null, code, message);
        }
    }

    /** Why a connection is closed. */
    enum Farewell {
        /** The person was sent away. */
        REMOVED,
        /** The session is over. */
        ENDED,
        /** The same seat connected again. */
        REPLACED,
        /** The person has another seat now; who comes back gets it. */
        RESEATED,
        /** The server stops and will be back. */
        RESTARTING
    }
}
