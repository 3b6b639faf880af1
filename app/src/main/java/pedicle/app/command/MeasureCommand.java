package pedicle.app.command;

import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// What is done with a network's records: each piece of work is a command of its own.
@Command(name = "measure", description = "Imaging rates from a FHIR bulk export.")
final class MeasureCommand {

    private MeasureCommand() {}

    static CommandLine line(Clock clock) {
        return new CommandLine(new MeasureCommand())
                .addSubcommand(new MeasureRunCommand(clock))
                .addSubcommand(new MeasureExplainCommand(clock))
                .addSubcommand(new MeasureTrendCommand())
                .addSubcommand(new MeasureEffectCommand(clock))
                .addSubcommand(new MeasureGenerateCommand(clock))
                .addSubcommand(new MeasureFetchCommand(clock))
                .addSubcommand(new MeasureResourcesCommand());
    }
}
