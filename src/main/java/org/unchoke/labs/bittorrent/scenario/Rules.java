package org.unchoke.labs.bittorrent.scenario;

/**
 * How the clients of this swarm behave. Times in seconds of swarm time.
 *
 * @param slots how many neighbours a client unchokes
 * @param rechokeSeconds the choker's round
 * @param optimisticSeconds how long an optimistic unchoke lasts; a multiple of the round
 * @param snubSeconds a neighbour that owes me data for so long is snubbed
 * @param seedPolicy id of the strategy that plays a reference client's uploads when it has everything
 * @param pieces which piece is asked for next
 * @param randomFirst so many pieces are taken at random before rarest first begins
 * @param maxPeers connections a client holds at most
 * @param connectTo a client starts connections until it has so many
 * @param minPeers with fewer it asks the tracker again before its time
 * @param numwant addresses asked of the tracker at once
 * @param announceSeconds how often a client tells the tracker that it is there
 * @param reannounceSeconds how long a client with too few neighbours waits before it asks again
 */
public record Rules(
        SlotRule slots,
        int rechokeSeconds,
        int optimisticSeconds,
        int snubSeconds,
        String seedPolicy,
        PieceRule pieces,
        int randomFirst,
        int maxPeers,
        int connectTo,
        int minPeers,
        int numwant,
        int announceSeconds,
        int reannounceSeconds) {}
