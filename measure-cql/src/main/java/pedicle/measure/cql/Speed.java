package pedicle.measure.cql;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import pedicle.catalog.Progress;
import pedicle.catalog.Scratch;
import pedicle.catalog.reference.Code;
import pedicle.catalog.reference.Reference;
import pedicle.measure.cohort.Cohort;
import pedicle.measure.generate.Population;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.JudgingEngine;
import pedicle.measure.indicator.Measure;
import pedicle.measure.indicator.Period;

/// How many patients a second are judged from files, by the CQL engine and by DuckDB, each warm, on all
/// cores and with the reading of the files included: by the definition `presenting`, and by all definitions
/// in one run. Takes how many people the one and the other judges; the CQL engine's are the first of the
/// same population.
public final class Speed {

    private static final long SEED = 1;
    private static final int RUNS = 2;
    private static final Period PERIOD = new Period(Population.FROM, Population.TO);

    private Speed() {}

    public static void main(String[] args) throws IOException {
        long few = args.length > 0 ? Long.parseLong(args[0]) : 1_000;
        long many = args.length > 1 ? Long.parseLong(args[1]) : 20_000;
        List<Code> codes = Reference.load().codes();
        try (Scratch scratch = Scratch.make("speed")) {
            Path forCql = scratch.folder().resolve("few");
            Path forDuckDb = scratch.folder().resolve("many");
            new Population(few, SEED, false).write(forCql, Progress.unwatched());
            new Population(many, SEED, false).write(forDuckDb, Progress.unwatched());
            compare(List.of(Definition.named("presenting").orElseThrow()), few, forCql, many, forDuckDb, codes);
            compare(Definition.all(), few, forCql, many, forDuckDb, codes);
        }
    }

    private static void compare(
            List<Definition> definitions, long few, Path forCql, long many, Path forDuckDb, List<Code> codes) {
        double cql = few / best(() -> judge(definitions, forCql, codes));
        double duckDb = many / best(() -> measure(definitions, forDuckDb, codes));
        System.out.printf(
                "%d definition(s), patients a second: %.0f by the CQL engine (%d people), %.0f by DuckDB (%d people),"
                        + " %.0f times as many%n",
                definitions.size(), cql, few, duckDb, many, duckDb / cql);
    }

    private static void judge(List<Definition> definitions, Path export, List<Code> codes) {
        try (JudgingEngine.People people = new CqlJudging().read(List.of(export), codes, Optional.empty())) {
            definitions.forEach(definition -> people.judge(definition, PERIOD, export));
        }
    }

    private static void measure(List<Definition> definitions, Path export, List<Code> codes) {
        try (Cohort cohort = Cohort.read(export, codes)) {
            definitions.forEach(definition -> Measure.of(cohort, definition, PERIOD));
        }
    }

    /// The seconds of the fastest run after one that is not timed.
    private static double best(Runnable work) {
        work.run();
        double best = Double.MAX_VALUE;
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            work.run();
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
        }
        return best;
    }
}
