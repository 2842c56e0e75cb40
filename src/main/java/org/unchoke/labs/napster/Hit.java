package org.unchoke.labs.napster;

import org.unchoke.core.Fingerprint;
import org.unchoke.labs.napster.scenario.Line;

/** What a peer knows of a copy elsewhere: a line of a reply of the index, and how the peer that has it behaved since. */
final class Hit {
    final int song;
    final int holder;
    /** As the holder told the index. */
    Line line;
    /** When the reply came, how long the holder took to answer a ping; {@code null} = it did not. */
    Integer pingMillis;
    long learntAt;
    /** Why asking for it was in vain, the last time; {@code null} = not so far. */
    String failure;

    Hit(int song, int holder) {
        this.song = song;
        this.holder = holder;
    }

    static long key(int song, int holder) {
        return (long) song << 32 | holder;
    }

    void addTo(Fingerprint fingerprint) {
        fingerprint.add((long) song).add((long) holder).add(line.code()).add(pingMillis == null ? -1 : pingMillis);
        fingerprint.add(learntAt).add(failure);
    }
}
