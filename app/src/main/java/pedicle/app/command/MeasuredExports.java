package pedicle.app.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pedicle.catalog.reference.Code;
import pedicle.measure.cohort.Cohort;
import pedicle.measure.cohort.Reading;
import pedicle.measure.cohort.Room;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The options that say which exports are read, and how.
final class MeasuredExports {

    @Parameters(
            paramLabel = "DIR",
            arity = "1..*",
            description =
                    "FHIR R4 bulk NDJSON, plain or .gz, or Parquet for Spark; after it, in order, exports of what changed"
                            + " since.")
    private List<Path> folders = List.of();

    @Option(
            names = "--staged",
            paramLabel = "FOLDER",
            description = "Keep there as Parquet what was read: the next run reads only files that are new or changed.")
    private @Nullable Path staged;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            description = "How much memory the tables may take, such as 4GB (default: half of the machine's).")
    private @Nullable String memory;

    @Option(
            names = "--spill",
            paramLabel = "FOLDER",
            description = "Where what does not fit in memory is put down meanwhile (default: the system's temporary"
                    + " files).")
    private @Nullable Path spill;

    List<Path> folders() {
        return folders;
    }

    Cohort read(List<Code> codes, Clock clock) {
        Room room = new Room(Optional.ofNullable(memory), Optional.ofNullable(spill));
        return Cohort.read(folders, codes, new Reading(Optional.ofNullable(staged), room, Waiting.onTerminal(clock)));
    }
}
