package org.unchoke.labs.napster;

import org.unchoke.lab.LabAction;

/**
 * What can be asked of the service. The first eight (with the shared autopilot) are a peer's own moves; the rest are
 * the instructor's events, which a scenario may also schedule. The records take any value; {@link Napster#offer} says
 * what is wrong with it.
 */
public sealed interface NapsterAction extends LabAction {
    /** Ask the index for songs whose artist and title have all these words. */
    record Search(String words) implements NapsterAction {}

    /** Ask a peer for a song; it serves now or puts the request into its queue. */
    record Download(int song, int peer) implements NapsterAction {}

    /** Give a request or a running download up. */
    record Cancel(int song, int peer) implements NapsterAction {}

    /** Let others have a song; {@code null} = all of one's own. */
    record Share(Integer song) implements NapsterAction {}

    /** Share a song no more; {@code null} = none at all. */
    record Unshare(Integer song) implements NapsterAction {}

    /** Whether songs that arrive are shared at once. */
    record ShareDownloads(boolean on) implements NapsterAction {}

    /** Serve so many uploads at a time; the others wait. 0 = nobody is served. */
    record Slots(int count) implements NapsterAction {}

    /** Tell the index to have such a line; nobody checks. */
    record ReportLine(String line) implements NapsterAction {}

    /** A server of the index stops; {@code null} = every one of them. It comes back after so long; {@code null} = never. */
    record IndexDown(Integer server, Integer seconds) implements NapsterAction {}

    /** From now on the index lists no song whose artist and title have all these words. */
    record FilterTitle(String words) implements NapsterAction {}

    /** For a while, so many more queries a second reach each server from elsewhere. */
    record IndexOverloaded(int queriesPerSecond, int seconds) implements NapsterAction {}

    /** So many bots, chosen by chance, vanish. */
    record ChurnBurst(int count) implements NapsterAction {}

    /** Bots arrive, alike in everything but what is drawn for each. */
    record AddBots(int count, String strategy) implements NapsterAction {}

    /** The match may take so much longer than it was to. */
    record ExtendTime(int seconds) implements NapsterAction {}
}
