package org.unchoke.web.socket;

import io.quarkus.websockets.next.CloseReason;
import org.unchoke.session.Subscriber.Farewell;

/** The codes with which the server closes; below 4500 the client tries again. */
final class Closing {
    static final CloseReason MOVED = new CloseReason(4001, "moved");
    static final CloseReason TOO_SLOW = new CloseReason(4002, "too slow");
    static final CloseReason BAD_TICKET = new CloseReason(4504, "Join the session first, or sign in as its instructor.");
    static final CloseReason TOO_MANY_WINDOWS = new CloseReason(4503, "You have too many windows open.");
    static final CloseReason TOO_OFTEN = new CloseReason(4002, "connected too often");
    static final CloseReason SIGNED_OUT = new CloseReason(4504, "You are signed out.");
    static final CloseReason PROTOCOL = new CloseReason(4505, "Ask for the sub-protocol " + SessionSocket.PROTOCOL + ".");
    static final CloseReason ENDED = new CloseReason(4502, "This session is over.");
    static final CloseReason TOO_MANY = new CloseReason(1008, "too many messages");
    static final CloseReason NOT_UTF_8 = new CloseReason(1007, "not UTF-8");
    static final CloseReason TOO_LARGE = new CloseReason(1009, "A message has at most 4096 bytes.");
    static final CloseReason NO_HELLO = new CloseReason(1008, "no hello");
    static final CloseReason ONLY_TEXT = new CloseReason(1003, "text frames only");
    static final CloseReason SILENT = new CloseReason(4002, "no sign of life");
    static final CloseReason FAULT = new CloseReason(1011, "fault in the server");
    static final CloseReason RESTARTING = new CloseReason(4003, "server restarting");

    private Closing() {}

    /** @param because the reason given to a person; {@code null} if none was */
    static CloseReason of(Farewell farewell, String because) {
        return switch (farewell) {
            case REMOVED -> new CloseReason(4501, because == null ? "" : because);
            case RESEATED -> new CloseReason(4001, "This person has another seat now.");
            case ENDED -> ENDED;
            case REPLACED -> new CloseReason(4503, "This seat was opened elsewhere.");
            case RESTARTING -> RESTARTING;
        };
    }
}
