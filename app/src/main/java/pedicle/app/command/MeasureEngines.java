package pedicle.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pedicle.catalog.BadInput;
import pedicle.catalog.Scratch;
import pedicle.catalog.reference.Code;
import pedicle.measure.indicator.Agreement;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.Judges;
import pedicle.measure.indicator.JudgingEngine;
import pedicle.measure.indicator.Measure;
import pedicle.measure.indicator.Period;
import picocli.CommandLine.Option;

/// The engines of a run: the first is reported, and the others are held against it patient by patient.
final class MeasureEngines {

    static final String BUILT_IN = "duckdb";

    private static final List<String> KNOWN = List.of(BUILT_IN, "spark", "cql");

    /// An engine beside the first; its agreement is empty where the export gives no figures to agree on.
    record Compared(String name, Optional<Agreement> agreement) {}

    @Option(
            names = "--engine",
            split = ",",
            defaultValue = BUILT_IN,
            description = "duckdb, spark or cql (default: duckdb), or several: the first is reported, and whether the"
                    + " others agree with it on each patient is said.")
    private List<String> names = List.of();

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "Where Spark works, such as spark://host:7077 (default: this machine).")
    private @Nullable String master;

    String first() {
        return names.getFirst();
    }

    List<String> others() {
        return names.stream().distinct().skip(1).toList();
    }

    /// Refuses what can't be, before any work is done.
    void check() {
        for (String name : names) {
            if (!KNOWN.contains(name)) {
                throw new BadInput("--engine: expected %s, found “%s”".formatted(String.join(", ", KNOWN), name));
            }
            if (!name.equals(BUILT_IN)) {
                found(name);
            }
        }
        if (master != null && !names.contains("spark")) {
            throw new BadInput("--master: only --engine spark works at another place");
        }
    }

    /// Reads the exports by an engine other than the one that is built in.
    Judges read(String name, List<Path> folders, List<Code> codes) {
        Optional<String> where = name.equals("spark") ? Optional.ofNullable(master) : Optional.empty();
        return Judges.Other.read(found(name), folders, codes, where);
    }

    /// Holds every other engine against what the first one said, which lies in `ours`.
    List<Compared> compare(Path ours, List<Definition> definitions, Period period, Function<String, Judges> read) {
        List<Compared> compared = new ArrayList<>();
        for (String name : others()) {
            try (Scratch theirs = Scratch.make("verdicts");
                    Judges judges = read.apply(name)) {
                for (Definition definition : definitions) {
                    Measure.of(judges, definition, period);
                    Agreement.keep(judges, definition, theirs.folder());
                }
                compared.add(new Compared(
                        name,
                        judges.lacking().isEmpty() && isFilled(ours)
                                ? Optional.of(Agreement.between(ours, theirs.folder()))
                                : Optional.empty()));
            }
        }
        return compared;
    }

    private static boolean isFilled(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("what an engine said can't be read again", unreadable);
        }
    }

    private static JudgingEngine found(String name) {
        return JudgingEngine.named(name)
                .orElseThrow(() -> new BadInput(
                        "--engine %s: it is not built here; ./pedicle builds it the first time that it is asked for, or"
                                        .formatted(name)
                                + " mvn -Pengines package does, and measure-%s/target is then on the class path"
                                        .formatted(name)));
    }
}
