package org.unchoke.labs.gnutella;

import org.unchoke.lab.Standing;

/**
 * One participant's result.
 *
 * @param seat index of the participant
 * @param rank 1 = found most of what it wanted; of equals, who had the last of it first
 * @param name what the scenario calls it
 * @param strategy id of what plays it; {@code hand} for a person
 * @param gotFiles wanted files that it has
 * @param wantedFiles it wanted so many
 * @param gotAtSeconds when it had the last of them; {@code null} if none
 * @param recall of the copies that its queries could have found, the share found; {@code null} if there were none
 * @param queries asked
 * @param hits that came back to it
 * @param answers that it gave
 * @param overlayBytes all descriptors it sent and received
 * @param causedBytes what everybody together sent because of its questions
 * @param carriedBytes what it sent because of others' questions, its own answers among it
 * @param duplicates descriptors it got that it had seen
 * @param droppedDescriptors it could not send
 * @param uploadedBytes of files
 * @param downloadedBytes of files
 * @param neighbours at the end
 * @param sharedFiles at the end; 0 for one that does not share
 * @param uploadBytesPerSecond its line
 * @param joinedAtSeconds when it came
 */
public record GnutellaStanding(
        int seat,
        int rank,
        String name,
        String strategy,
        int gotFiles,
        int wantedFiles,
        Long gotAtSeconds,
        Double recall,
        int queries,
        int hits,
        int answers,
        long overlayBytes,
        long causedBytes,
        long carriedBytes,
        long duplicates,
        long droppedDescriptors,
        long uploadedBytes,
        long downloadedBytes,
        int neighbours,
        int sharedFiles,
        long uploadBytesPerSecond,
        long joinedAtSeconds)
        implements Standing.Place {}
