package pedicle.study.compare;

import java.util.List;
import java.util.stream.IntStream;
import pedicle.study.compare.distribution.Tails;

/// Analyses of variance, as R's oneway.test and aov.
final class Anova {

    private Anova() {}

    /// Squares about the means, between groups and within.
    record Squares(double between, double within, double dfBetween, double dfWithin) {

        double f() {
            return between / dfBetween / (within / dfWithin);
        }
    }

    static Squares squares(List<Sample> samples) {
        double n = samples.stream().mapToInt(Sample::n).sum();
        double mean = samples.stream()
                        .mapToDouble(sample -> sample.n() * sample.mean())
                        .sum()
                / n;
        double between = samples.stream()
                .mapToDouble(sample -> sample.n() * (sample.mean() - mean) * (sample.mean() - mean))
                .sum();
        double within = samples.stream().mapToDouble(Sample::squares).sum();
        return new Squares(between, within, samples.size() - 1.0, n - samples.size());
    }

    /// One variance for all groups (Fisher 1925), then Tukey's test of each pair.
    static Tested classical(Split split) {
        Squares squares = squares(split.samples());
        double p = Tails.f(squares.f(), squares.dfBetween(), squares.dfWithin());
        return Tested.of(
                        "F",
                        squares.f(),
                        List.of(squares.dfBetween(), squares.dfWithin()),
                        p,
                        ExplainedVariance.ofMeans(squares))
                .with(Pairwise.tukey(split, squares));
    }

    /// Each group with its own variance (Welch 1951, Biometrika 38:330-336), then the test of Games & Howell of
    /// each
    /// pair. The sizes are those of the classical sums of squares.
    static Tested welch(Split split) {
        List<Sample> samples = split.samples();
        double k = samples.size();
        double[] weights = samples.stream()
                .mapToDouble(sample -> sample.n() / sample.variance())
                .toArray();
        double all = IntStream.range(0, weights.length)
                .mapToDouble(group -> weights[group])
                .sum();
        double mean = 0;
        double unevenness = 0;
        for (int group = 0; group < weights.length; group++) {
            mean += weights[group] * samples.get(group).mean() / all;
            double rest = 1 - weights[group] / all;
            unevenness += rest * rest / (samples.get(group).n() - 1) / (k * k - 1);
        }
        double sum = 0;
        for (int group = 0; group < weights.length; group++) {
            double distance = samples.get(group).mean() - mean;
            sum += weights[group] * distance * distance;
        }
        double f = sum / ((k - 1) * (1 + 2 * (k - 2) * unevenness));
        double df2 = 1 / (3 * unevenness);
        return Tested.of(
                        "F",
                        f,
                        List.of(k - 1, df2),
                        Tails.f(f, k - 1, df2),
                        ExplainedVariance.ofMeans(squares(samples)))
                .with(Pairwise.gamesHowell(split));
    }
}
