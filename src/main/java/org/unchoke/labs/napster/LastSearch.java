package org.unchoke.labs.napster;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.unchoke.core.Fingerprint;

/** What a peer asked the index last, and what came of it. */
final class LastSearch {
    /** How far it is. */
    enum State {
        NONE,
        WAITING,
        ANSWERED,
        UNANSWERED
    }

    State state = State.NONE;
    /** While it waits. */
    Query query;
    String words;
    long askedAt = Peer.NEVER;
    long answeredAt = Peer.NEVER;
    /** Keys of the hits of the last reply. */
    final List<Long> hits = new ArrayList<>();

    void begins(Query asked) {
        state = State.WAITING;
        query = asked;
        words = asked.words();
        askedAt = asked.askedAt();
        answeredAt = Peer.NEVER;
        hits.clear();
    }

    void ends(State how, long now) {
        state = how;
        query = null;
        answeredAt = now;
    }

    String code() {
        return state.name().toLowerCase(Locale.ROOT);
    }

    void addTo(Fingerprint fingerprint) {
        fingerprint.add(state.name()).add(words).add(askedAt).add(answeredAt).add(query == null ? -1 : query.ticket());
        hits.forEach(fingerprint::add);
    }
}
