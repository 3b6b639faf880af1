package pedicle.study.correlation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/// Horn's parallel analysis (1965, Psychometrika 30:179-185): how many components are larger than chance makes
/// them.
///
/// `simulated` are the percentile of the eigenvalues of data without any correlation, of the same size,
/// `iterations` times. The 95th percentile is Glorfeld's (1995) stricter choice.
public record Parallel(List<Double> observed, List<Double> simulated, double percentile, int iterations) {

    private static final double PERCENTILE = 0.95;

    private static final RandomGeneratorFactory<RandomGenerator> NOISE = RandomGeneratorFactory.of("L64X128MixRandom");

    public Parallel {
        observed = List.copyOf(observed);
        simulated = List.copyOf(simulated);
    }

    /// The number of leading components that beat chance.
    public int suggested() {
        int count = 0;
        while (count < observed.size() && observed.get(count) > simulated.get(count)) {
            count++;
        }
        return count;
    }

    /// Each round has a generator of its own, seeded beforehand, so that threads change nothing.
    public static Parallel of(double[] observed, int n, long seed, int iterations) {
        if (iterations < 2) {
            throw new IllegalArgumentException("a percentile needs at least two rounds, not " + iterations);
        }
        int k = observed.length;
        long[] seeds = new SplittableRandom(seed).longs(iterations).toArray();
        double[][] rounds = Arrays.stream(seeds)
                .parallel()
                .mapToObj(itsSeed -> Eigen.valuesOf(Correlations.ofColumns(noise(n, k, itsSeed))))
                .toArray(double[][]::new);
        List<Double> simulated = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            int place = i;
            List<Double> values =
                    Arrays.stream(rounds).map(round -> round[place]).toList();
            simulated.add(quantile(values));
        }
        return new Parallel(Arrays.stream(observed).boxed().toList(), simulated, PERCENTILE, iterations);
    }

    /// By linear interpolation between order statistics (Hyndman and Fan 1996, type 7; the default of R).
    private static double quantile(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double place = PERCENTILE * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static double[][] noise(int n, int k, long seed) {
        RandomGenerator random = NOISE.create(seed);
        return IntStream.range(0, k)
                .mapToObj(column -> IntStream.range(0, n)
                        .mapToDouble(person -> random.nextGaussian())
                        .toArray())
                .toArray(double[][]::new);
    }
}
