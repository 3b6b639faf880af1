package pedicle.study.correlation;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import pedicle.catalog.Progress;

/// Horn's parallel analysis (1965, Psychometrika 30:179-185): how many components are larger than chance makes
/// them.
///
/// `observed` are the eigenvalues of the items' correlation matrix, `simulated` the percentile (0 to 1) of
/// those that chance made in `iterations` rounds; both from the largest down.
///
/// What chance makes, [Noise#SIMULATED]: for Pearson, normal numbers; for Spearman, numbers of any continuous
/// distribution, since ranks forget it; for polychoric, normal numbers cut where the items' own answers cut
/// them, so that each answer is as frequent as in the survey, and correlated polychorically as the items were.
/// There are as many invented people as there are in the survey, or, listwise, as answered every item; invented
/// people leave nothing out. Pearson's correlations are drawn without drawing any person; see [Wishart].
/// [Noise#RESAMPLED]: each item's answers and gaps are handed to other people, as a random permutation.
///
/// R's psych, `fa.parallel(fa = "pc")`, takes as many people as there are rows for both. For `cor = "poly"` its
/// simulated numbers are neither cut nor correlated polychorically, which makes chance look smaller than it is;
/// and it resamples with replacement, where we permute.
public record Parallel(List<Double> observed, List<Double> simulated, double percentile, int iterations) {

    private static final RandomGeneratorFactory<RandomGenerator> NOISE = RandomGeneratorFactory.of("L64X128MixRandom");

    public Parallel {
        observed = List.copyOf(observed);
        simulated = List.copyOf(simulated);
        if (observed.size() != simulated.size()) {
            throw new IllegalArgumentException(
                    "as many eigenvalues by chance as there are: %d, %d".formatted(observed.size(), simulated.size()));
        }
    }

    /// With the answers that the matrix was had from.
    public static Parallel of(Answers answers, CorrelationMatrix matrix, Rounds rounds, Progress progress) {
        return of(answers, matrix, Polychoric.CORRECTION, rounds, progress);
    }

    /// With the correction for empty cells that the polychoric matrix was had with.
    public static Parallel of(
            Answers answers, CorrelationMatrix matrix, double correction, Rounds rounds, Progress progress) {
        if (!answers.items().equals(matrix.items())) {
            throw new IllegalArgumentException("the correlations are of other items");
        }
        Answers counted = Correlations.counted(answers, matrix.missing());
        Chance chance = Chance.of(counted, matrix.kind(), rounds.noise(), correction);
        return of(Eigen.valuesOf(matrix.array()), chance, rounds, progress);
    }

    /// Of Pearson correlations of which only the eigenvalues and the number of people are known: chance is
    /// simulated, whatever the rounds say.
    public static Parallel simulated(double[] observed, int people, Rounds rounds, Progress progress) {
        return of(observed, Chance.normal(observed.length, people), rounds, progress);
    }

    /// Each round has a generator of its own, seeded beforehand, so that threads change nothing.
    static Parallel of(double[] observed, Chance chance, Rounds rounds, Progress progress) {
        AtomicLong done = new AtomicLong();
        long[] seeds =
                new SplittableRandom(rounds.seed()).longs(rounds.iterations()).toArray();
        double[][] made = Arrays.stream(seeds)
                .parallel()
                .mapToObj(seed -> {
                    double[] values = chance.eigenvalues(NOISE.create(seed));
                    progress.at(done.incrementAndGet(), rounds.iterations());
                    return values;
                })
                .toArray(double[][]::new);
        List<Double> simulated = IntStream.range(0, observed.length)
                .mapToObj(place ->
                        quantile(Arrays.stream(made).mapToDouble(values -> values[place]), rounds.percentile()))
                .toList();
        return new Parallel(
                Arrays.stream(observed).boxed().toList(), simulated, rounds.percentile(), rounds.iterations());
    }

    /// The number of leading components that beat chance.
    public int suggested() {
        int count = 0;
        while (count < observed.size() && observed.get(count) > simulated.get(count)) {
            count++;
        }
        return count;
    }

    /// By linear interpolation between order statistics (Hyndman and Fan 1996, type 7; the default of R).
    private static double quantile(DoubleStream values, double share) {
        double[] sorted = values.sorted().toArray();
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
