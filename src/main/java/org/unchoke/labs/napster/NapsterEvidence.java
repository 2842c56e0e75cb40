package org.unchoke.labs.napster;

import java.util.List;
import org.unchoke.lab.Evidence;
import org.unchoke.lab.LabCard.Unit;

/**
 * What one match shows of one seat.
 *
 * @param result the seat's place in the standing at the end
 * @param seconds how long it was online
 * @param answered how many of its queries the index answered
 * @param curves how it went
 * @param moments what mattered
 */
record NapsterEvidence(NapsterStanding result, long seconds, int answered, List<Curve> curves, List<Moment> moments) implements Evidence {
    NapsterEvidence {
        curves = List.copyOf(curves);
        moments = List.copyOf(moments);
    }

    @Override
    public int seat() {
        return result.seat();
    }

    @Override
    public List<Fact> facts() {
        return List.of(
                new Fact("Songs got", Unit.COUNT, result.gotSongs()),
                new Fact("Songs on the list", Unit.COUNT, result.wantedSongs()),
                new Fact("Time per song", Unit.SECONDS, result.meanSecondsPerSong()),
                new Fact("Had all", Unit.SECONDS, result.finishedAtSeconds()),
                new Fact("Online", Unit.SECONDS, seconds),
                new Fact("Queries", Unit.COUNT, result.queries()),
                new Fact("Answered", Unit.COUNT, answered),
                new Fact("Downloaded", Unit.BYTES, result.downloadedBytes()),
                new Fact("In vain", Unit.BYTES, result.wastedBytes()),
                new Fact("Gave", Unit.BYTES, result.uploadedBytes()),
                new Fact("Songs passed on", Unit.COUNT, result.songsServed()),
                new Fact("Library open", Unit.RATIO, result.openShare()),
                new Fact("Upload capacity", Unit.BYTES_PER_SECOND, result.uploadBytesPerSecond()));
    }
}
