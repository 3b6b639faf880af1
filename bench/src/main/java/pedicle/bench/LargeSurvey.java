package pedicle.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// 100,000 invented people by 100 items in a CSV file, described and reduced to components, each time in a JVM
/// of its own: see [LargeRun].
record LargeSurvey(Timed timed, List<String> steps, OptionalLong resident) {

    private static final int PEOPLE = 100_000;
    private static final int ITEMS = 100;
    private static final int FACTORS = 10;

    /// With what a JVM takes beside its heap it keeps within the 1 GB that is asked.
    private static final String HEAP = "-Xmx768m";

    /// So many JVMs, as only the first time in one is a first time.
    private static final int JVMS = 3;

    static LargeSurvey run(Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("large.csv");
        write(file);
        try {
            LargeRun.Said[] said = new LargeRun.Said[JVMS];
            for (int jvm = 0; jvm < JVMS; jvm++) {
                said[jvm] = LargeRun.Said.of(AnotherJvm.run(List.of(HEAP), LargeRun.class, file.toString()));
            }
            return of(said);
        } finally {
            Files.delete(file);
        }
    }

    private static LargeSurvey of(LargeRun.Said[] said) {
        LargeRun.Said last = said[JVMS - 1];
        double first = middle(said, one -> one.first().total());
        double warm = middle(said, one -> one.warm().total());
        Timed timed = new Timed(
                "100,000 by 100 from CSV, described, PCA",
                Optional.empty(),
                new Goal.Within(3),
                first,
                warm,
                last.found());
        OptionalLong resident = Arrays.stream(said)
                .flatMapToLong(one -> one.resident().stream())
                .max();
        return new LargeSurvey(
                timed,
                List.of("first: " + last.first().words(), "warm: " + last.warm().words()),
                resident);
    }

    private static double middle(LargeRun.Said[] said, ToDoubleFunction<LargeRun.Said> seconds) {
        return Timed.median(Arrays.stream(said).mapToDouble(seconds).toArray());
    }

    /// Answers from 1 to 5, one in a hundred left out, ten things behind ten items each.
    private static void write(Path file) throws IOException {
        Random random = new Random(7);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(IntStream.rangeClosed(1, ITEMS)
                    .mapToObj(item -> String.format(Locale.ROOT, "q%03d", item))
                    .collect(Collectors.joining(",", "", "\n")));
            for (int person = 0; person < PEOPLE; person++) {
                out.write(line(random));
            }
        }
    }

    private static String line(Random random) {
        double[] behind = new double[FACTORS];
        Arrays.setAll(behind, _ -> random.nextGaussian());
        StringBuilder line = new StringBuilder();
        for (int item = 0; item < ITEMS; item++) {
            line.append(item == 0 ? "" : ",");
            double answer = 3 + (behind[item * FACTORS / ITEMS] + random.nextGaussian()) * 0.7;
            if (random.nextInt(100) > 0) {
                line.append(Math.clamp(Math.round(answer), 1, 5));
            }
        }
        return line.append('\n').toString();
    }
}
