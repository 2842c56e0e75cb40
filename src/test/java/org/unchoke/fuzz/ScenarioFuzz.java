package org.unchoke.fuzz;

import java.nio.charset.StandardCharsets;
import org.unchoke.config.Documents;
import org.unchoke.core.Seed;
import org.unchoke.lab.Document;
import org.unchoke.lab.Lab;
import org.unchoke.lab.Scenario;
import org.unchoke.lab.ScenarioException;
import org.unchoke.labs.LabCatalog;

/** Scenarios as JSON, read by every lab. */
public final class ScenarioFuzz {
    private ScenarioFuzz() {}

    /** Called by Jazzer first: preparing all classes takes long, and is no scenario that hangs. */
    public static void fuzzerInitialize() {
        fuzzerTestOneInput(new byte[] {'{', '}'});
    }

    /** Called by Jazzer, and by {@link CorpusTest}. */
    public static void fuzzerTestOneInput(byte[] data) {
        Document document;
        try {
            document = Documents.parse(new String(data, StandardCharsets.UTF_8));
        } catch (ScenarioException refused) {
            return;
        }
        for (Lab lab : LabCatalog.all()) {
            try {
                Scenario scenario = lab.scenario(document.with("lab", lab.card().id()));
                lab.seats(scenario, new Seed(1));
            } catch (ScenarioException refused) {
                continue; // with every mistake in it, as it should
            }
        }
    }
}
