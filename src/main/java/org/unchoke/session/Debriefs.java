package org.unchoke.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.unchoke.lab.Collector;
import org.unchoke.lab.Document;
import org.unchoke.lab.Lab;
import org.unchoke.lab.LabCard;
import org.unchoke.lab.ScenarioException;
import org.unchoke.lab.Standing;
import org.unchoke.replay.Divergence;
import org.unchoke.replay.Recording;
import org.unchoke.replay.Replayer;

/** Looks at finished rounds again: plays their recordings and keeps what pictures are drawn from. */
@ApplicationScoped
public class Debriefs {
    private static final int SAMPLES = 150;
    private static final int KEPT = 8;

    private final Recordings recordings;
    private final Labs labs;
    /** The newest ones, by session and round. No names in them: people may be renamed or erased later. */
    private final Map<String, Seen> seen = new LinkedHashMap<>();

    Debriefs(Recordings recordings, Labs labs) {
        this.recordings = recordings;
        this.labs = labs;
    }

    /**
     * What a round shows.
     *
     * @param scenario what was played
     * @param standing best first, with the names of people
     * @param ranks how the standing came to be
     * @param findings what the lab's collector found; {@code null} if nothing
     * @param measures what it measured of the whole round; rounds of different systems share keys
     */
    public record Debrief(
            int n,
            String lab,
            Map<String, Object> scenario,
            long seed,
            long ticks,
            int secondsPerTick,
            List<Map<String, Object>> standing,
            Ranks ranks,
            Object findings,
            List<Measured> measures) {}

    /** A measure, and how to write it; {@code null} if it cannot be told. */
    public record Measured(LabCard.Figure figure, Double value) {}

    /**
     * Everybody's rank over time.
     *
     * @param ticks when
     * @param seats ranks of each seat at those moments; {@code null} while it took no part
     */
    public record Ranks(List<Long> ticks, SortedMap<Integer, List<Integer>> seats) {}

    private record Seen(Ranks ranks, Object findings, List<Measured> measures) {}

    /**
     * One round that is over.
     *
     * @throws RefusedException if there is no such round, or it is not over
     */
    public Debrief of(UUID session, int n) {
        StoredRecording stored = recordings.find(session, n);
        if (stored.recording().outcome() == null || stored.standing() == null) {
            throw new RefusedException(Refusal.WRONG_STATE, "Round " + n + " is not over yet.");
        }
        Recording.Header header = stored.recording().header();
        Lab lab = labs.find(header.lab()).orElseThrow();
        Seen found = look(session + "/" + n, lab, stored.recording());
        return new Debrief(n, header.lab(), header.scenario().fields(), header.seed().value(),
                stored.recording().outcome().ticks(), lab.card().secondsPerTick(), stored.standing(), found.ranks(), found.findings(), found.measures());
    }

    /** One at a time: a class that looks at once is answered from the first look. */
    private synchronized Seen look(String key, Lab lab, Recording recording) {
        Seen known = seen.get(key);
        if (known == null) {
            known = replay(lab, recording);
            seen.put(key, known);
            if (seen.size() > KEPT) {
                seen.remove(seen.keySet().iterator().next());
            }
        }
        return known;
    }

    private static Seen replay(Lab lab, Recording recording) {
        List<Long> ticks = new ArrayList<>();
        SortedMap<Integer, List<Integer>> seats = new TreeMap<>();
        long last = recording.outcome().ticks();
        long step = Math.max(1, last / SAMPLES);
        try {
            Document document = recording.header().scenario();
            Collector<?> collector = lab.collector(lab.scenario(document), recording.header().seats());
            new Replayer(lab, recording).toEnd((match, events) -> {
                collector.saw(match, events);
                if (match.now() % step == 0 || match.now() == last) {
                    sample(match.standing(), ticks.size(), seats);
                    ticks.add(match.now());
                }
            });
            seats.values().forEach(ranks -> pad(ranks, ticks.size()));
            SortedMap<String, Double> measures = collector.measures();
            List<Measured> measured = lab.card().measures().stream()
                    .map(figure -> new Measured(figure, measures.get(figure.key())))
                    .toList();
            return new Seen(new Ranks(ticks, seats), collector.findings(), measured);
        } catch (Divergence | ScenarioException damaged) {
            throw new IllegalStateException("The recording cannot be played again: " + damaged.getMessage(), damaged);
        }
    }

    private static void sample(Standing standing, int at, SortedMap<Integer, List<Integer>> seats) {
        for (Standing.Place place : standing.places()) {
            List<Integer> ranks = seats.computeIfAbsent(place.seat(), none -> new ArrayList<>());
            pad(ranks, at);
            ranks.add(place.rank());
        }
    }

    private static void pad(List<Integer> ranks, int size) {
        while (ranks.size() < size) {
            ranks.add(null);
        }
    }
}
