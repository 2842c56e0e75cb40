package org.unchoke.labs.bittorrent;

import org.unchoke.lab.LabAction;

/**
 * What can be asked of a swarm. The first twelve (with the shared autopilot) are a peer's own moves; the rest are
 * the instructor's events, which a scenario may also schedule. Rates are bytes per second. The records take any
 * value; {@link Swarm#offer} says what is wrong with it.
 */
public sealed interface SwarmAction extends LabAction {
    /** Start uploading to a neighbour. */
    record Unchoke(int peer) implements SwarmAction {}

    /** Stop uploading to a neighbour. */
    record Choke(int peer) implements SwarmAction {}

    /** Upload to this neighbour at most so fast; {@code null} lifts the limit. */
    record CapConnection(int peer, Long bytesPerSecond) implements SwarmAction {}

    /** This neighbour's share of what is uploaded, against 1 for the others; 0 to 1000. */
    record Weight(int peer, int weight) implements SwarmAction {}

    /** Upload at most so fast in all; {@code null} lifts the limit. */
    record CapUpload(Long bytesPerSecond) implements SwarmAction {}

    /** Ask the tracker for more addresses and connect to them as far as the limits allow. */
    record AskTracker() implements SwarmAction {}

    /** Connect to a peer whose address is known. */
    record Connect(int peer) implements SwarmAction {}

    /** End the connection to a neighbour. */
    record Disconnect(int peer) implements SwarmAction {}

    /** End the connection to a peer, if there is one, and never have another. */
    record Ban(int peer) implements SwarmAction {}

    /** Which piece to ask for next: {@code rarest}, {@code random} or {@code inOrder}. */
    record PiecePolicy(String policy) implements SwarmAction {}

    /** What to do with the file complete: {@code leave} or {@code stay}. */
    record AfterFinish(String mode) implements SwarmAction {}

    /** A peer that had the whole file from the start leaves; {@code null} = every one of them. */
    record SeedLeaves(Integer peer) implements SwarmAction {}

    /** The tracker answers nobody for so long. */
    record TrackerOutage(int seconds) implements SwarmAction {}

    /** Many peers arrive at once, alike in everything but the capacity drawn for each. */
    record FlashCrowd(int count, String strategy) implements SwarmAction {}

    /** Peers arrive, all with the same capacity; {@code null} draws it for each. */
    record AddBots(int count, String strategy, Long uploadBytesPerSecond) implements SwarmAction {}

    /** A bot leaves for good. */
    record RemoveBot(int peer) implements SwarmAction {}

    /** From now on a peer can upload so much; 0 = nothing. */
    record SetCapacity(int peer, long bytesPerSecond) implements SwarmAction {}

    /** So many downloading bots, chosen by chance, leave unfinished. */
    record ChurnBurst(int count) implements SwarmAction {}

    /** A peer goes on unchoking but sends nothing any more, as a client whose line is dead. */
    record StopResponding(int peer) implements SwarmAction {}

    /** The match may take so much longer than it was to. */
    record ExtendTime(int seconds) implements SwarmAction {}
}
