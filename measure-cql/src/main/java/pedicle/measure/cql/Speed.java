package pedicle.measure.cql;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/// How many patients a second are judged by the CQL engine and by DuckDB, each warm and on all cores: from files, the
/// reading included, and alone, once each engine holds the records in the form that it judges (resources, tables). By
/// the definition `presenting`, and by all definitions in one run. Takes how many people the one and the other judges;
/// the CQL engine's are the first of the same population.
public final class Speed {

    private static final long SEED = 1;
    private static final int RUNS = 2;
    private static final Period PERIOD = new Period(Population.FROM, Population.TO);

    private Speed() {}

    public static void main(String[] args) throws IOException {
        long few = args.length > 0 ? Long.parseLong(args[0]) : 1_000;
        long many = args.length > 1 ? Long.parseLong(args[1]) : 100_000;
        List<Code> codes = Reference.load().codes();
        try (Scratch scratch = Scratch.make("speed")) {
            Path forCql = scratch.folder().resolve("few");
            Path forDuckDb = scratch.folder().resolve("many");
            new Population(few, SEED, false).write(forCql, Progress.unwatched());
            new Population(many, SEED, false).write(forDuckDb, Progress.unwatched());
            for (List<Definition> definitions :
                    List.of(List.of(Definition.named("presenting").orElseThrow()), Definition.all())) {
                say(
                        "from files",
                        definitions,
                        few / best(() -> judge(definitions, forCql, codes)),
                        many / best(() -> measure(definitions, forDuckDb, codes)));
                say(
                        "alone",
                        definitions,
                        few / judgedAlone(definitions, forCql, codes),
                        many / measuredAlone(definitions, forDuckDb, codes));
            }
        }
    }

    private static void say(String how, List<Definition> definitions, double cql, double duckDb) {
        System.out.printf(
                Locale.ROOT,
                "%d definition(s) %s, patients a second: %.0f by the CQL engine, %.0f by DuckDB, %.0f times as many%n",
                definitions.size(),
                how,
                cql,
                duckDb,
                duckDb / cql);
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

    private static double measuredAlone(List<Definition> definitions, Path export, List<Code> codes) {
        try (Cohort cohort = Cohort.read(export, codes)) {
            return best(() -> definitions.forEach(definition -> Measure.of(cohort, definition, PERIOD)));
        }
    }

    /// The seconds that the evaluation takes on one thread, shared out to all cores as if nothing were lost by it.
    private static double judgedAlone(List<Definition> definitions, Path export, List<Code> codes) {
        try (CqlPeople people = (CqlPeople) new CqlJudging().read(List.of(export), codes, Optional.empty())) {
            double best = Double.MAX_VALUE;
            for (int run = 0; run <= RUNS; run++) {
                best = Math.min(
                        best,
                        definitions.stream()
                                .mapToDouble(definition -> seconds(people, definition))
                                .sum());
            }
            return best / Runtime.getRuntime().availableProcessors();
        }
    }

    private static double seconds(CqlPeople people, Definition definition) {
        Evaluation evaluation = people.evaluation(people.library(definition), PERIOD);
        long spent = 0;
        for (Map.Entry<String, List<String>> patient :
                people.records().byPatient().entrySet()) {
            evaluation.open(patient.getValue());
            long start = System.nanoTime();
            evaluation.of(patient.getKey());
            spent += System.nanoTime() - start;
        }
        return spent / 1e9;
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
