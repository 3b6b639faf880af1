package pedicle.app.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import pedicle.measure.generate.Population;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "generate", description = "Invents a population as FHIR bulk files, and says beside it what it holds.")
final class MeasureGenerateCommand implements Callable<Integer> {

    private final Clock clock;

    @Parameters(paramLabel = "DIR", description = "A new or empty folder.")
    private Path folder = Path.of("");

    @Option(names = "--patients", paramLabel = "N", required = true)
    private long patients;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1")
    private long seed;

    @Option(names = "--plain", description = "Not packed with gzip.")
    private boolean plain;

    MeasureGenerateCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        new Population(patients, seed, !plain).write(folder, Waiting.onTerminal(clock));
        System.out.printf(
                "%,d invented people in %s; where each of them stands: truth.csv, truth.json. Measure them with"
                        + " --from %s --to %s.%n",
                patients, folder, Population.FROM, Population.TO);
        return 0;
    }
}
