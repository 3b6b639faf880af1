package pedicle.app.command;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import pedicle.catalog.BadInput;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;

/// All commands, and the one place in which a throw becomes an exit status: 0 done, 1 bad input, 2 wrong usage, 3
/// our fault.
public final class Commands {

    /// A command by the name that it carries.
    record Named(String name, Function<Clock, Object> make) {}

    static final List<Named> ALL = List.of(
            new Named("start", StartCommand::new),
            new Named("loop", LoopCommand::new),
            new Named("survey", SurveyCommand::new),
            new Named("order", OrderCommand::new),
            new Named("handout", HandoutCommand::new),
            new Named("plan", _ -> new PlanCommand()),
            new Named("measure", MeasureCommand::line),
            new Named("doctor", _ -> new DoctorCommand()),
            new Named("backup", _ -> new BackupCommand()),
            new Named("restore", RestoreCommand::new),
            new Named("warm", WarmCommand::new));

    private Commands() {}

    public static int run(Clock clock, String... arguments) {
        CommandLine line = new CommandLine(new Root());
        wanted(arguments).forEach(one -> line.addSubcommand(one.make().apply(clock)));
        line.getSubcommands().values().forEach(Commands::explainItself);
        line.setExecutionExceptionHandler((thrown, _, _) -> exitStatus(thrown));
        try {
            return line.execute(arguments);
        } catch (Error thrown) {
            return exitStatus(thrown);
        }
    }

    /// Every command takes `--help`, which neither has to be known where a command is written nor can be forgotten
    /// there.
    private static void explainItself(CommandLine command) {
        command.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this help message and exit.")
                        .build());
        command.getSubcommands().values().forEach(Commands::explainItself);
    }

    /// Looking through all commands for their options takes as long as a good part of a start; so where the first
    /// argument names one, only that is made.
    private static List<Named> wanted(String... arguments) {
        List<Named> named = Arrays.stream(arguments)
                .limit(1)
                .flatMap(first -> ALL.stream().filter(one -> one.name().equals(first)))
                .toList();
        return named.isEmpty() ? ALL : named;
    }

    private static int exitStatus(Throwable thrown) {
        if (thrown instanceof BadInput bad) {
            System.err.println("pedicle: " + bad.getMessage());
            return 1;
        }
        System.err.println("pedicle: a fault of ours; nothing half-done was kept. Please report what follows.");
        thrown.printStackTrace(System.err);
        return 3;
    }

    @Command(
            name = "pedicle",
            description = "From why low back pain care departs from the evidence to whether it changed.",
            mixinStandardHelpOptions = true,
            version = "Pedicle 0.1.0",
            synopsisSubcommandLabel = "COMMAND")
    private static final class Root implements Runnable {

        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

        @Override
        public void run() {
            throw new CommandLine.ParameterException(spec.commandLine(), "expected a command");
        }
    }
}
