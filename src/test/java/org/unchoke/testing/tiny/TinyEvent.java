package org.unchoke.testing.tiny;

import org.unchoke.lab.LabEvent;

/** What happens in the tiny lab. */
public sealed interface TinyEvent extends LabEvent {
    /** Somebody's number grew; that somebody is told. */
    record Added(int peer, int amount) implements TinyEvent {
        @Override
        public int[] concerns() {
            return new int[] {peer};
        }
    }
}
