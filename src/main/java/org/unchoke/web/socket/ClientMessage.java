package org.unchoke.web.socket;

/** What a client sends besides actions; described in docs/wire.md. */
sealed interface ClientMessage {
    /**
     * The first message.
     *
     * @param as what staff want to see: {@code instructor}, {@code projector} or {@code seat}; {@code null} for seats
     * @param seat which seat, for staff who want to see what somebody sees
     */
    record Hello(String as, Integer seat) implements ClientMessage {}

    /** A sign of life. */
    record Ping() implements ClientMessage {}
}
