package org.unchoke.labs.napster;

import java.util.List;
import java.util.function.IntPredicate;
import org.unchoke.core.Seed;
import org.unchoke.lab.Collector;
import org.unchoke.lab.Document;
import org.unchoke.lab.EventCard;
import org.unchoke.lab.Evidence;
import org.unchoke.lab.Lab;
import org.unchoke.lab.LabAction;
import org.unchoke.lab.LabCard;
import org.unchoke.lab.LabCard.Figure;
import org.unchoke.lab.LabCard.Unit;
import org.unchoke.lab.Match;
import org.unchoke.lab.Rubric;
import org.unchoke.lab.Scenario;
import org.unchoke.lab.ScenarioException;
import org.unchoke.lab.SearchMeasures;
import org.unchoke.lab.Seat;
import org.unchoke.lab.StrategyCard;
import org.unchoke.labs.napster.scenario.NapsterScenario;
import org.unchoke.labs.napster.scenario.PeerGroup;
import org.unchoke.labs.napster.scenario.ScenarioReader;
import org.unchoke.labs.napster.strategy.Strategies;
import org.unchoke.labs.napster.strategy.Strategy;

/** Napster (Fanning 1999): every seat is a peer with a library and a list of songs it wants; one index knows who has what. */
public final class NapsterLab implements Lab {
    private static final LabCard CARD = new LabCard(
            "napster",
            "Napster",
            1999,
            "You are a peer with a music library: search the one index, choose whom to download from, and decide what you share.",
            1,
            List.of(
                    new Figure("gotSongs", "Songs got", Unit.COUNT),
                    new Figure("wantedSongs", "Of", Unit.COUNT),
                    new Figure("meanSecondsPerSong", "Time per song", Unit.SECONDS),
                    new Figure("finishedAtSeconds", "Had all", Unit.SECONDS),
                    new Figure("uploadedBytes", "Gave", Unit.BYTES),
                    new Figure("songsServed", "Songs passed on", Unit.COUNT),
                    new Figure("openShare", "Library open", Unit.RATIO),
                    new Figure("downloadedBytes", "Downloaded", Unit.BYTES),
                    new Figure("wastedBytes", "In vain", Unit.BYTES),
                    new Figure("queries", "Queries", Unit.COUNT),
                    new Figure("uploadBytesPerSecond", "Upload capacity", Unit.BYTES_PER_SECOND),
                    new Figure("strategy", "Played by", Unit.TEXT)),
            SearchMeasures.all(),
            List.of(
                    "OpenNap project, Napster messages (napster.txt), 2000-2001",
                    "S. Saroiu, P. K. Gummadi and S. D. Gribble, A measurement study of peer-to-peer file sharing systems, MMCN 2002",
                    "P. Golle, K. Leyton-Brown and I. Mironov, Incentives for sharing in peer-to-peer networks, EC 2001",
                    "A&M Records v. Napster, 239 F.3d 1004 (9th Cir. 2001)"));

    @Override
    public LabCard card() {
        return CARD;
    }

    @Override
    public Class<? extends LabAction> actionType() {
        return NapsterAction.class;
    }

    @Override
    public List<StrategyCard> strategies() {
        return Strategies.all().stream().map(Strategy::card).toList();
    }

    @Override
    public List<EventCard> events() {
        return EventCards.all();
    }

    @Override
    public Collector<?> collector(Scenario scenario, List<Seat> seats) {
        return new Meter();
    }

    @Override
    public Collector<List<Evidence>> evidence(Scenario scenario, List<Seat> seats, IntPredicate whose) {
        return new Witness(whose);
    }

    @Override
    public Rubric rubric() {
        return Grading.rubric();
    }

    @Override
    public int rulesVersion() {
        return 1;
    }

    @Override
    public NapsterScenario scenario(Document document) throws ScenarioException {
        return ScenarioReader.read(document);
    }

    @Override
    public List<Seat> seats(Scenario scenario, Seed seed) {
        return Newcomers.seats((NapsterScenario) scenario, seed);
    }

    @Override
    public Match open(Scenario scenario, Seed seed, List<Seat> seats) {
        return open(scenario, seed, seats, seed);
    }

    @Override
    public Match open(Scenario scenario, Seed seed, List<Seat> seats, Seed dice) {
        NapsterScenario napster = (NapsterScenario) scenario;
        int index = 0;
        for (PeerGroup group : napster.groups()) {
            for (int position = 0; position < group.count(); position++) {
                if (index >= seats.size() || !fits(seats.get(index), index, group)) {
                    throw new IllegalArgumentException("seat " + index + " is not the scenario's");
                }
                index++;
            }
        }
        if (index != seats.size()) {
            throw new IllegalArgumentException("the scenario has " + index + " seats, not " + seats.size());
        }
        return new Napster(napster, seed, seats, dice);
    }

    private static boolean fits(Seat seat, int index, PeerGroup group) {
        return seat.index() == index
                && seat.group().equals(group.name())
                && seat.hand() == group.hand()
                && Strategies.find(seat.strategy()) != null
                && seat.drawn().keySet().containsAll(Newcomers.ALWAYS_DRAWN);
    }
}
