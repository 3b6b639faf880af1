package pedicle.study.correlation;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import pedicle.catalog.BadInput;
import pedicle.catalog.Progress;

/// One round of chance: the correlations of items that have nothing to do with each other.
@FunctionalInterface
interface Chance {

    /// Draws in which some pair has no correlation (an item comes out constant) are drawn again, as often as
    /// this.
    int MOST_DRAWS = 100;

    /// NaN where a pair has none.
    double[][] draw(RandomGenerator random);

    static Chance of(Answers counted, Kind kind, Noise noise, double correction) {
        int people = counted.people();
        int items = counted.size();
        return switch (kind) {
            case PEARSON ->
                switch (noise) {
                    case SIMULATED -> normal(items, people);
                    case RESAMPLED -> resampled(columns(counted));
                };
            case SPEARMAN ->
                switch (noise) {
                    case SIMULATED ->
                        random -> Pearson.ofFractions(shuffled(ranks(items, people), random))
                                .correlations();
                    case RESAMPLED -> {
                        Ranks[] ranks = Spearman.ranks(counted);
                        yield random -> Spearman.of(Arrays.stream(ranks)
                                        .map(item -> item.shuffled(random))
                                        .toArray(Ranks[]::new))
                                .correlations();
                    }
                };
            case POLYCHORIC -> {
                Polychoric polychoric = Polychoric.of(Codes.of(counted), correction);
                yield switch (noise) {
                    case SIMULATED -> random -> drawn(polychoric, item -> item.drawn(people, random));
                    case RESAMPLED -> random -> drawn(polychoric, item -> item.shuffled(random));
                };
            }
        };
    }

    /// Pearson's correlations of people who are all independent normal numbers.
    static Chance normal(int items, int people) {
        return random -> Wishart.isPossible(items, people)
                ? Wishart.correlations(items, people, random)
                : Pearson.ofFractions(normal(items, people, random)).correlations();
    }

    private static Chance resampled(double[][] columns) {
        return WholeNumbers.of(columns)
                .<Chance>map(
                        whole -> random -> whole.shuffled(random).correlations().correlations())
                .orElseGet(() ->
                        random -> Pearson.ofFractions(shuffled(columns, random)).correlations());
    }

    /// The eigenvalues of one draw, largest first, after the smoothing that an observed matrix would have had.
    default double[] eigenvalues(RandomGenerator random) {
        for (int draw = 0; draw < MOST_DRAWS; draw++) {
            double[][] correlations = draw(random);
            if (Arrays.stream(correlations).flatMapToDouble(Arrays::stream).noneMatch(Double::isNaN)) {
                double[] values = Eigen.valuesOf(correlations);
                return Smoothing.isNeeded(values) ? Eigen.valuesOf(Smoothing.of(correlations)) : values;
            }
        }
        throw new BadInput(
                "the parallel analysis: expected items whose answers differ enough, found some that come out constant in"
                        + " nearly every round; leave out items that nearly all answered alike or few answered");
    }

    static double[][] normal(int items, int people, RandomGenerator random) {
        return IntStream.range(0, items)
                .mapToObj(_ -> IntStream.range(0, people)
                        .mapToDouble(_ -> random.nextGaussian())
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double[][] drawn(Polychoric polychoric, UnaryOperator<Codes> draw) {
        Codes[] items = Arrays.stream(polychoric.items()).map(draw).toArray(Codes[]::new);
        return polychoric.with(items).correlations(Progress.unwatched()).correlations();
    }

    private static double[][] columns(Answers answers) {
        return IntStream.range(0, answers.size()).mapToObj(answers::column).toArray(double[][]::new);
    }

    private static double[][] ranks(int items, int people) {
        double[] ranks = IntStream.range(0, people).mapToDouble(i -> i).toArray();
        return IntStream.range(0, items).mapToObj(_ -> ranks).toArray(double[][]::new);
    }

    /// Each column's values and gaps in an order of its own.
    private static double[][] shuffled(double[][] columns, RandomGenerator random) {
        return Arrays.stream(columns).map(column -> Shuffle.of(column, random)).toArray(double[][]::new);
    }
}
