package org.unchoke.labs.gnutella;

import java.util.List;
import org.unchoke.lab.Evidence;
import org.unchoke.lab.LabCard.Unit;

/**
 * What one match shows of one seat.
 *
 * @param result the seat's place in the standing at the end
 * @param curves how it went
 * @param moments what mattered
 */
record ServentEvidence(GnutellaStanding result, List<Curve> curves, List<Moment> moments) implements Evidence {
    ServentEvidence {
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
                new Fact("Files got", Unit.COUNT, result.gotFiles()),
                new Fact("Files on the list", Unit.COUNT, result.wantedFiles()),
                new Fact("Last of them at", Unit.SECONDS, result.gotAtSeconds()),
                new Fact("Queries", Unit.COUNT, result.queries()),
                new Fact("Hits", Unit.COUNT, result.hits()),
                new Fact("Recall", Unit.RATIO, result.recall()),
                new Fact("Load caused by the queries", Unit.BYTES, result.causedBytes()),
                new Fact("Carried for others", Unit.BYTES, result.carriedBytes()),
                new Fact("Answers given", Unit.COUNT, result.answers()),
                new Fact("Uploaded", Unit.BYTES, result.uploadedBytes()),
                new Fact("Duplicates got", Unit.COUNT, result.duplicates()),
                new Fact("Dropped", Unit.COUNT, result.droppedDescriptors()));
    }
}
