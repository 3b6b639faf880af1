package pedicle.app.command;

import java.time.Clock;
import pedicle.catalog.BadInput;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// All commands, and the one place in which a throw becomes an exit status: 0 done, 1 bad input, 2 wrong usage, 3
/// our fault.
public final class Commands {

    private Commands() {}

    public static int run(Clock clock, String... arguments) {
        CommandLine line = new CommandLine(new Root())
                .addSubcommand(new StartCommand(clock))
                .addSubcommand(new LoopCommand(clock))
                .addSubcommand(new SurveyCommand(clock))
                .addSubcommand(new OrderCommand(clock))
                .addSubcommand(new HandoutCommand(clock))
                .addSubcommand(new PlanCommand())
                .addSubcommand(
                        new CommandLine(new MeasureCommand(clock)).addSubcommand(new MeasureExplainCommand(clock)))
                .addSubcommand(new DoctorCommand())
                .addSubcommand(new BackupCommand())
                .addSubcommand(new RestoreCommand(clock))
                .addSubcommand(new WarmCommand(clock));
        line.setExecutionExceptionHandler((thrown, _, _) -> exitStatus(thrown));
        try {
            return line.execute(arguments);
        } catch (Error thrown) {
            return exitStatus(thrown);
        }
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
