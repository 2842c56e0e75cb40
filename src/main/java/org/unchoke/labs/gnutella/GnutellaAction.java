package org.unchoke.labs.gnutella;

import org.unchoke.lab.LabAction;

/**
 * What can be asked of the network. The first ten (with the shared autopilot) are a servent's own moves; the rest are
 * the instructor's events, most of which a scenario may also schedule. The records take any value; {@link Network#offer}
 * says what is wrong with it.
 */
public sealed interface GnutellaAction extends LabAction {
    /** Connect to a servent whose address is known. */
    record Connect(int peer) implements GnutellaAction {}

    /** End the connection to a neighbour. */
    record Disconnect(int peer) implements GnutellaAction {}

    /** Ask the bootstrap node for addresses. */
    record AskBootstrap() implements GnutellaAction {}

    /** Ask the overlay for addresses: a ping to all neighbours that travels so far. */
    record Ping(int ttl) implements GnutellaAction {}

    /** Ask for files whose names have all these words, at most so many hops away. */
    record Query(String text, int ttl) implements GnutellaAction {}

    /** Get a file from a servent that a hit named. */
    record Download(int peer, int file) implements GnutellaAction {}

    /** Give up a download. */
    record Cancel(int file) implements GnutellaAction {}

    /** Let others have one's files, or not. */
    record Share(boolean on) implements GnutellaAction {}

    /** Pass on what others ask, or not. */
    record Forward(boolean on) implements GnutellaAction {}

    /** Accept at most so many neighbours. */
    record Accept(int neighbours) implements GnutellaAction {}

    /** The servents with most neighbours go: bots for good, people lose their connections. */
    record RemoveBestConnected(int count) implements GnutellaAction {}

    /** So many servents chosen by chance go, in the same way. */
    record RemoveRandom(int count) implements GnutellaAction {}

    /** So many bots ask the same question at once; an empty text asks for the most popular file. */
    record FlashQuery(String text, int count) implements GnutellaAction {}

    /** The bootstrap node answers nobody for so long. */
    record BootstrapDown(int seconds) implements GnutellaAction {}

    /** Servents arrive, by the bootstrap node. */
    record AddBots(int count, String strategy) implements GnutellaAction {}

    /** A bot leaves for good. */
    record RemoveBot(int peer) implements GnutellaAction {}

    /** From now on a servent's line sends so much. */
    record SetCapacity(int peer, long bytesPerSecond) implements GnutellaAction {}

    /** The match may last longer by so much. */
    record ExtendTime(int seconds) implements GnutellaAction {}
}
