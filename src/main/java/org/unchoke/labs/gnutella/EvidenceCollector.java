package org.unchoke.labs.gnutella;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.unchoke.lab.Collector;
import org.unchoke.lab.Evidence;
import org.unchoke.lab.Evidence.Curve;
import org.unchoke.lab.Evidence.Moment;
import org.unchoke.lab.LabCard.Unit;
import org.unchoke.lab.LabEvent;
import org.unchoke.lab.Match;
import org.unchoke.lab.Series;
import org.unchoke.lab.Standing;
import org.unchoke.labs.gnutella.GnutellaEvent.DownloadFailed;
import org.unchoke.labs.gnutella.GnutellaEvent.Got;
import org.unchoke.labs.gnutella.GnutellaEvent.HitArrived;
import org.unchoke.labs.gnutella.GnutellaEvent.QueryEnded;
import org.unchoke.labs.gnutella.scenario.GnutellaScenario;

/** Draws the evidence of servents from a match. */
final class EvidenceCollector implements Collector<List<Evidence>> {
    /** Ticks between two values of a curve. */
    private static final int STEP = 10;
    private static final int MOST_MOMENTS = 14;

    private final Catalogue catalogue;
    private final IntPredicate whose;
    private final TreeMap<Integer, Story> stories = new TreeMap<>();
    private Match match;

    /** What has been noted of one seat. */
    private static final class Story {
        private final Series got = new Series();
        private final Series caused = new Series();
        private final Series carried = new Series();
        private final List<Moment> moments = new ArrayList<>();
        private boolean hit;
        private boolean overloaded;

        void tell(long tick, String sentence) {
            if (moments.size() < MOST_MOMENTS) {
                moments.add(new Moment(tick, sentence));
            }
        }
    }

    /** @param whose which servents are watched, by index; also those that an event brings */
    EvidenceCollector(GnutellaScenario scenario, IntPredicate whose) {
        this.catalogue = new Catalogue(scenario.files());
        this.whose = whose;
    }

    @Override
    public void saw(Match seen, List<LabEvent> events) {
        match = seen;
        events.forEach(this::note);
        if (seen.now() % STEP == 0) {
            sample();
        }
    }

    private void note(LabEvent event) {
        long tick = match.now();
        if (event instanceof Got got && got.wanted() && whose.test(got.peer())) {
            of(got.peer()).tell(tick, "You got " + catalogue.name(got.file()) + " from {" + got.from() + "}.");
        } else if (event instanceof HitArrived hit && whose.test(hit.peer()) && !of(hit.peer()).hit) {
            of(hit.peer()).hit = true;
            of(hit.peer()).tell(tick, "Your first hit came back from {" + hit.holder() + "}, over " + hit.hops() + (hit.hops() == 1 ? " hop." : " hops."));
        } else if (event instanceof QueryEnded query && query.found() == 0 && query.copies() > 0 && whose.test(query.peer())) {
            of(query.peer()).tell(tick, "Your query for " + query.text() + " found none of the " + query.copies() + (query.copies() == 1 ? " copy" : " copies") + " online: it reached " + query.reached() + ".");
        } else if (event instanceof DownloadFailed failed && !failed.why().equals("busy") && whose.test(failed.peer())) {
            of(failed.peer()).tell(tick, "The download of " + catalogue.name(failed.file()) + " from {" + failed.from() + "} failed.");
        } else if (event instanceof GnutellaEvent.Disconnected broken && broken.why().equals("failed") && whose.test(broken.peer())) {
            of(broken.peer()).tell(tick, "Your connection to {" + broken.other() + "} broke.");
        } else if (event instanceof GnutellaEvent.Overloaded full && whose.test(full.peer()) && !of(full.peer()).overloaded) {
            of(full.peer()).overloaded = true;
            of(full.peer()).tell(tick, "Your line was full, and descriptors were dropped.");
        }
    }

    private Story of(int seat) {
        return stories.computeIfAbsent(seat, any -> new Story());
    }

    private void sample() {
        int samples = (int) (match.now() / STEP);
        for (Standing.Place place : match.standing().places()) {
            if (whose.test(place.seat())) {
                GnutellaStanding result = (GnutellaStanding) place;
                Story story = of(result.seat());
                fill(story.got, samples, result.gotFiles());
                fill(story.caused, samples, result.causedBytes());
                fill(story.carried, samples, result.carriedBytes());
            }
        }
    }

    /** Who came later had nothing before. */
    private static void fill(Series curve, int samples, double value) {
        while (curve.size() < samples) {
            curve.append(0);
        }
        curve.append(value);
    }

    @Override
    public List<Evidence> findings() {
        TreeMap<Integer, Evidence> found = new TreeMap<>();
        match.standing().places().stream()
                .filter(place -> whose.test(place.seat()))
                .forEach(place -> found.put(place.seat(), evidence((GnutellaStanding) place)));
        return List.copyOf(found.values());
    }

    private ServentEvidence evidence(GnutellaStanding place) {
        Story story = of(place.seat());
        return new ServentEvidence(
                place,
                List.of(
                        new Curve("Files got", Unit.COUNT, STEP, story.got),
                        new Curve("Load caused", Unit.BYTES, STEP, story.caused),
                        new Curve("Carried for others", Unit.BYTES, STEP, story.carried)),
                story.moments);
    }
}
