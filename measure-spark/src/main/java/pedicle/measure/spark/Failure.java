package pedicle.measure.spark;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pedicle.catalog.BadInput;
import pedicle.measure.cohort.Export;
import pedicle.measure.cohort.Exports;

/// What Spark complains of, as one sentence where it is not our fault.
final class Failure {

    private Failure() {}

    /// Does the work. Spark throws what it does not declare, and wraps what a machine said in what the driver says.
    static <T> T told(String master, Exports exports, Callable<T> work) {
        try {
            return work.call();
        } catch (BadInput told) {
            throw told;
        } catch (Exception failed) {
            throw of(failed, master, exports);
        }
    }

    private static RuntimeException of(Exception failed, String master, Exports exports) {
        String message =
                causes(failed).map(cause -> String.valueOf(cause.getMessage())).collect(Collectors.joining("\n"));
        // A machine that went takes with it what lay there, whatever else is said of that.
        if (message.contains(Cluster.LOST) || message.contains("Checkpoint block")) {
            return new BadInput(
                    "--master: %s lost a machine with what it had made; run the command again".formatted(master),
                    failed);
        }
        Optional<Path> file = fileIn(message, exports);
        if (file.isPresent()) {
            return new BadInput("%s: the file %s".formatted(file.get(), fault(message, master)), failed);
        }
        if (message.contains("Could not parse Master URL")) {
            return Cluster.notUnderstood(master, failed);
        }
        if (message.contains("All masters are unresponsive")
                || message.contains("SparkContext was shut down")
                || message.contains("SparkContext has been shutdown")
                || message.contains("LiveListenerBus is stopped")
                || message.contains("stopped SparkContext")) {
            return new BadInput(
                    "--master: %s ended the work; the logs of its master and of its workers say why".formatted(master),
                    failed);
        }
        return failed instanceof RuntimeException ours ? ours : new IllegalStateException("Spark failed", failed);
    }

    private static Stream<Throwable> causes(Throwable failed) {
        return Stream.iterate(
                        Optional.of(failed),
                        Optional::isPresent,
                        each -> each.flatMap(it -> Optional.ofNullable(it.getCause())))
                .map(Optional::orElseThrow);
    }

    /// The longest name that fits, since Patient.ndjson also stands in Patient.ndjson.gz.
    private static Optional<Path> fileIn(String message, Exports exports) {
        return exports.each().stream()
                .flatMap(Failure::files)
                .filter(file -> message.contains(nameOf(file)))
                .max(Comparator.comparingInt(file -> file.toString().length()));
    }

    private static Stream<Path> files(Export export) {
        return Stream.of(
                        export.files().values().stream().flatMap(List::stream),
                        export.parquet().values().stream().flatMap(List::stream),
                        export.deletions().stream())
                .flatMap(files -> files);
    }

    /// A folder's address ends with a stroke, which Spark leaves out.
    private static String nameOf(Path file) {
        String address = file.toAbsolutePath().normalize().toUri().getRawPath();
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    private static String fault(String message, String master) {
        String said = message.toLowerCase(Locale.ROOT);
        if (said.contains("gzip") || said.contains("unexpected end of input stream")) {
            return "is cut short or is not a gzip archive; export it again";
        }
        if (said.contains("footer") || said.contains("parquet")) {
            return "is damaged or is not Parquet; export it again";
        }
        return master.startsWith("local")
                ? "can't be read"
                : "can't be read; every machine of the cluster must see it under this name";
    }
}
