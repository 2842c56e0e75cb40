package org.unchoke.labs.gnutella;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.unchoke.lab.Criterion;
import org.unchoke.lab.Evidence;
import org.unchoke.lab.Judgement;
import org.unchoke.lab.Performance;
import org.unchoke.lab.Rubric;

/** How the lab grades: what one found, with how much traffic, and what one gave and carried. */
final class Grading {
    private static final String YARDSTICK = "servent";

    private Grading() {}

    static Rubric rubric() {
        return new Rubric(
                List.of(
                        new Criterion("files-found", "Files", "You get the files on your list.", 30, 1, Grading::filesFound),
                        new Criterion("recall", "Recall", "Your queries find the copies that there are.", 15, 1, Grading::recall),
                        new Criterion("thrift", "Thrift", "You get as many hits for the traffic your queries cause as an obedient servent in your seat.",
                                20, 1, Grading::thrift),
                        new Criterion("contribution", "Contribution", "You upload as much as an obedient servent in your seat would have.",
                                20, 1, Grading::contribution),
                        new Criterion("carrying", "Carrying", "You carry as much of what others ask as an obedient servent in your seat would have.",
                                15, 1, Grading::carrying)),
                List.of(YARDSTICK, "free-rider"),
                List.of("thrift", "contribution", "carrying"));
    }

    /** You get the files on your list: the part of them that you have at the end. */
    static Judgement filesFound(Performance performance) {
        GnutellaStanding own = result(performance.own());
        return own.wantedFiles() == 0
                ? Judgement.notApplicable("There was nothing on your list.")
                : Judgement.of((double) own.gotFiles() / own.wantedFiles(), "You got " + own.gotFiles() + " of " + own.wantedFiles() + " files.");
    }

    /** Your queries find the copies that there are: the share of all copies online that you learnt of. */
    static Judgement recall(Performance performance) {
        GnutellaStanding own = result(performance.own());
        return own.recall() == null
                ? Judgement.notApplicable("None of your queries had anything to find.")
                : Judgement.of(own.recall(), "Your queries found " + Math.round(100 * own.recall()) + " % of the copies that were online.");
    }

    /** You get as many hits for the traffic as an obedient servent: hits per megabyte over what it would have had. */
    static Judgement thrift(Performance performance) {
        double own = hitsPerMegabyte(result(performance.own()));
        double servent = median(performance, Grading::hitsPerMegabyte);
        if (Double.isNaN(servent) || servent == 0) {
            return Judgement.notApplicable("There was nothing to find from your seat.");
        }
        return Judgement.of(own / servent,
                "You got " + Math.round(own) + " hits for each megabyte your queries caused, an obedient servent in your seat " + Math.round(servent) + ".");
    }

    /** You upload as much as an obedient servent: your bytes over what it would have given. */
    static Judgement contribution(Performance performance) {
        return share(result(performance.own()).uploadedBytes(), median(performance, GnutellaStanding::uploadedBytes),
                "Nobody would have asked you for a file.", "You uploaded ");
    }

    /** You carry as much as an obedient servent: bytes sent because of others' questions over what it would have sent. */
    static Judgement carrying(Performance performance) {
        return share(result(performance.own()).carriedBytes(), median(performance, GnutellaStanding::carriedBytes),
                "Nobody asked anything through you.", "You carried ");
    }

    private static Judgement share(double own, double servent, String nothing, String verb) {
        if (Double.isNaN(servent) || servent == 0) {
            return Judgement.notApplicable(nothing);
        }
        return Judgement.of(own / servent, verb + kilobytes(own) + ", an obedient servent in your seat " + kilobytes(servent) + ".");
    }

    private static double hitsPerMegabyte(GnutellaStanding result) {
        return result.causedBytes() == 0 ? 0 : 1e6 * result.hits() / result.causedBytes();
    }

    private static GnutellaStanding result(Evidence evidence) {
        return ((ServentEvidence) evidence).result();
    }

    /** The middle one of what an obedient servent made of this seat; not a number if it was never tried. */
    private static double median(Performance performance, ToDoubleFunction<GnutellaStanding> figure) {
        double[] values = performance.instead().getOrDefault(YARDSTICK, List.of()).stream()
                .mapToDouble(evidence -> figure.applyAsDouble(result(evidence)))
                .sorted()
                .toArray();
        if (values.length == 0) {
            return Double.NaN;
        }
        return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
    }

    private static String kilobytes(double bytes) {
        return Math.round(bytes / 1000) + " KB";
    }
}
