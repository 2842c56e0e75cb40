package org.unchoke.labs.gnutella.scenario;

import java.util.List;
import org.unchoke.lab.Document;
import org.unchoke.lab.Fields;
import org.unchoke.lab.ScenarioException;
import org.unchoke.labs.gnutella.strategy.Strategies;

/** Reads a scenario and reports everything that is wrong with it. */
public final class ScenarioReader {
    private static final long ENDS_AT = 900;
    private static final int TEXT = 4000;
    private static final long USUAL_FILE = 4_000_000;

    private ScenarioReader() {}

    /** @throws ScenarioException naming every mistake */
    public static GnutellaScenario read(Document document) throws ScenarioException {
        Fields root = Fields.of(document);
        root.word("lab", List.of("gnutella"), "gnutella");
        String title = root.text("title", 200, "Gnutella");
        GnutellaScenario.Texts texts = new GnutellaScenario.Texts(
                root.text("lesson", TEXT, null), root.text("question", TEXT, null), root.text("expected", TEXT, null));
        GnutellaScenario.Files files = files(root.optionalObject("files"));
        Rules rules = Rules.read(root.optionalObject("rules"));
        List<PeerGroup> groups = GroupReader.read(root, files.count());
        int servents = groups.stream().mapToInt(PeerGroup::count).sum();
        Shape shape = Shape.read(root.optionalObject("overlay"), Math.max(1, servents));
        String autopilot = root.word("autopilot", Strategies.bots(), "servent");
        long endsAt = root.whole("endsAtSeconds", 1, Limits.SECONDS, ENDS_AT);
        List<GnutellaScenario.Scheduled> events = EventReader.read(root.objects("events", 100));
        root.close();
        root.finish();
        return new GnutellaScenario(title, texts, files, rules, shape, groups, autopilot, endsAt, events, root.document());
    }

    private static GnutellaScenario.Files files(Fields fields) {
        GnutellaScenario.Files files = new GnutellaScenario.Files(
                (int) fields.whole("count", 8, Limits.FILES, 200),
                fields.whole("bytes", 1, Limits.FILE, USUAL_FILE),
                fields.number("zipf", 0, 3, 0.8));
        fields.close();
        return files;
    }
}
