package pedicle.study.compare;

import java.util.List;
import java.util.stream.Stream;
import pedicle.study.compare.distribution.Tails;

/// The t-tests, as R's t.test.
final class MeanTests {

    private MeanTests() {}

    /// Each group with its own variance (Welch 1947).
    static Tested welch(Sample first, Sample second) {
        double a = first.variance() / first.n();
        double b = second.variance() / second.n();
        double df = (a + b) * (a + b) / (a * a / (first.n() - 1) + b * b / (second.n() - 1));
        return between(first, second, Math.sqrt(a + b), df);
    }

    /// One variance for both groups (Student 1908).
    static Tested student(Sample first, Sample second) {
        double df = first.n() + second.n() - 2.0;
        double pooled = (first.squares() + second.squares()) / df;
        return between(first, second, Math.sqrt(pooled * (1.0 / first.n() + 1.0 / second.n())), df);
    }

    static Tested paired(Pairs pairs) {
        Sample differences = pairs.differences();
        String reading = differences.name() + " in standard deviations of the differences (g_z)";
        return against(differences, 0, differences.name(), reading);
    }

    static Tested oneSample(Sample sample, double expected) {
        String reading = "“%s” less %s".formatted(sample.name(), Measurement.written(expected));
        return against(sample, expected, reading, reading + " in standard deviations");
    }

    private static Tested between(Sample first, Sample second, double error, double df) {
        double difference = first.mean() - second.mean();
        String reading = "“%s” less “%s”".formatted(first.name(), second.name());
        return tested(
                difference,
                error,
                df,
                Stream.concat(
                                Hedges.between(first, second).stream(),
                                Stream.of(meanDifference(difference, error, df, reading)))
                        .toList());
    }

    private static Tested against(Sample sample, double expected, String reading, String ofG) {
        double difference = sample.mean() - expected;
        double error = Math.sqrt(sample.variance() / sample.n());
        double df = sample.n() - 1.0;
        List<Effect> effects = Stream.concat(
                        Hedges.ofDifferences(sample, expected, ofG).stream(),
                        Stream.of(meanDifference(difference, error, df, reading)))
                .toList();
        Tested tested = tested(difference, error, df, effects);
        return df < 2 ? tested.warning("Two differences are too few for Hedges' g: its factor is zero.") : tested;
    }

    private static Tested tested(double difference, double error, double df, List<Effect> effects) {
        double t = difference / error;
        return Tested.of("t", t, List.of(df), Tails.twoSidedT(t, df), effects);
    }

    private static Effect meanDifference(double difference, double error, double df, String reading) {
        double half = Tails.t975(df) * error;
        return Effect.around(
                "mean difference",
                difference,
                difference - half,
                difference + half,
                reading + "; 95% interval by Student's t");
    }
}
