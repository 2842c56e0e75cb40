package org.unchoke.web.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.unchoke.config.Json;
import org.unchoke.lab.LabEvent;
import org.unchoke.session.Person;
import org.unchoke.session.ProjectorNames;
import org.unchoke.session.SessionStatus;
import org.unchoke.session.State;
import org.unchoke.session.Subscriber.Welcome;

/** What the server sends; described in docs/wire.md. {@code null} fields are left out. */
sealed interface ServerMessage {
    /** Answer to the client's hello. */
    record Hello(String protocol, Integer seat, long epoch, int round, long tick, long tickMillis, long lastId)
            implements ServerMessage {
        static Hello of(Welcome welcome) {
            return new Hello(SessionSocket.PROTOCOL, welcome.seat(), welcome.epoch(), welcome.round(), welcome.tick(),
                    welcome.tickMillis(), welcome.lastId());
        }
    }

    /** How the session stands. */
    record Session(
            State state,
            int round,
            int rounds,
            double speed,
            long tickMillis,
            String title,
            String lab,
            String code,
            boolean locked,
            boolean lateJoin,
            ProjectorNames projectorNames,
            List<Person> people,
            String banner,
            String message)
            implements ServerMessage {
        static Session of(SessionStatus status) {
            return new Session(status.state(), status.round(), status.rounds(), status.speed(), status.tickMillis(),
                    status.title(), status.lab().id(), status.code(), status.locked(), status.lateJoin(), status.projectorNames(),
                    status.people(), status.banner(), status.message());
        }
    }

    /** A whole view. */
    record Snapshot(long seq, int round, long tick, Object view) implements ServerMessage {}

    /** What changed in the view. Such are not made but written at once, by {@link ViewEncoder}. */
    record Frame(long seq, int round, long tick, ObjectNode patch, ObjectNode gone) implements ServerMessage {}

    /** What just happened. */
    record Events(int round, long tick, List<LabEvent> events) implements ServerMessage {}

    /** A round is over. */
    record Standing(int round, List<Map<String, Object>> standing) implements ServerMessage {}

    /** A message that could not be read. */
    record Error(String code, String message) implements ServerMessage {}

    /**
     * Another process runs the session.
     *
     * @param url where to connect instead
     * @param ticket lets this client in there, once, within 30 seconds
     */
    record Moved(String url, String ticket) implements ServerMessage {}

    /** Answer to a ping. */
    record Pong() implements ServerMessage {}

    /** The message as JSON. */
    static String text(ServerMessage message) {
        try {
            return Json.sparse().writeValueAsString(message);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
