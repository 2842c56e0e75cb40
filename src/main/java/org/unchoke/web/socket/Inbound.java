package org.unchoke.web.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.unchoke.account.SignInIdentity;
import org.unchoke.account.SignInsEnded;
import org.unchoke.config.Json;
import org.unchoke.config.SecurityLog;
import org.unchoke.config.UnreadableActionException;
import org.unchoke.core.Viewer;
import org.unchoke.session.SessionHost;
import org.unchoke.session.Subscriber.Reply;

/** One client: who it is, and what it says. Its messages come one at a time; nothing it sends makes this throw. */
final class Inbound {
    private static final int MOST_BYTES = 4096;
    /** What bytes become that are not UTF-8; nothing that can be said here needs this character itself. */
    private static final char UNREADABLE = '\ufffd';

    private final SessionHost host;
    /** Whose seat it is; {@code null} if the client showed no ticket. */
    private final UUID person;
    /** Who of the staff it is; {@code null} if it is none of them. */
    private final SecurityIdentity staff;
    private final Speaker speaker;
    private final Runnable whenKnown;
    private final Line line;
    final Outbound outbound;
    private final long since = System.nanoTime();
    private volatile long lastHeard = since;
    private volatile boolean welcomed;
    private volatile boolean seated;
    private volatile boolean ended;

    /** @param whenKnown run once the client has said hello */
    Inbound(WebSocketConnection connection, SessionHost host, Entry.Visitor visitor, Speaker speaker, Sending sending,
            Runnable whenKnown) {
        this.host = host;
        this.person = visitor.person();
        this.staff = visitor.staff();
        this.speaker = speaker;
        this.whenKnown = whenKnown;
        this.line = new Line(connection.userData().get(UpgradeCheck.LINE));
        this.outbound = new Outbound(connection, sending, ((ContextInternal) Vertx.currentContext()).nettyEventLoop());
    }

    /** Some sign of life that is no message. */
    void alive() {
        lastHeard = System.nanoTime();
    }

    /** For how long nothing was heard. */
    long silentNanos() {
        return System.nanoTime() - lastHeard;
    }

    /** How long it has been connected without saying hello; 0 if it has said it. */
    long strangeNanos() {
        return welcomed ? 0 : System.nanoTime() - since;
    }

    /** The account, or the random id of the person. */
    String who() {
        return staff != null ? staff.getPrincipal().getName() : String.valueOf(person);
    }

    /** How much it may say. */
    Speaker speaker() {
        return speaker;
    }

    /** Whether it was opened by that account. */
    boolean isOf(String account) {
        return staff != null && staff.getPrincipal().getName().equals(account);
    }

    /** Since when it is open, in the nanoseconds of {@link System#nanoTime}. */
    long since() {
        return since;
    }

    /** Whether it was opened by one of the sign-ins that ended. */
    boolean isOf(SignInsEnded ended) {
        return isOf(ended.account())
                && (ended.signIn() == null || ended.signIn().equals(staff.getAttribute(SignInIdentity.SIGN_IN)));
    }

    void gone() {
        outbound.forget();
        host.leave(outbound);
    }

    /** Closes, and from now on hears nothing: what was on its way already may be thousands of messages. */
    private void end(CloseReason reason) {
        ended = true;
        outbound.drop(reason);
        line.cut();
    }

    void receive(String text) {
        if (ended) {
            return;
        }
        alive();
        if (text.length() > MOST_BYTES || text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            end(Closing.TOO_LARGE);
            return;
        }
        if (text.indexOf(UNREADABLE) >= 0) {
            end(Closing.NOT_UTF_8);
            return;
        }
        long now = System.nanoTime();
        boolean allowed = speaker.allowance.take(now);
        if (!allowed && !speaker.patience.take(now)) {
            SecurityLog.warn("A connection was closed: too many messages", "session", host.id(), "who", who());
            end(Closing.TOO_MANY);
            return;
        }
        ObjectNode message;
        try {
            message = MessageReader.read(text);
        } catch (UnreadableActionException unreadable) {
            error(unreadable.code(), unreadable.getMessage());
            return;
        }
        String type = message.get("type").textValue();
        if (type.equals("hello") || type.equals("ping")) {
            greeting(message);
        } else {
            action(message, allowed);
        }
    }

    private void greeting(ObjectNode message) {
        try {
            ClientMessage read = Json.full().treeToValue(message, ClientMessage.class);
            if (read instanceof ClientMessage.Hello hello) {
                hello(hello);
            } else {
                outbound.send(new ServerMessage.Pong());
            }
        } catch (JsonProcessingException unfit) {
            error("bad-fields", "hello has nothing but \"as\" and \"seat\", for staff; ping has no fields.");
        }
    }

    private void hello(ClientMessage.Hello hello) {
        if (welcomed) {
            error("hello-twice", "You have said hello already.");
        } else if (hello.as() != null && staff == null) {
            error("not-staff", "Only staff say \"as\".");
        } else if (hello.as() == null && person != null) {
            welcome();
            seated = true;
            host.connect(person, outbound);
        } else if (staff == null) {
            outbound.close(Closing.BAD_TICKET);
        } else if (hello.as() == null || hello.as().equals("instructor")) {
            welcome();
            host.watch(new Viewer.Instructor(), outbound);
        } else if (hello.as().equals("projector")) {
            welcome();
            host.watch(new Viewer.Projector(), outbound);
        } else if (hello.as().equals("seat") && hello.seat() != null) {
            welcomed = true;
            host.shoulder(hello.seat(), outbound);
        } else {
            error("bad-fields", "\"as\" is \"instructor\", \"projector\", or \"seat\" with a \"seat\".");
        }
    }

    private void welcome() {
        welcomed = true;
        whenKnown.run();
    }

    private void action(ObjectNode message, boolean allowed) {
        JsonNode id = message.remove("id");
        if (id == null || !id.isIntegralNumber() || !id.canConvertToLong() || id.longValue() < 1) {
            error("bad-id", "An action needs an \"id\": a whole number from 1 that grows with every action.");
        } else if (!welcomed) {
            refuse(id, "hello-first", "Say hello first: {\"type\":\"hello\"}.");
        } else if (!seated) {
            refuse(id, "watching", "This connection only watches; it has no seat.");
        } else if (!allowed) {
            refuse(id, "too-fast", "Not so fast: wait a second, then try again.");
        } else {
            host.submit(outbound, id.longValue(), message);
        }
    }

    private void refuse(JsonNode id, String code, String sentence) {
        outbound.send(ReplyMessage.of(new Reply(id.longValue(), null, code, sentence)));
    }

    private void error(String code, String sentence) {
        outbound.send(new ServerMessage.Error(code, sentence));
    }
}
