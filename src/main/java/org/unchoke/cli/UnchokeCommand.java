package org.unchoke.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the program understands on its command line; without a command it is the server. */
@Command(
        name = "unchoke",
        description = "A live classroom lab for peer-to-peer systems. Without a command it starts the server.",
        mixinStandardHelpOptions = true,
        subcommands = {SimulateCommand.class, VerifyCommand.class})
public final class UnchokeCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    /**
     * Runs a command.
     *
     * @return the exit code: 0 done, 1 the command failed, 2 it was called wrongly
     */
    public static int run(String... args) {
        return commandLine().execute(args);
    }

    static CommandLine commandLine() {
        return new CommandLine(new UnchokeCommand()).setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(command.getColorScheme().errorText("It failed: " + failure));
            return 1;
        });
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command, or start without arguments for the server");
    }
}
