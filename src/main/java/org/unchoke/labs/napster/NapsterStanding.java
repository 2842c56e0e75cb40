package org.unchoke.labs.napster;

import org.unchoke.lab.Standing;

/**
 * One participant's result.
 *
 * @param seat index of the participant
 * @param rank 1 = most songs of its list; then who had them earlier, then who gave more
 * @param name what the scenario calls it
 * @param strategy id of what plays it; {@code hand} for a person
 * @param wantedSongs how many songs were on its list
 * @param gotSongs how many of them it has
 * @param finishedAtSeconds when it had all of them; {@code null} = not
 * @param meanSecondsPerSong time to a song of its list, on average, counting from when it came online; a missing one
 *     counts until now
 * @param downloadedBytes all it got
 * @param wastedBytes of that, what was of no use: broken off, a second copy, a decoy
 * @param uploadedBytes all it gave
 * @param songsServed how many songs it passed on
 * @param sharedSongs how many songs it lets others have now
 * @param openShare part of its library, on average over its time, that others could have had
 * @param queries how often it asked the index
 * @param uploadBytesPerSecond capacity
 * @param joinedAtSeconds when it came online
 */
public record NapsterStanding(
        int seat,
        int rank,
        String name,
        String strategy,
        int wantedSongs,
        int gotSongs,
        Long finishedAtSeconds,
        Double meanSecondsPerSong,
        long downloadedBytes,
        long wastedBytes,
        long uploadedBytes,
        int songsServed,
        int sharedSongs,
        double openShare,
        int queries,
        long uploadBytesPerSecond,
        long joinedAtSeconds)
        implements Standing.Place {}
