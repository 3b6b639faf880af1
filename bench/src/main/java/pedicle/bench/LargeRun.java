package pedicle.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import pedicle.catalog.Progress;
import pedicle.study.correlation.Answers;
import pedicle.study.correlation.CorrelationMatrix;
import pedicle.study.correlation.Correlations;
import pedicle.study.correlation.Eigen;
import pedicle.study.correlation.Kind;
import pedicle.study.correlation.Missing;
import pedicle.study.correlation.Parallel;
import pedicle.study.correlation.Rounds;
import pedicle.study.intake.Intake;
import pedicle.study.recipe.Analysis;
import pedicle.study.recipe.Ground;
import pedicle.study.recipe.Outcome;
import pedicle.study.recipe.Recipe;
import pedicle.study.structure.Rotation;
import pedicle.study.structure.Structure;

/// Reads a survey from a CSV file, describes every item and finds the components, some times in one JVM.
///
/// What is counted: the file is read and its columns understood as for `./pedicle survey`; each item's
/// frequencies, moments and quartiles, and all patterns of answers left out; Pearson correlations of those who
/// answered everything, KMO and Bartlett, parallel analysis with 100 rounds of simulated noise, and the
/// components that it suggests, turned by varimax.
final class LargeRun {

    private static final int TIMES = 6;
    private static final int ROUNDS = 100;

    private LargeRun() {}

    /// Takes the file; prints a line a time, then what was found, then the peak of memory.
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        String found = "";
        for (int time = 0; time < TIMES; time++) {
            long start = System.nanoTime();
            Ground ground = new Ground(Intake.read(file, Optional.empty()), List.of());
            long read = System.nanoTime();
            Outcome described =
                    Analysis.run(new Recipe.Describe(ground.columns(), Optional.empty()), ground, Progress.unwatched());
            long counted = System.nanoTime();
            Structure structure = structure(ground);
            long end = System.nanoTime();
            System.out.println(new Seconds((read - start) / 1e9, (counted - read) / 1e9, (end - counted) / 1e9).line());
            found = words(described, structure);
        }
        System.out.println(found);
        Resident.peak().ifPresent(System.out::println);
    }

    private static Structure structure(Ground ground) {
        Answers answers = ground.answers(ground.columns(), List.of());
        CorrelationMatrix matrix = Correlations.of(answers, Kind.PEARSON, Missing.LISTWISE, Progress.unwatched());
        Parallel parallel = Parallel.simulated(
                Eigen.valuesOf(matrix.array()), matrix.n(), Rounds.simulated(ROUNDS, 1), Progress.unwatched());
        return Structure.of(matrix, parallel, parallel.suggested(), Rotation.VARIMAX);
    }

    private static String words(Outcome described, Structure structure) {
        return described instanceof Outcome.Description description
                ? String.format(
                        Locale.ROOT,
                        "%d items, %,d patterns, %,d complete, %d components",
                        description.variables().size(),
                        description.missingness().patterns().size(),
                        structure.n(),
                        structure.components().explained().size())
                : "no description";
    }

    /// What the steps took.
    record Seconds(double read, double describe, double components) {

        static Seconds of(String line) {
            double[] parts = Stream.of(line.split(" ", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            return new Seconds(parts[0], parts[1], parts[2]);
        }

        String line() {
            return read + " " + describe + " " + components;
        }

        double total() {
            return read + describe + components;
        }

        String words() {
            return String.format(Locale.ROOT, "read %.2f, described %.2f, components %.2f", read, describe, components);
        }
    }

    /// What such a JVM said: the first time, one that is neither fast nor slow of those after, and the rest.
    record Said(Seconds first, Seconds warm, String found, OptionalLong resident) {

        static Said of(List<String> lines) {
            Seconds[] times = lines.stream().limit(TIMES).map(Seconds::of).toArray(Seconds[]::new);
            Seconds[] after = Arrays.copyOfRange(times, 1, TIMES);
            Arrays.sort(after, (a, b) -> Double.compare(a.total(), b.total()));
            return new Said(
                    times[0],
                    after[after.length / 2],
                    lines.get(TIMES),
                    lines.stream().skip(TIMES + 1L).mapToLong(Long::parseLong).findFirst());
        }
    }
}
