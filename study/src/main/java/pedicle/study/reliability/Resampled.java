package pedicle.study.reliability;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import pedicle.catalog.Progress;

/// A 95% interval by the bootstrap: between the 2.5th and the 97.5th percentile of the figure among people drawn
/// anew, with replacement, `rounds` times (Efron 1979). In `without` of the rounds there was no figure to be had.
///
/// It need not hold the figure itself, as alpha in resamples lies a little lower.
public record Resampled(double low, double high, int rounds, int without) {

    private static final RandomGeneratorFactory<RandomGenerator> DRAWS = RandomGeneratorFactory.of("L64X128MixRandom");

    public Resampled {
        if (!(low <= high) || without < 0 || without > rounds) {
            throw new IllegalArgumentException("an interval from some of the rounds: %s to %s, %d of %d without"
                    .formatted(low, high, without, rounds));
        }
    }

    /// Each round has a generator of its own, seeded beforehand, so that threads change nothing. The figure is
    /// given
    /// how often each person was drawn. No interval where fewer than half of the rounds have the figure.
    static Optional<Resampled> of(
            int people, int rounds, long seed, Function<int[], OptionalDouble> figure, Progress progress) {
        if (rounds < 2) {
            throw new IllegalArgumentException("a percentile needs at least two rounds, not " + rounds);
        }
        long[] seeds = new SplittableRandom(seed).longs(rounds).toArray();
        AtomicLong done = new AtomicLong();
        double[] figures = Arrays.stream(seeds)
                .parallel()
                .mapToObj(itsSeed -> {
                    OptionalDouble one = figure.apply(drawn(people, itsSeed));
                    progress.at(done.incrementAndGet(), rounds);
                    return one;
                })
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .sorted()
                .toArray();
        return figures.length * 2 < rounds
                ? Optional.empty()
                : Optional.of(new Resampled(
                        quantile(figures, 0.025), quantile(figures, 0.975), rounds, rounds - figures.length));
    }

    /// How often each person is drawn. Each half of 64 random bits, as a share of 2^32, picks one: for fewer than a
    /// million people nobody is favoured by more than one part in four thousand.
    private static int[] drawn(int people, long seed) {
        RandomGenerator random = DRAWS.create(seed);
        int[] times = new int[people];
        for (int draw = 0; draw < people; draw += 2) {
            long bits = random.nextLong();
            times[(int) (((bits >>> 32) * people) >>> 32)]++;
            if (draw + 1 < people) {
                times[(int) (((bits & 0xffffffffL) * people) >>> 32)]++;
            }
        }
        return times;
    }

    /// By linear interpolation between order statistics (Hyndman and Fan 1996, type 7; the default of R).
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
