package org.unchoke.labs.bittorrent;

import org.unchoke.lab.Standing;

/**
 * One participant's result.
 *
 * @param seat index of the participant
 * @param rank 1 = finished first; who has not finished comes after those who have, by bytes of the file; seeds last
 * @param name what the scenario calls it
 * @param role {@code leecher}, or {@code seed} for one that had everything from the start
 * @param strategy id of what plays it; {@code hand} for a person
 * @param uploadBytesPerSecond capacity
 * @param joinedAtSeconds when it entered the swarm
 * @param finishedAtSeconds when it had everything; {@code null} = not, or a seed
 * @param uploadedBytes all it sent
 * @param downloadedBytes all it got, blocks it got twice in the endgame included
 * @param meanUnchoked how many neighbours it had unchoked, on average over its time in the swarm
 */
public record SwarmStanding(
        int seat,
        int rank,
        String name,
        String role,
        String strategy,
        long uploadBytesPerSecond,
        long joinedAtSeconds,
        Long finishedAtSeconds,
        long uploadedBytes,
        long downloadedBytes,
        double meanUnchoked)
        implements Standing.Place {}
