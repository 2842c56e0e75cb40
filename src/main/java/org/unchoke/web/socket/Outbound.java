package org.unchoke.web.socket;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;
import org.unchoke.lab.LabEvent;
import org.unchoke.session.Burst;
import org.unchoke.session.SessionStatus;
import org.unchoke.session.Subscriber;

/**
 * What is on its way to one client. At most one text is handed to the socket at a time, with everything that waited, a
 * message a line: handing it over costs more than the messages. Replies and events wait in a bounded queue; of status and
 * view only the newest waits, and the difference to what the client has is encoded when the socket is free. So a slow
 * client costs little and delays nobody. A standing is for everybody the same text and may be long, so it waits beside the
 * queue.
 */
final class Outbound implements Subscriber {
    private static final Logger LOG = Logger.getLogger(Outbound.class);
    private static final int MOST_MESSAGES = 64;
    /** A character takes two bytes at most, so this is 256 KiB. */
    private static final int MOST_CHARACTERS = 128 * 1024;

    private record View(int round, long tick, Object view, long since) {}

    /** Everything that waited; what is {@code null} did not. */
    private record Waiting(List<String> messages, ServerMessage.Standing standing, SessionStatus status, View view) {
        boolean isStandingAlone() {
            return standing != null && messages.isEmpty() && status == null && view == null;
        }
    }

    private final WebSocketConnection connection;
    private final Sending sending;
    private final Executor thread;
    private final ViewEncoder encoder = new ViewEncoder();
    private final Queue<String> queue = new ArrayDeque<>();
    private int queued;
    private ServerMessage.Standing standing;
    private SessionStatus status;
    private View view;
    private CloseReason closing;
    private boolean busy;
    private boolean closed;

    /** @param thread the one that writes to the socket */
    Outbound(WebSocketConnection connection, Sending sending, Executor thread) {
        this.connection = connection;
        this.thread = thread;
        this.sending = sending;
    }

    @Override
    public void welcome(Welcome welcome) {
        send(ServerMessage.Hello.of(welcome));
    }

    @Override
    public void status(SessionStatus newest) {
        synchronized (this) {
            status = newest;
        }
        pump();
    }

    @Override
    public void view(int round, long tick, Object newest) {
        synchronized (this) {
            if (view != null) {
                sending.coalesced();
            }
            view = new View(round, tick, newest, System.nanoTime());
        }
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
    public void standing(int round, List<Map<String, Object>> places) {
        synchronized (this) {
            standing = new ServerMessage.Standing(round, places);
        }
        pump();
    }

    @Override
    public void close(Farewell farewell, String because) {
        close(Closing.of(farewell, because));
    }

    /** Closes once everything that waits was sent. */
    void close(CloseReason reason) {
        synchronized (this) {
            closing = closing == null ? reason : closing;
        }
        pump();
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
        standing = null;
        status = null;
        view = null;
    }

    void send(Object message) {
        queue(Sending.text(message));
    }

    private void queue(String text) {
        synchronized (this) {
            if (closed || closing != null) {
                return;
            }
            if (queue.size() >= MOST_MESSAGES || queued + text.length() > MOST_CHARACTERS) {
                sending.dropped();
                drop(Closing.TOO_SLOW);
                return;
            }
            queue.add(text);
            queued += text.length();
        }
        pump();
    }

    /** How many characters wait, beside the message that the socket has. */
    synchronized int waiting() {
        return queued;
    }

    private void pump() {
        Burst.pass(thread, this::sendNext);
    }

    /** Hands what waits to the socket, if what it had before is through. */
    private void sendNext() {
        Waiting next;
        synchronized (this) {
            if (busy || closed) {
                return;
            }
            if (queue.isEmpty() && standing == null && status == null && view == null) {
                if (closing != null) {
                    drop(closing);
                }
                return;
            }
            next = new Waiting(List.copyOf(queue), standing, status, view);
            queue.clear();
            queued = 0;
            standing = null;
            status = null;
            view = null;
            busy = true;
        }
        try {
            write(next);
        } catch (RuntimeException fault) {
            LOG.error("A message could not be encoded; its connection is closed", fault);
            drop(Closing.FAULT);
        }
    }

    /** Only one of these runs at a time, because {@code busy} is set; so the encoder needs no lock. */
    private void write(Waiting next) {
        if (next.isStandingAlone()) {
            hand(next, standing(next)); // copied for nobody: a thousand are told a long one at the same time
            return;
        }
        Lines lines = Lines.begin();
        next.messages().forEach(lines::add);
        if (next.standing() != null) {
            lines.add(standing(next));
        }
        if (next.status() != null) {
            lines.add(sending.shared(next.status(), ServerMessage.Session::of));
        }
        if (next.view() != null) {
            encoder.encode(next.view().round(), next.view().tick(), next.view().view(), lines);
        }
        if (lines.isEmpty()) {
            sent(next);
        } else {
            hand(next, lines.text());
        }
    }

    private String standing(Waiting next) {
        return sending.shared(next.standing().standing(), places -> next.standing());
    }

    private void hand(Waiting next, String text) {
        sending.withoutContext(() -> connection.sendText(text).subscribe().with(done -> sent(next), gone -> forget()));
    }

    private void sent(Waiting what) {
        if (what.view() != null) {
            sending.shown(System.nanoTime() - what.view().since());
        }
        synchronized (this) {
            busy = false;
        }
        sendNext();
    }
}
