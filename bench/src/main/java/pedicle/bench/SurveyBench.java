package pedicle.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The survey's statistics, timed beside R's psych in the same run where R is installed.
public final class SurveyBench {

    private SurveyBench() {}

    /// Takes no arguments; prints a table.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Respondents respondents = Respondents.found();
        int cores = Runtime.getRuntime().availableProcessors();
        System.out.printf(Locale.ROOT, "%s; %d cores; seconds%n", respondents.words(), cores);
        Path folder = Files.createTempDirectory("pedicle-bench");
        try {
            double before = load();
            List<Timed> ours = SurveyTasks.of(respondents.answers()).stream()
                    .map(Timed::of)
                    .toList();
            LargeSurvey large = LargeSurvey.run(folder);
            Map<Integer, String> checksums = Threads.checksums();
            double between = load();
            Map<String, InR> theirs = inR(respondents, folder);
            double after = load();

            Board board = new Board(theirs);
            board.head();
            ours.forEach(board::print);
            board.print(large.timed());
            say(large);
            say(checksums);
            sayOfR(theirs);
            System.out.printf(
                    Locale.ROOT,
                    "The machine's load was %.1f before ours, %.1f between and %.1f after R; above %d the times are not"
                            + " to be relied on.%n",
                    before,
                    between,
                    after,
                    cores);
        } finally {
            Files.delete(folder);
        }
    }

    /// How many programs ran or waited to, over the last minute.
    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static Map<String, InR> inR(Respondents respondents, Path folder) throws IOException, InterruptedException {
        Path answers = folder.resolve("answers.csv");
        Path out = folder.resolve("in-r.csv");
        try {
            respondents.write(answers);
            return InR.timed(answers, out);
        } finally {
            Files.deleteIfExists(answers);
            Files.deleteIfExists(out);
        }
    }

    private static void say(LargeSurvey large) throws IOException {
        System.out.printf(
                "The 100,000, in a JVM with a heap of 768 MiB; its memory at most, all in all: %s.%n",
                Resident.words(large.resident()));
        large.steps().forEach(step -> System.out.println("  " + step));
        System.out.printf("The JVM of all other lines: %s.%n", Resident.words(Resident.peak()));
    }

    private static void say(Map<Integer, String> checksums) {
        boolean same = Set.copyOf(checksums.values()).size() == 1;
        System.out.printf(
                "Results with 1, 2 and 8 processors are %s: checksums %s.%n",
                same ? "the same" : "NOT THE SAME", checksums);
        if (!same) {
            throw new IllegalStateException("results depend on the number of threads");
        }
    }

    private static void sayOfR(Map<String, InR> theirs) {
        Optional.ofNullable(theirs.get("polychoric on one core"))
                .ifPresent(one -> System.out.printf(
                        Locale.ROOT, "R's polychoric matrix takes %.3f on one core.%n", one.seconds()));
        if (theirs.isEmpty()) {
            System.out.println("Rscript with the package psych is not installed; ours alone were timed.");
        }
    }
}
