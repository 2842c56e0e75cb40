package org.unchoke.labs.napster.scenario;

import java.util.List;
import org.unchoke.lab.Document;
import org.unchoke.lab.Fields;
import org.unchoke.lab.ScenarioException;
import org.unchoke.labs.napster.strategy.Strategies;

/** Reads a scenario and notes every mistake. */
public final class ScenarioReader {
    private static final long ENDS_AT = 1800;
    private static final int TEXT = 4000;

    private ScenarioReader() {}

    /** @throws ScenarioException naming every mistake with its path */
    public static NapsterScenario read(Document document) throws ScenarioException {
        Fields root = Fields.of(document);
        root.word("lab", List.of("napster"), "napster");
        String title = root.text("title", 200, "Napster");
        NapsterScenario.Texts texts = new NapsterScenario.Texts(
                root.text("lesson", TEXT, null), root.text("question", TEXT, null), root.text("expected", TEXT, null));
        Songs songs = Songs.read(root.optionalObject("songs"));
        IndexRules index = IndexRules.read(root.optionalObject("index"));
        Rules rules = Rules.read(root.optionalObject("rules"));
        List<PeerGroup> groups = GroupReader.read(root, songs);
        String autopilot = root.word("autopilot", Strategies.autopilots(), "reference");
        long endsAt = root.whole("endsAtSeconds", 1, Limits.SECONDS, ENDS_AT);
        List<NapsterScenario.Scheduled> events = EventReader.read(root.objects("events", 100), index);
        root.close();
        root.finish();
        return new NapsterScenario(title, texts, songs, index, rules, groups, autopilot, endsAt, events, document);
    }
}
