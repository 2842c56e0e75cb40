package org.unchoke.web.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jboss.logging.Logger;
import org.unchoke.config.Json;
import org.unchoke.lab.LabEvent;
import org.unchoke.session.SessionStatus;
import org.unchoke.session.Subscriber;

/**
 * What is on its way to one client. At most one message is handed to the socket at a time. Replies and events wait in a
 * bounded queue; of status and view only the newest waits, and the difference to what the client has is encoded when the
 * socket is free. So a slow client costs little and delays nobody.
 */
final class Outbound implements Subscriber {
    private static final Logger LOG = Logger.getLogger(Outbound.class);
    private static final int MOST_MESSAGES = 64;
    private static final int MOST_BYTES = 256 * 1024;

    private record View(int round, long tick, Object view) {}

    private final WebSocketConnection connection;
    private final Sending sending;
    private final ViewEncoder encoder = new ViewEncoder();
    private final Queue<byte[]> queue = new ArrayDeque<>();
    private int queuedBytes;
    private SessionStatus status;
    private View view;
    private CloseReason closing;
    private boolean busy;
    private boolean closed;

    Outbound(WebSocketConnection connection, Sending sending) {
        this.connection = connection;
        this.sending = sending;
    }

    @Override
    public void welcome(Welcome welcome) {
        send(ServerMessage.Hello.of(welcome));
    }

    @Override
    public synchronized void status(SessionStatus newest) {
        status = newest;
        pump();
    }

    @Override
    public synchronized void view(int round, long tick, Object newest) {
        if (view != null) {
            sending.coalesced();
        }
        view = new View(round, tick, newest);
        pump();
    }

    @Override
    public void events(int round, long tick, List<LabEvent> events) {
        send(new ServerMessage.Events(round, tick, events));
    }

    @Override
    public void reply(Reply reply) {
        send(ReplyMessage.of(reply));
    }

    @Override
    public void standing(int round, List<Map<String, Object>> standing) {
        send(new ServerMessage.Standing(round, standing));
    }

    @Override
    public void close(Farewell farewell, String because) {
        close(Closing.of(farewell, because));
    }

    /** Closes once everything that waits was sent. */
    synchronized void close(CloseReason reason) {
        if (closing == null) {
            closing = reason;
            pump();
        }
    }

    /** Closes at once and lets go of everything that waits. */
    synchronized void drop(CloseReason reason) {
        if (!closed) {
            forget();
            connection.close(reason).subscribe().with(done -> {}, gone -> {});
        }
    }

    /** The connection is closed. */
    synchronized void forget() {
        closed = true;
        queue.clear();
        status = null;
        view = null;
    }

    synchronized void send(Object message) {
        if (closed || closing != null) {
            return;
        }
        byte[] text = bytes(message);
        if (queue.size() >= MOST_MESSAGES || queuedBytes + text.length > MOST_BYTES) {
            sending.dropped();
            drop(Closing.TOO_SLOW);
            return;
        }
        queue.add(text);
        queuedBytes += text.length;
        pump();
    }

    private void pump() {
        if (!busy && !closed && (!queue.isEmpty() || status != null || view != null || closing != null)) {
            busy = true;
            sending.execute(this::sendNext);
        }
    }

    private void sendNext() {
        try {
            sendOne();
        } catch (RuntimeException fault) {
            LOG.error("A message could not be encoded; its connection is closed", fault);
            drop(Closing.FAULT);
        }
    }

    /** Only one of these runs at a time, because {@code busy} is set; so the encoder needs no lock. */
    private void sendOne() {
        Object next;
        synchronized (this) {
            next = next();
        }
        if (next instanceof CloseReason reason) {
            drop(reason);
        } else if (next == null) {
            sent();
        } else {
            byte[] text = next instanceof byte[] ready ? ready : encoded(next);
            if (text == null) {
                sent();
            } else {
                connection.sendText(new String(text, StandardCharsets.UTF_8))
                        .subscribe().with(done -> sent(), gone -> forget());
            }
        }
    }

    private Object next() {
        if (closed) {
            return null;
        }
        byte[] first = queue.poll();
        if (first != null) {
            queuedBytes -= first.length;
            return first;
        }
        Object newest = status != null ? status : view != null ? view : closing;
        if (status != null) {
            status = null;
        } else {
            view = null;
        }
        return newest;
    }

    private byte[] encoded(Object newest) {
        ServerMessage message = newest instanceof View seen
                ? encoder.encode(seen.round(), seen.tick(), seen.view())
                : ServerMessage.Session.of((SessionStatus) newest);
        return message == null ? null : bytes(message);
    }

    private synchronized void sent() {
        busy = false;
        pump();
    }

    private static byte[] bytes(Object message) {
        try {
            return Json.sparse().writeValueAsBytes(message);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
