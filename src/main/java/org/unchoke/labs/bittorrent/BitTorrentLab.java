package org.unchoke.labs.bittorrent;

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
import org.unchoke.lab.Seat;
import org.unchoke.lab.StrategyCard;
import org.unchoke.labs.bittorrent.grading.SwarmRubric;
import org.unchoke.labs.bittorrent.grading.SwarmWitness;
import org.unchoke.labs.bittorrent.scenario.PeerGroup;
import org.unchoke.labs.bittorrent.scenario.ScenarioReader;
import org.unchoke.labs.bittorrent.scenario.SwarmScenario;
import org.unchoke.labs.bittorrent.strategy.Strategies;
import org.unchoke.labs.bittorrent.strategy.Strategy;

/** BitTorrent (Cohen 2001, BEP3): every seat is a peer that wants one file and decides whom it serves. */
public final class BitTorrentLab implements Lab {
    private static final LabCard CARD = new LabCard(
            "bittorrent",
            "BitTorrent",
            2001,
            "You are a peer in a swarm: choose whom to serve, so that others serve you, and get the whole file early.",
            1,
            List.of(
                    new Figure("finishedAtSeconds", "Finished", Unit.SECONDS),
                    new Figure("downloadedBytes", "Downloaded", Unit.BYTES),
                    new Figure("uploadedBytes", "Uploaded", Unit.BYTES),
                    new Figure("uploadBytesPerSecond", "Upload capacity", Unit.BYTES_PER_SECOND),
                    new Figure("meanUnchoked", "Served at a time", Unit.RATIO),
                    new Figure("joinedAtSeconds", "Joined", Unit.SECONDS),
                    new Figure("role", "Role", Unit.TEXT),
                    new Figure("strategy", "Played by", Unit.TEXT)),
            List.of(
                    "B. Cohen, The BitTorrent Protocol Specification, BEP 3",
                    "B. Cohen, Incentives build robustness in BitTorrent, P2PECON 2003",
                    "Mainline client 4.0.2, Choker.py and PiecePicker.py",
                    "A. Legout et al., Clustering and sharing incentives in BitTorrent systems, SIGMETRICS 2007"));

    @Override
    public LabCard card() {
        return CARD;
    }

    @Override
    public Class<? extends LabAction> actionType() {
        return SwarmAction.class;
    }

    @Override
    public List<StrategyCard> strategies() {
        return Strategies.all().stream().map(Strategy::card).toList();
    }

    @Override
    public Collector<Clustering.Findings> collector(Scenario scenario, List<Seat> seats) {
        return new Clustering((SwarmScenario) scenario, seats);
    }

    @Override
    public List<EventCard> events() {
        return EventCards.all();
    }

    @Override
    public Collector<List<Evidence>> evidence(Scenario scenario, List<Seat> seats, IntPredicate whose) {
        return new SwarmWitness((SwarmScenario) scenario, seats, whose);
    }

    @Override
    public Rubric rubric() {
        return SwarmRubric.RUBRIC;
    }

    @Override
    public int rulesVersion() {
        return 1;
    }

    @Override
    public SwarmScenario scenario(Document document) throws ScenarioException {
        return ScenarioReader.read(document);
    }

    @Override
    public List<Seat> seats(Scenario scenario, Seed seed) {
        return Newcomers.seats((SwarmScenario) scenario, seed);
    }

    @Override
    public Match open(Scenario scenario, Seed seed, List<Seat> seats) {
        return open(scenario, seed, seats, seed);
    }

    @Override
    public Match open(Scenario scenario, Seed seed, List<Seat> seats, Seed dice) {
        SwarmScenario swarm = (SwarmScenario) scenario;
        int index = 0;
        for (PeerGroup group : swarm.groups()) {
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
        return new Swarm(swarm, seed, dice, seats);
    }

    private static boolean fits(Seat seat, int index, PeerGroup group) {
        return seat.index() == index
                && seat.group().equals(group.name())
                && seat.hand() == group.hand()
                && Strategies.find(seat.strategy()) != null
                && seat.drawn().containsKey(Newcomers.UPLOAD);
    }
}
