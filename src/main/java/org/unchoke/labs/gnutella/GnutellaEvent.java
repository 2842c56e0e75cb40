package org.unchoke.labs.gnutella;

import org.unchoke.lab.LabEvent;

/** What happens in the network. {@code peer} is the one who is told, where somebody is. */
public sealed interface GnutellaEvent extends LabEvent {
    /** Nobody is told of it live, unless the record says otherwise. */
    @Override
    default int[] concerns() {
        return new int[0];
    }

    /** A servent is there. */
    record Joined(int peer) implements GnutellaEvent {}

    /** A servent goes; {@code back}: it means to return. */
    record Left(int peer, boolean back) implements GnutellaEvent {}

    /** Two servents are neighbours from now on; {@code peer} asked for it. */
    record Connected(int peer, int other) implements GnutellaEvent {
        @Override
        public int[] concerns() {
            return new int[] {peer, other};
        }
    }

    /** They are none any more; {@code why}: {@code asked}, {@code left} or {@code failed}. */
    record Disconnected(int peer, int other, String why) implements GnutellaEvent {
        @Override
        public int[] concerns() {
            return new int[] {peer, other};
        }
    }

    /** A connection did not come about; {@code why}: {@code away} or {@code full}. */
    record NotConnected(int peer, int other, String why) implements GnutellaEvent {
        @Override
        public int[] concerns() {
            return new int[] {peer};
        }
    }

    /** The bootstrap node named so many servents, -1 if it did not answer. */
    record Bootstrapped(int peer, int learnt) implements GnutellaEvent {
        @Override
        public int[] concerns() {
            return new int[] {peer};
        }
    }

    /** A servent asks. */
    record Asked(int peer, String text, int ttl) implements GnutellaEvent {}

    /** A query hit has come all the way back. */
    record HitArrived(int peer, int holder, int files, int hops, long afterSeconds) implements GnutellaEvent {
        @Override
        public int[] concerns() {
            return new int[] {peer};
        }
    }

    /**
     * Nobody remembers a query any more.
     *
     * @param askedAt seconds
     * @param reached servents that got it
     * @param messages how often it crossed a link
     * @param duplicates how often to somebody who had it
     * @param hitMessages how often an answer crossed a link
     * @param lostHits answers whose way back was gone
     * @param bytes of all of that
     * @param copies that there were to be found when it was asked
     * @param found how many of them the asker learnt of
     * @param firstHitSeconds how long it took to the first; {@code null} if there was none
     * @param cut whether the match ended before it was over
     */
    record QueryEnded(
            int peer,
            String text,
            long askedAt,
            int reached,
            int messages,
            int duplicates,
            int hitMessages,
            int lostHits,
            long bytes,
            int copies,
            int found,
            Long firstHitSeconds,
            boolean cut)
            implements GnutellaEvent {
        @Override
        public int[] concerns() {
            return new int[] {peer};
        }
    }

    /** An upload begins. */
    record Serving(int peer, int to, int file) implements GnutellaEvent {
        @Override
        public int[] concerns() {
            return new int[] {peer};
        }
    }

    /** A file is there. */
    record Got(int peer, int from, int file, boolean wanted) implements GnutellaEvent {
        @Override
        public int[] concerns() {
            return new int[] {peer};
        }
    }

    /** A download does not come about, or ends early; {@code why}: {@code busy}, {@code gone}, {@code unshared}, {@code wall}. */
    record DownloadFailed(int peer, int from, int file, String why) implements GnutellaEvent {
        @Override
        public int[] concerns() {
            return new int[] {peer};
        }
    }

    /** More waits for a servent's line than it can hold; so many descriptors have been dropped so far. */
    record Overloaded(int peer, long dropped) implements GnutellaEvent {
        @Override
        public int[] concerns() {
            return new int[] {peer};
        }
    }

    /** A hand seat is now played by a strategy, or by the person again ({@code null}). */
    record Autopilot(int peer, String strategy) implements GnutellaEvent {
        @Override
        public int[] concerns() {
            return new int[] {peer};
        }
    }

    /** So many servents were taken out at once; {@code aimed}: at those with most neighbours. */
    record Failure(int servents, boolean aimed) implements GnutellaEvent {}

    /** The bootstrap node falls silent for so long. */
    record BootstrapDown(int seconds) implements GnutellaEvent {}
}
