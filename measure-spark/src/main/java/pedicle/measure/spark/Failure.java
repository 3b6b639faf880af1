package pedicle.measure.spark;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pedicle.catalog.BadInput;
import pedicle.measure.cohort.Export;

/// What Spark complains of, as one sentence where it is not our fault.
final class Failure {

    private Failure() {}

    /// Does the work. Spark throws what it does not declare, and wraps what a machine said in what the driver says.
    static <T> T told(String master, Export export, Callable<T> work) {
        try {
            return work.call();
        } catch (BadInput told) {
            throw told;
        } catch (Exception failed) {
            throw of(failed, master, export);
        }
    }

    private static RuntimeException of(Exception failed, String master, Export export) {
        String message =
                causes(failed).map(cause -> String.valueOf(cause.getMessage())).collect(Collectors.joining("\n"));
        Optional<Path> file = fileIn(message, export);
        if (file.isPresent()) {
            return new BadInput("%s: the file %s".formatted(file.get(), fault(message)), failed);
        }
        if (message.contains("Could not parse Master URL")) {
            return new BadInput(
                    "--master: expected a Spark master such as spark://host:7077 or local[4], found “%s”"
                            .formatted(master),
                    failed);
        }
        if (message.contains("All masters are unresponsive")
                || message.contains("SparkContext was shut down")
                || message.contains("SparkContext has been shutdown")) {
            return new BadInput("--master: no Spark master answers at %s".formatted(master), failed);
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
    private static Optional<Path> fileIn(String message, Export export) {
        return export.files().values().stream()
                .flatMap(files -> files.stream())
                .filter(file -> message.contains(file.toUri().getRawPath()))
                .max(Comparator.comparingInt(file -> file.toString().length()));
    }

    private static String fault(String message) {
        String said = message.toLowerCase(Locale.ROOT);
        return said.contains("gzip") || said.contains("unexpected end of input stream")
                ? "is cut short or is not a gzip archive; export it again"
                : "can't be read";
    }
}
