package org.unchoke.session;

import java.util.UUID;

/** Somebody in a session, as its host keeps it. Touched by the host's mailbox only. */
final class Member {
    final UUID person;
    final int place;
    String name;
    /** The live connection; {@code null} while there is none. */
    Subscriber subscriber;
    /** Since when there is none, by {@link System#nanoTime}. */
    long awaySince;
    /** How many actions of the present round were accepted. */
    long actions;
    /** When the last of them was, or since when the round runs, by {@link System#nanoTime}. */
    long actedAt = System.nanoTime();

    Member(UUID person, int place, String name) {
        this.person = person;
        this.place = place;
        this.name = name;
        this.awaySince = System.nanoTime();
    }

    void acted() {
        actions++;
        actedAt = System.nanoTime();
    }

    /** Another round begins. */
    void startAnew() {
        actions = 0;
        actedAt = System.nanoTime();
    }

    boolean present() {
        return subscriber != null;
    }
}
