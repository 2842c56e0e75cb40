package org.unchoke.labs.bittorrent.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.unchoke.lab.Document;
import org.unchoke.lab.Fields;
import org.unchoke.lab.ScenarioException;
import org.unchoke.labs.bittorrent.strategy.Strategies;
import org.unchoke.labs.bittorrent.strategy.Strategy;

/** Reads a scenario and reports everything that is wrong with it. */
public final class ScenarioReader {
    /** When a match ends if the scenario does not say: four hours. */
    private static final long ENDS_AT = 4 * 3600;

    private static final int TEXT = 4000;
    private static final String FREE_RIDE = "freeRide";

    private final Fields root;

    private ScenarioReader(Document document) {
        this.root = Fields.of(document);
    }

    /** @throws ScenarioException naming every mistake */
    public static SwarmScenario read(Document document) throws ScenarioException {
        return new ScenarioReader(document).read();
    }

    private SwarmScenario read() throws ScenarioException {
        root.word("lab", List.of("bittorrent"), "bittorrent");
        String title = root.text("title", 200, "Swarm");
        SwarmScenario.Texts texts = new SwarmScenario.Texts(
                root.text("lesson", TEXT, null), root.text("question", TEXT, null), root.text("expected", TEXT, null));
        boolean freeRide = root.word("goal", List.of("finish", FREE_RIDE), "finish").equals(FREE_RIDE);
        Content content = ContentReader.read(root.object("content"));
        Rules rules = RulesReader.read(root.optionalObject("rules"));
        List<PeerGroup> groups = GroupReader.read(root);
        checkSize(content, groups);
        String autopilot = root.word("autopilot", autopilots(), "reference");
        long endsAt = root.whole("endsAtSeconds", 1, Limits.SECONDS, ENDS_AT);
        List<SwarmScenario.Scheduled> events = new EventReader(groups).read(root.objects("events", 100));
        root.close();
        root.finish();
        List<SwarmScenario.Scheduled> ordered = new ArrayList<>(events);
        ordered.sort(Comparator.comparingLong(SwarmScenario.Scheduled::atSeconds));
        return new SwarmScenario(title, texts, freeRide, content, rules, groups, autopilot, endsAt, ordered, root.document());
    }

    private void checkSize(Content content, List<PeerGroup> groups) {
        long peers = groups.stream().mapToLong(PeerGroup::count).sum();
        TreeSet<String> names = new TreeSet<>();
        for (int g = 0; g < groups.size(); g++) {
            if (!names.add(groups.get(g).name())) {
                root.mistake("peers/" + g + "/name", "is the name of an earlier group: every group needs its own");
            }
        }
        if (peers > Limits.PEERS) {
            root.mistake("peers", "are " + peers + " together; at most " + Limits.PEERS + " are possible");
        } else if (peers * content.pieces() > Limits.CELLS) {
            root.mistake("peers", "are too many for so many pieces: peers times pieces may be at most " + Limits.CELLS + "; use larger pieces");
        }
        if (groups.stream().noneMatch(PeerGroup::seed)) {
            root.mistake("peers", "need at least one group with role seed, else nobody has the file");
        }
        if (groups.stream().allMatch(PeerGroup::seed)) {
            root.mistake("peers", "need at least one group with role leecher, else nobody wants the file");
        }
    }

    private static List<String> autopilots() {
        return Strategies.all().stream()
                .filter(strategy -> strategy.card().autopilot())
                .map((Strategy strategy) -> strategy.card().id())
                .toList();
    }
}
