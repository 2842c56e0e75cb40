package org.unchoke.labs.bittorrent;

import org.unchoke.lab.LabEvent;
import org.unchoke.labs.bittorrent.strategy.Reason;

/** What happens in a swarm. {@code from} is the peer that uploads, {@code to} the one that would receive. */
public sealed interface SwarmEvent extends LabEvent {
    /** Nobody is told of it live, unless the record says otherwise. */
    @Override
    default int[] concerns() {
        return new int[0];
    }

    /** A peer enters the swarm. */
    record Joined(int peer) implements SwarmEvent {}

    /** A peer leaves; {@code finished}: with the whole file. */
    record Left(int peer, boolean finished) implements SwarmEvent {}

    /** {@code from} begins to serve {@code to}. */
    record Unchoked(int from, int to, Reason reason) implements SwarmEvent {
        @Override
        public int[] concerns() {
            return new int[] {to};
        }
    }

    /** {@code to} stays unchoked, but for another kind of reason, such as a regular slot after an optimistic one. */
    record Reconsidered(int from, int to, Reason reason) implements SwarmEvent {}

    /**
     * {@code from} stops serving {@code to}.
     *
     * @param seconds how long it had been unchoked
     * @param bytes what it was sent in that time
     */
    record Choked(int from, int to, Reason reason, long seconds, long bytes) implements SwarmEvent {
        @Override
        public int[] concerns() {
            return new int[] {to};
        }
    }

    /** A connection ends while {@code from} served {@code to}, or the match does. */
    record Served(int from, int to, long seconds, long bytes) implements SwarmEvent {}

    /** {@code from} has unchoked {@code to} but sends nothing. */
    record Snubbed(int from, int to) implements SwarmEvent {
        @Override
        public int[] concerns() {
            return new int[] {to};
        }
    }

    /** A peer has a whole piece more. */
    record PieceCompleted(int peer, int piece) implements SwarmEvent {}

    /** Every missing block is asked for; from now on a peer asks several neighbours for the same one. */
    record Endgame(int peer) implements SwarmEvent {
        @Override
        public int[] concerns() {
            return new int[] {peer};
        }
    }

    /** A peer has the whole file. */
    record Finished(int peer, long seconds) implements SwarmEvent {
        @Override
        public int[] concerns() {
            return new int[] {peer};
        }
    }

    /** A peer asked the tracker; {@code learnt} is how many new addresses it got, -1 if there was no answer. */
    record Announced(int peer, int learnt) implements SwarmEvent {
        @Override
        public int[] concerns() {
            return new int[] {peer};
        }
    }

    /** A hand seat is now played by a strategy, or by the person again ({@code null}). */
    record Autopilot(int peer, String strategy) implements SwarmEvent {
        @Override
        public int[] concerns() {
            return new int[] {peer};
        }
    }

    /** The tracker falls silent for so long. */
    record TrackerDown(int seconds) implements SwarmEvent {}

    /** The match may take so much longer. */
    record Extended(int seconds) implements SwarmEvent {}

    /** A peer's upload capacity changes. */
    record CapacityChanged(int peer, long bytesPerSecond) implements SwarmEvent {
        @Override
        public int[] concerns() {
            return new int[] {peer};
        }
    }
}
