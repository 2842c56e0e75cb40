package org.unchoke.labs.napster;

import java.util.List;
import org.unchoke.lab.LabEvent;

/** What happens. {@code from} is the peer that has a song, {@code to} the one that asks for it. */
public sealed interface NapsterEvent extends LabEvent {
    /** Nobody is told of it live, unless the record says otherwise. */
    @Override
    default int[] concerns() {
        return new int[0];
    }

    /** A peer comes online. */
    record Joined(int peer) implements NapsterEvent {}

    /** A peer goes; {@code silent}: without signing out. */
    record Left(int peer, boolean silent) implements NapsterEvent {}

    /** A peer signs in at a server and tells it its songs. */
    record SignedIn(int peer, int server, int songs) implements NapsterEvent {
        @Override
        public int[] concerns() {
            return new int[] {peer};
        }
    }

    /** A server strikes a peer off that fell silent {@code seconds} ago. */
    record StruckOff(int peer, int server, long seconds) implements NapsterEvent {}

    /** A peer asks the index. {@code server} is -1 if there is none to ask. */
    record Searched(int peer, int server, String words) implements NapsterEvent {}

    /**
     * The index replies.
     *
     * @param results how many copies it lists
     * @param stale how many of them are not there any more
     * @param existing how many copies that match other peers share, listed or not
     * @param messages query, reply, and what the servers asked each other
     * @param bytes of all of them
     * @param seconds since it was asked
     */
    record Answered(int peer, String words, int results, int stale, int existing, int messages, long bytes, long seconds)
            implements NapsterEvent {
        @Override
        public int[] concerns() {
            return new int[] {peer};
        }
    }

    /** The index does not reply, and the peer gives up. */
    record Unanswered(int peer, String words, int existing, int messages, long bytes, long seconds) implements NapsterEvent {
        @Override
        public int[] concerns() {
            return new int[] {peer};
        }
    }

    /** {@code to} asks {@code from} for a song; {@code place} in its queue, 0 = served at once. */
    record Requested(int from, int to, int song, int place) implements NapsterEvent {
        @Override
        public int[] concerns() {
            return new int[] {from};
        }
    }

    /** The first byte arrives. */
    record Started(int from, int to, int song, long waited) implements NapsterEvent {
        @Override
        public int[] concerns() {
            return new int[] {to};
        }
    }

    /** A song is complete; {@code wanted}: it was on the list and still missing. */
    record Completed(int from, int to, int song, long bytes, long seconds, boolean wanted) implements NapsterEvent {
        @Override
        public int[] concerns() {
            return new int[] {from, to};
        }
    }

    /** What arrived is not what its name said. */
    record Decoy(int from, int to, int song, long bytes) implements NapsterEvent {
        @Override
        public int[] concerns() {
            return new int[] {to};
        }
    }

    /**
     * A download comes to nothing.
     *
     * @param reason {@code gone}: the other peer has left while serving; {@code noAnswer}: it was not there;
     *     {@code notShared}: it does not share the song any more; {@code cancelled}: by {@code to}; {@code elsewhere}:
     *     another copy was complete first; {@code left}: {@code to} has left
     * @param bytes that had come
     */
    record Failed(int from, int to, int song, String reason, long bytes) implements NapsterEvent {
        @Override
        public int[] concerns() {
            return reason.equals("cancelled") || reason.equals("elsewhere") || reason.equals("left") ? new int[] {from} : new int[] {to};
        }
    }

    /** A peer has everything it wanted. */
    record Finished(int peer, long seconds) implements NapsterEvent {
        @Override
        public int[] concerns() {
            return new int[] {peer};
        }
    }

    /** A hand seat is now played by a strategy, or by the person again ({@code null}). */
    record Autopilot(int peer, String strategy) implements NapsterEvent {
        @Override
        public int[] concerns() {
            return new int[] {peer};
        }
    }

    /** A server stops; {@code members} were signed in there. */
    record ServerDown(int server, List<Integer> members) implements NapsterEvent {
        @Override
        public int[] concerns() {
            return members.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    /** A server is back, knowing nothing. */
    record ServerBack(int server) implements NapsterEvent {}

    /** The index must not list what has all these words. */
    record Filtered(String words, int songs, List<Integer> online) implements NapsterEvent {
        @Override
        public int[] concerns() {
            return online.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    /** Many queries from elsewhere. */
    record Overloaded(int queriesPerSecond, int seconds) implements NapsterEvent {}

    /** So many bots were made to vanish. */
    record Churned(int peers) implements NapsterEvent {}

    /** The match may take so much longer. */
    record Extended(int seconds) implements NapsterEvent {}
}
