package org.unchoke.labs.napster;

import java.util.List;

/**
 * A question to the index on its way.
 *
 * @param peer who asks
 * @param server which server it went to
 * @param words as typed
 * @param terms as the index takes them
 * @param askedAt when
 * @param ticket its place in the line of all queries this server ever accepted; 0 = not accepted, no reply will come
 */
record Query(int peer, int server, String words, List<String> terms, long askedAt, long ticket) {
    Query {
        terms = List.copyOf(terms);
    }

    Query accepted(long place) {
        return new Query(peer, server, words, terms, askedAt, place);
    }
}
