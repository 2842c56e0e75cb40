package org.unchoke.web.socket;

/** What a client sends besides actions; described in docs/wire.md. */
sealed interface ClientMessage {
    /**
     * The first message.
     *
     * @param as what staff want to see: {@code instructor} or {@code projector}; {@code null} for seats
     */
    record Hello(String as) implements ClientMessage {}

    /** A sign of life. */
    record Ping() implements ClientMessage {}
}
