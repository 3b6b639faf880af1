package pedicle.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import pedicle.catalog.Progress;
import pedicle.study.correlation.Answers;
import pedicle.study.correlation.CorrelationMatrix;
import pedicle.study.correlation.Correlations;
import pedicle.study.correlation.Kind;
import pedicle.study.correlation.Missing;
import pedicle.study.correlation.Noise;
import pedicle.study.correlation.Parallel;
import pedicle.study.correlation.Rounds;
import pedicle.study.reliability.OneFactor;
import pedicle.study.reliability.Reliability;

/// Whether results are the same, to the last digit, however many threads there are: a checksum of all of them from
/// a JVM that is told of 1, 2 or 8 processors.
final class Threads {

    private static final List<Integer> PROCESSORS = List.of(1, 2, 8);

    private Threads() {}

    /// By the number of processors.
    static Map<Integer, String> checksums() throws IOException, InterruptedException {
        Map<Integer, String> checksums = new LinkedHashMap<>();
        for (int processors : PROCESSORS) {
            List<String> options =
                    List.of("-XX:ActiveProcessorCount=" + processors, "-Dpedicle.external=" + Respondents.external());
            checksums.put(processors, AnotherJvm.run(options, Threads.class).getFirst());
        }
        return checksums;
    }

    /// Takes no arguments; prints the checksum.
    public static void main(String[] arguments) {
        Answers answers = Respondents.found().answers();
        CRC32 sum = new CRC32();
        for (Kind kind : Kind.values()) {
            CorrelationMatrix matrix = Correlations.of(answers, kind, Missing.PAIRWISE, Progress.unwatched());
            add(sum, matrix.values());
            for (Noise noise : Noise.values()) {
                add(sum, Parallel.of(answers, matrix, rounds(noise), Progress.unwatched()));
            }
        }
        add(sum, Reliability.of(answers, OneFactor.By.MINRES, 200, 1, Progress.unwatched()));
        System.out.printf("%08x%n", sum.getValue());
    }

    private static Rounds rounds(Noise noise) {
        return switch (noise) {
            case SIMULATED -> Rounds.simulated(20, 1);
            case RESAMPLED -> Rounds.resampled(20, 1);
        };
    }

    /// Records and lists print every digit of their numbers.
    private static void add(CRC32 sum, Object result) {
        sum.update(result.toString().getBytes(StandardCharsets.UTF_8));
    }
}
