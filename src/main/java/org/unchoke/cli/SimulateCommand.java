package org.unchoke.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.unchoke.config.Documents;
import org.unchoke.core.Seed;
import org.unchoke.lab.Document;
import org.unchoke.lab.Lab;
import org.unchoke.lab.Scenario;
import org.unchoke.lab.ScenarioException;
import org.unchoke.labs.LabCatalog;
import org.unchoke.simulation.Batch;
import org.unchoke.simulation.Run;
import org.unchoke.simulation.RunsCsv;
import org.unchoke.simulation.SeedRange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code simulate}: plays a scenario with bots alone, over many seeds, on all cores. */
@Command(
        name = "simulate",
        description = "Plays a scenario with bots alone over many seeds and prints medians and spreads.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class SimulateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SCENARIO.json", description = "The scenario to play; hand seats go to its autopilot.")
    private Path file;

    @Option(names = "--seeds", defaultValue = "1", paramLabel = "SEEDS", description = "Such as 7, 1..100 or 1,5,9.")
    private String seeds;

    @Option(names = "--csv", paramLabel = "FILE", description = "Writes one row per seed and peer.")
    private Path csv;

    @Option(names = "--threads", paramLabel = "N", description = "Default: one per core.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--no-progress", description = "Draws no progress bar.")
    private boolean noProgress;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        List<Seed> chosen = chosenSeeds();
        requireWritable();
        Document document = read();
        Lab lab = labOf(document);
        Batch batch = new Batch(lab, checked(lab, document), chosen);
        List<Run> runs = play(batch);
        if (csv != null) {
            write(runs);
        }
        report(lab, runs);
        return 0;
    }

    private List<Seed> chosenSeeds() {
        try {
            return SeedRange.parse(seeds);
        } catch (IllegalArgumentException wrong) {
            throw misuse("--seeds: " + wrong.getMessage());
        }
    }

    /** Found out before the work is done, not after. */
    private void requireWritable() {
        if (threads < 1) {
            throw misuse("--threads: at least 1");
        }
        if (csv != null && (Files.isDirectory(csv) || !Files.isDirectory(csv.toAbsolutePath().getParent()))) {
            throw misuse("--csv: cannot write " + csv + "; name a file in an existing folder");
        }
    }

    private Document read() {
        try {
            return Documents.parse(Files.readString(file, StandardCharsets.UTF_8));
        } catch (NoSuchFileException missing) {
            throw misuse("There is no file " + file);
        } catch (IOException unreadable) {
            throw misuse(file + " cannot be read as UTF-8 text: name a scenario, a file that ends in .json");
        } catch (ScenarioException wrong) {
            throw mistakes(wrong);
        }
    }

    private Lab labOf(Document document) {
        Object id = document.fields().get("lab");
        return LabCatalog.find(String.valueOf(id)).orElseThrow(() -> misuse(
                file + ": /lab: " + (id == null ? "is missing" : "there is no lab \"" + id + "\"") + "; one of "
                        + LabCatalog.ids()));
    }

    private Scenario checked(Lab lab, Document document) {
        try {
            return lab.scenario(document);
        } catch (ScenarioException wrong) {
            throw mistakes(wrong);
        }
    }

    private List<Run> play(Batch batch) throws Batch.CancelledException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        Thread onInterrupt = new Thread(batch::cancel);
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        try (ProgressBar bar = ProgressBar.on(noProgress ? null : spec.commandLine().getErr(), batch)) {
            return batch.run(pool);
        } finally {
            pool.shutdownNow();
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
        }
    }

    private void write(List<Run> runs) throws IOException {
        try (Writer out = Files.newBufferedWriter(csv, StandardCharsets.UTF_8)) {
            RunsCsv.write(runs, out);
        }
    }

    private void report(Lab lab, List<Run> runs) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(new SummaryTable(lab.card(), runs).text());
        out.println(runs.size() + (runs.size() == 1 ? " run" : " runs") + (csv == null ? "" : ", written to " + csv));
        out.flush();
    }

    private ParameterException mistakes(ScenarioException wrong) {
        StringBuilder text = new StringBuilder(file + " cannot be played:");
        wrong.mistakes().forEach(mistake ->
                text.append("\n  ").append(mistake.path().isEmpty() ? "(whole document)" : mistake.path())
                        .append(": ").append(mistake.message()));
        return misuse(text.toString());
    }

    private ParameterException misuse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
