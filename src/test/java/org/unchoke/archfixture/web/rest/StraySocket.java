package org.unchoke.archfixture.web.rest;

/** A WebSocket outside web.socket. */
class StraySocket {
    io.quarkus.websockets.next.WebSocketConnection connection;
}
