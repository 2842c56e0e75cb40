package org.unchoke.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.unchoke.config.Documents;
import org.unchoke.core.Seed;
import org.unchoke.lab.Lab;
import org.unchoke.lab.Match;
import org.unchoke.lab.ScenarioException;
import org.unchoke.labs.bittorrent.BitTorrentLab;
import org.unchoke.labs.bittorrent.SwarmStanding;
import org.unchoke.labs.bittorrent.scenario.SwarmScenario;
import org.unchoke.simulation.Batch;
import org.unchoke.simulation.Run;
import org.unchoke.simulation.Spread;

/** Plays a scenario over the seeds 1, 2, 3 … on all cores and reads figures off the results. */
final class Trials {
    static final Lab LAB = new BitTorrentLab();

    private Trials() {}

    /** Reads a scenario as its author would write it. */
    static SwarmScenario scenario(String json) {
        try {
            return (SwarmScenario) LAB.scenario(Documents.parse(json));
        } catch (ScenarioException wrong) {
            throw new IllegalArgumentException(wrong.getMessage() + " in " + json, wrong);
        }
    }

    /** Whole matches, ordered by seed. */
    static List<Run> play(String json, int seeds) {
        List<Seed> all = LongStream.rangeClosed(1, seeds).mapToObj(Seed::new).toList();
        ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            return new Batch(LAB, scenario(json), all).run(threads);
        } catch (Batch.CancelledException nobodyDoes) {
            throw new IllegalStateException(nobodyDoes);
        } finally {
            threads.shutdownNow();
        }
    }

    /** One figure for each seed, for measurements that must look into the match; ordered by seed. */
    static double[] forEachSeed(int seeds, ToDoubleFunction<Seed> measure) {
        return LongStream.rangeClosed(1, seeds).parallel().mapToDouble(s -> measure.applyAsDouble(new Seed(s))).toArray();
    }

    /** One result for each seed, ordered by seed. */
    static <T> List<T> eachSeed(int seeds, Function<Seed, T> measure) {
        return LongStream.rangeClosed(1, seeds).parallel().mapToObj(s -> measure.apply(new Seed(s))).toList();
    }

    /** A match of bots at tick 0. */
    static Match open(SwarmScenario scenario, Seed seed) {
        return LAB.open(scenario, seed, LAB.seats(scenario, seed));
    }

    /** Those who had to download, ordered by seat. */
    static List<SwarmStanding> leechers(Run run) {
        List<SwarmStanding> leechers = new ArrayList<>();
        run.places().forEach(place -> {
            SwarmStanding standing = (SwarmStanding) place;
            if (standing.role().equals("leecher")) {
                leechers.add(standing);
            }
        });
        return leechers;
    }

    /** The participant the scenario calls so. */
    static SwarmStanding named(Run run, String name) {
        return leechers(run).stream().filter(place -> place.name().equals(name)).findFirst().orElseThrow();
    }

    /** Seconds from joining to the last byte; a claim about finish times has no meaning if somebody never finishes. */
    static double seconds(SwarmStanding place) {
        if (place.finishedAtSeconds() == null) {
            throw new AssertionError(place.name() + " did not finish: let the scenario run longer");
        }
        return place.finishedAtSeconds() - place.joinedAtSeconds();
    }

    /** The mean over all leechers of what {@code figure} says. */
    static double mean(Run run, ToDoubleFunction<SwarmStanding> figure) {
        return leechers(run).stream().mapToDouble(figure).average().orElseThrow();
    }

    static double median(double... values) {
        return Spread.of(values).median();
    }

    /** The share of the values above a limit. */
    static double shareAbove(double limit, double... values) {
        int above = 0;
        for (double value : values) {
            above += value > limit ? 1 : 0;
        }
        return (double) above / values.length;
    }
}
