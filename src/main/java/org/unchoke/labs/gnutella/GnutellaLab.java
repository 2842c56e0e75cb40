package org.unchoke.labs.gnutella;

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
import org.unchoke.labs.gnutella.scenario.GnutellaScenario;
import org.unchoke.labs.gnutella.scenario.PeerGroup;
import org.unchoke.labs.gnutella.scenario.ScenarioReader;
import org.unchoke.labs.gnutella.strategy.Strategies;

/** Gnutella 0.4 (2000): no server, so every seat is one; whoever asks, asks everybody. */
public final class GnutellaLab implements Lab {
    private static final LabCard CARD = new LabCard(
            "gnutella",
            "Gnutella",
            2000,
            "You are a servent in an overlay without a centre: choose neighbours, ask, and carry everybody else's questions.",
            1,
            List.of(
                    new Figure("gotFiles", "Found", Unit.COUNT),
                    new Figure("recall", "Recall", Unit.RATIO),
                    new Figure("overlayBytes", "Overlay traffic", Unit.BYTES),
                    new Figure("gotAtSeconds", "Last found at", Unit.SECONDS),
                    new Figure("uploadedBytes", "Uploaded", Unit.BYTES),
                    new Figure("answers", "Answers given", Unit.COUNT),
                    new Figure("queries", "Queries", Unit.COUNT),
                    new Figure("hits", "Hits", Unit.COUNT),
                    new Figure("causedBytes", "Load caused", Unit.BYTES),
                    new Figure("carriedBytes", "Carried for others", Unit.BYTES),
                    new Figure("duplicates", "Duplicates got", Unit.COUNT),
                    new Figure("droppedDescriptors", "Dropped", Unit.COUNT),
                    new Figure("neighbours", "Neighbours", Unit.COUNT),
                    new Figure("sharedFiles", "Files shared", Unit.COUNT),
                    new Figure("strategy", "Played by", Unit.TEXT)),
            SearchMeasures.all(),
            List.of(
                    "The Gnutella Protocol Specification v0.4, Clip2 2000",
                    "E. Adar and B. Huberman, Free riding on Gnutella, First Monday 5(10), 2000",
                    "M. Ripeanu, I. Foster, A. Iamnitchi, Mapping the Gnutella network, IEEE Internet Computing 6(1), 2002",
                    "R. Albert, H. Jeong, A.-L. Barabasi, Error and attack tolerance of complex networks, Nature 406, 2000"));

    @Override
    public LabCard card() {
        return CARD;
    }

    @Override
    public Class<? extends LabAction> actionType() {
        return GnutellaAction.class;
    }

    @Override
    public List<StrategyCard> strategies() {
        return Strategies.cards();
    }

    @Override
    public List<EventCard> events() {
        return EventCards.all();
    }

    @Override
    public int rulesVersion() {
        return 1;
    }

    @Override
    public GnutellaScenario scenario(Document document) throws ScenarioException {
        return ScenarioReader.read(document);
    }

    @Override
    public List<Seat> seats(Scenario scenario, Seed seed) {
        return Newcomers.seats((GnutellaScenario) scenario, seed);
    }

    @Override
    public Match open(Scenario scenario, Seed seed, List<Seat> seats) {
        return open(scenario, seed, seats, seed);
    }

    @Override
    public Match open(Scenario scenario, Seed seed, List<Seat> seats, Seed dice) {
        GnutellaScenario network = (GnutellaScenario) scenario;
        int index = 0;
        for (PeerGroup group : network.groups()) {
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
        return new Network(network, seed, seats, dice);
    }

    private static boolean fits(Seat seat, int index, PeerGroup group) {
        return seat.index() == index
                && seat.group().equals(group.name())
                && seat.hand() == group.hand()
                && Strategies.find(seat.strategy()) != null
                && seat.drawn().keySet().containsAll(List.of(Newcomers.UPLOAD, Newcomers.DOWNLOAD, Newcomers.FILES, Newcomers.FIREWALLED));
    }

    @Override
    public Collector<List<Evidence>> evidence(Scenario scenario, List<Seat> seats, IntPredicate whose) {
        return new EvidenceCollector((GnutellaScenario) scenario, whose);
    }

    @Override
    public Rubric rubric() {
        return Grading.rubric();
    }

    @Override
    public Collector<?> collector(Scenario scenario, List<Seat> seats) {
        return new SearchCollector(((GnutellaScenario) scenario).rules().routeSeconds());
    }
}
