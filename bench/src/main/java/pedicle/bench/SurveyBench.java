package pedicle.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pedicle.catalog.Progress;
import pedicle.study.correlation.Answers;
import pedicle.study.correlation.CorrelationMatrix;
import pedicle.study.correlation.Correlations;
import pedicle.study.correlation.Kind;
import pedicle.study.correlation.Missing;
import pedicle.study.correlation.Parallel;
import pedicle.study.correlation.Rounds;

/// The survey's statistics, timed beside R's psych in the same run where R is installed.
public final class SurveyBench {

    private static final String LINE = "%-44s %9s %9s %9s %8s %7s  %s%n";

    private SurveyBench() {}

    /// Takes no arguments; prints a table.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Respondents respondents = Respondents.found();
        int cores = Runtime.getRuntime().availableProcessors();
        System.out.printf(Locale.ROOT, "%s; %d cores; seconds%n", respondents.words(), cores);
        double before = load();
        List<Timed> ours = tasks(respondents.answers()).map(Timed::of).toList();
        double between = load();
        Map<String, InR> theirs = inR(respondents);
        double after = load();
        System.out.printf(Locale.ROOT, LINE, "", "first", "ours", "R", "times", "asked", "found");
        ours.forEach(timed -> print(timed, theirs));
        Optional.ofNullable(theirs.get("polychoric on one core"))
                .ifPresent(one -> System.out.printf(
                        Locale.ROOT, "R's polychoric matrix takes %.3f on one core.%n", one.seconds()));
        if (theirs.isEmpty()) {
            System.out.println("Rscript with the package psych is not installed; ours alone were timed.");
        }
        System.out.printf(
                Locale.ROOT,
                "The machine's load was %.1f before ours, %.1f between and %.1f after R; above %d the times are not to be"
                        + " relied on.%n",
                before,
                between,
                after,
                cores);
    }

    /// How many programs ran or waited to, over the last minute.
    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /// What is asked of each is in the issue on the survey.
    private static Stream<Task> tasks(Answers answers) {
        Goal thirty = new Goal.Faster("parallel", 30);
        Goal hundred = new Goal.Faster("parallel polychoric", 100);
        return Stream.of(
                new Task("polychoric matrix", new Goal.Faster("polychoric", 50), () -> correlation(answers)),
                new Task(
                        "parallel, Pearson, 1,000 rounds, simulated",
                        thirty,
                        () -> components(answers, Kind.PEARSON, Rounds.simulated(1000, 1))),
                new Task(
                        "parallel, Pearson, 1,000 rounds, resampled",
                        thirty,
                        () -> components(answers, Kind.PEARSON, Rounds.resampled(1000, 1))),
                new Task(
                        "parallel, polychoric, 20 rounds, simulated",
                        hundred,
                        () -> components(answers, Kind.POLYCHORIC, Rounds.simulated(20, 1))),
                new Task(
                        "parallel, polychoric, 20 rounds, resampled",
                        hundred,
                        () -> components(answers, Kind.POLYCHORIC, Rounds.resampled(20, 1))));
    }

    private static String correlation(Answers answers) {
        return "%.4f".formatted(matrix(answers, Kind.POLYCHORIC).at(1, 0));
    }

    /// The matrix too, which psych's function makes first.
    private static String components(Answers answers, Kind kind, Rounds rounds) {
        Parallel parallel = Parallel.of(answers, matrix(answers, kind), rounds, Progress.unwatched());
        return parallel.suggested() + " components";
    }

    private static CorrelationMatrix matrix(Answers answers, Kind kind) {
        return Correlations.of(answers, kind, Missing.PAIRWISE, Progress.unwatched());
    }

    private static Map<String, InR> inR(Respondents respondents) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("pedicle-bench");
        Path answers = folder.resolve("answers.csv");
        Path out = folder.resolve("in-r.csv");
        try {
            respondents.write(answers);
            return InR.timed(answers, out);
        } finally {
            Files.deleteIfExists(answers);
            Files.deleteIfExists(out);
            Files.delete(folder);
        }
    }

    private static void print(Timed timed, Map<String, InR> theirs) {
        switch (timed.task().goal()) {
            case Goal.Faster(String inR, double times) ->
                Optional.ofNullable(theirs.get(inR))
                        .ifPresentOrElse(
                                theirTime -> print(timed, theirTime, times),
                                () -> print(timed, "", "", "×%.0f".formatted(times), timed.found()));
            case Goal.Within(double seconds) -> print(timed, "", "", "%.1f s".formatted(seconds), timed.found());
        }
    }

    private static void print(Timed timed, InR theirs, double times) {
        String scaled = theirs.isScaled()
                ? " (R did %d of %d rounds; its time is scaled)".formatted(theirs.done(), theirs.of())
                : "";
        print(
                timed,
                "%.3f".formatted(theirs.whole()),
                "×%.0f".formatted(theirs.whole() / timed.median()),
                "×%.0f".formatted(times),
                "%s; R, %d cores: %s%s".formatted(timed.found(), theirs.cores(), theirs.found(), scaled));
    }

    private static void print(Timed timed, String theirs, String ratio, String asked, String found) {
        System.out.printf(
                Locale.ROOT,
                LINE,
                timed.task().name(),
                "%.3f".formatted(timed.first()),
                "%.4f".formatted(timed.median()),
                theirs,
                ratio,
                asked,
                found);
    }
}
