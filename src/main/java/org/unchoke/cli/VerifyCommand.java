package org.unchoke.cli;

import java.io.PrintWriter;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.Callable;
import org.unchoke.config.OwnDatabase;
import org.unchoke.labs.LabCatalog;
import org.unchoke.store.RoundCheck;
import org.unchoke.store.RoundCheck.Finding;
import org.unchoke.store.RoundCheck.Finished;
import org.unchoke.store.RoundCheck.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code verify}: plays every finished round of the database again. May run beside the server. */
@Command(
        name = "verify",
        description = "Plays all finished rounds again and tells which do not end as they were recorded. Uses the database"
                + " that the server uses, and may run beside it. Exit code 1 if a round was changed or differs.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class VerifyCommand implements Callable<Integer> {
    @Option(names = "--quiet", description = "Prints only what differs, and the sum.")
    private boolean quiet;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        RoundCheck check = new RoundCheck(LabCatalog::find);
        int same = 0;
        int different = 0;
        try (Connection connection = OwnDatabase.connect()) {
            List<Finished> rounds = RoundCheck.finished(connection);
            for (Finished round : rounds) {
                Finding finding = check.check(connection, round);
                same += finding.outcome() == Outcome.SAME ? 1 : 0;
                different += finding.outcome() == Outcome.DIFFERENT ? 1 : 0;
                if (!quiet || finding.outcome() == Outcome.DIFFERENT) {
                    out.println(line(finding));
                    out.flush();
                }
            }
            out.printf("%d rounds: %d as recorded, %d different, %d recorded with other rules%n",
                    rounds.size(), same, different, rounds.size() - same - different);
        }
        return different == 0 ? 0 : 1;
    }

    private static String line(Finding finding) {
        String what = switch (finding.outcome()) {
            case SAME -> "as recorded";
            case OTHER_RULES -> "not compared. " + finding.detail();
            case DIFFERENT -> "DIFFERENT. " + finding.detail();
        };
        Finished round = finding.round();
        return round.code() + " \"" + round.title() + "\" round " + round.n() + ": " + what;
    }
}
