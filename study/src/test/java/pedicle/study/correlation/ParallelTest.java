package pedicle.study.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pedicle.catalog.BadInput;
import pedicle.catalog.Progress;
import pedicle.catalog.Stopped;

/// Laws of chance in parallel analysis.
final class ParallelTest {

    private static final Answers ANSWERS = Invented.likert(120, 6, 0.05, 2);

    @Test
    void every_kind_and_noise_is_the_same_on_one_thread_and_on_four() throws Exception {
        for (Kind kind : Kind.values()) {
            for (Noise noise : Noise.values()) {
                Rounds rounds = new Rounds(noise, 30, 0.95, 11);
                Parallel here = of(ANSWERS, kind, rounds);
                for (int threads : new int[] {1, 4}) {
                    try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                        assertThat(pool.submit(() -> of(ANSWERS, kind, rounds)).get())
                                .isEqualTo(here);
                    }
                }
            }
        }
    }

    @Test
    void two_components_were_invented_and_two_are_suggested() {
        for (Kind kind : Kind.values()) {
            for (Noise noise : Noise.values()) {
                assertThat(of(ANSWERS, kind, new Rounds(noise, 200, 0.95, 1)).suggested())
                        .isEqualTo(2);
            }
        }
    }

    @Test
    void another_seed_makes_other_rounds_and_the_same_seed_the_same() {
        assertThat(of(ANSWERS, Kind.PEARSON, Rounds.simulated(50, 1)))
                .isEqualTo(of(ANSWERS, Kind.PEARSON, Rounds.simulated(50, 1)))
                .isNotEqualTo(of(ANSWERS, Kind.PEARSON, Rounds.simulated(50, 2)));
    }

    /// Under independence r² has Beta(1/2, (n-2)/2), whose mean is 1/(n-1) (Fisher 1915); the draw's 2,000 × 15
    /// squares come to that within four standard errors.
    @Test
    void squares_of_correlations_drawn_without_people_average_1_in_n_less_1() {
        for (int people : new int[] {7, 12, 200}) {
            RandomGenerator random = new SplittableRandom(people);
            double[] squares = IntStream.range(0, 2000)
                    .mapToObj(_ -> Wishart.correlations(6, people, random))
                    .flatMapToDouble(ParallelTest::squares)
                    .toArray();
            double mean = 1 / (people - 1.0);
            double sd = Math.sqrt(2.0 * (people - 2) / (people + 1)) / (people - 1);
            assertThat(DoubleStream.of(squares).average().orElseThrow())
                    .isCloseTo(mean, within(4 * sd / Math.sqrt(squares.length)));
        }
    }

    @Test
    void eigenvalues_drawn_without_people_are_as_large_as_those_of_people() {
        for (int people : new int[] {8, 30}) {
            double[] drawn = means(6, people, random -> Wishart.correlations(6, people, random));
            double[] full = means(
                    6,
                    people,
                    random -> Pearson.of(Chance.normal(6, people, random)).correlations());
            for (int i = 0; i < 6; i++) {
                // A mean of 5,000 eigenvalues, each with a standard deviation below 0.4, twice.
                assertThat(drawn[i]).isCloseTo(full[i], within(4 * 0.4 * Math.sqrt(2 / 5000.0)));
            }
        }
    }

    @Test
    void as_few_people_as_items_are_drawn_one_by_one() {
        Parallel parallel =
                Parallel.simulated(new double[] {3, 1, 0.7, 0.3, 0}, 5, Rounds.simulated(50, 1), Progress.unwatched());
        assertThat(parallel.simulated()).allSatisfy(value -> assertThat(value).isBetween(-1e-9, 5.0));
        assertThat(parallel.simulated().getLast()).isCloseTo(0, within(1e-9));
    }

    @Test
    void resampling_leaves_each_item_its_own_answers() {
        Codes codes = Codes.of("q1", ANSWERS.column(0));
        RandomGenerator random = new SplittableRandom(5);
        assertThat(codes.shuffled(random).counts()).isEqualTo(codes.counts());
        int[] drawn = codes.drawn(100_000, random).counts();
        int[] counts = codes.counts();
        for (int place = 0; place < codes.categories(); place++) {
            assertThat(drawn[place] / 100_000.0).isCloseTo(counts[place] / (double) codes.answered(), within(0.01));
        }
        assertThat(drawn[codes.categories()]).isZero();
    }

    @Test
    void each_of_three_things_takes_each_place_as_often() {
        RandomGenerator random = new SplittableRandom(6);
        int[][] ordered = new int[3][3];
        int[][] swapped = new int[3][3];
        for (int round = 0; round < 30_000; round++) {
            int[] order = Shuffle.order(3, random);
            short[] swaps = Shuffle.of(new short[] {0, 1, 2}, random);
            for (int place = 0; place < 3; place++) {
                ordered[order[place]][place]++;
                swapped[swaps[place]][place]++;
            }
        }
        assertThat(Stream.of(ordered, swapped)
                        .flatMap(Arrays::stream)
                        .flatMapToInt(Arrays::stream)
                        .boxed())
                .hasSize(18)
                .allSatisfy(count -> assertThat(count).isBetween(9600, 10_400));
    }

    @Test
    void each_two_of_four_numbers_are_chosen_as_often() {
        RandomGenerator random = new SplittableRandom(7);
        Map<List<Integer>, Integer> seen = new HashMap<>();
        for (int round = 0; round < 30_000; round++) {
            int[] some = Shuffle.some(2, 4, random);
            seen.merge(List.of(some[0], some[1]), 1, Integer::sum);
        }
        assertThat(seen.values())
                .hasSize(6)
                .allSatisfy(count -> assertThat(count).isBetween(4700, 5300));
    }

    @Test
    void whole_numbers_and_fractions_are_resampled_to_the_same_percentiles() {
        double[][] columns = Invented.columns(Invented.likert(60, 5, 0.3, 3));
        double[] whole = means(
                5,
                60,
                random -> WholeNumbers.of(columns)
                        .orElseThrow()
                        .shuffled(random)
                        .correlations()
                        .correlations());
        double[] fractions = means(
                5,
                60,
                random -> Pearson.ofFractions(Arrays.stream(columns)
                                .map(column -> Shuffle.of(column, random))
                                .toArray(double[][]::new))
                        .correlations());
        for (int i = 0; i < 5; i++) {
            assertThat(whole[i]).isCloseTo(fractions[i], within(4 * 0.2 * Math.sqrt(2 / 5000.0)));
        }
    }

    @Test
    void whoever_watches_counts_every_round_and_may_stop_them() {
        AtomicLong told = new AtomicLong();
        CorrelationMatrix matrix = matrix(ANSWERS, Kind.PEARSON);
        Parallel.of(ANSWERS, matrix, Rounds.simulated(40, 1), (_, of) -> {
            assertThat(of).isEqualTo(40);
            told.incrementAndGet();
        });
        assertThat(told).hasValue(40);
        assertThatThrownBy(() -> Parallel.of(ANSWERS, matrix, Rounds.resampled(40, 1), (done, _) -> {
                    if (done > 5) {
                        throw new Stopped();
                    }
                }))
                .isInstanceOf(Stopped.class);
    }

    @Test
    void items_that_come_out_constant_in_every_round_are_refused() {
        double[] rare = Invented.all(120, Double.NaN);
        double[] other = Invented.all(120, Double.NaN);
        for (int person = 0; person < 3; person++) {
            rare[person] = person;
            other[person] = 2 - person;
        }
        Answers few = Invented.with(Invented.with(ANSWERS, 0, rare), 1, other);
        double[] full = IntStream.range(0, 120).mapToDouble(i -> i % 5).toArray();
        Answers fitting = few;
        for (int item = 2; item < 6; item++) {
            int step = item;
            fitting = Invented.with(
                    fitting,
                    item,
                    Arrays.stream(full).map(score -> (score + step) * step % 7).toArray());
        }
        Answers answers = fitting;
        CorrelationMatrix matrix = matrix(answers, Kind.PEARSON);
        assertThatThrownBy(() -> Parallel.of(answers, matrix, Rounds.resampled(10, 1), Progress.unwatched()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("come out constant");
    }

    @Test
    void a_percentile_needs_two_rounds_and_lies_between_0_and_1() {
        assertThatThrownBy(() -> Rounds.simulated(1, 1)).hasMessageContaining("not 1");
        assertThatThrownBy(() -> new Rounds(Noise.SIMULATED, 10, 1, 1)).hasMessageContaining("below 1");
    }

    @Test
    void an_analysis_has_as_many_eigenvalues_by_chance_as_there_are() {
        assertThatThrownBy(() -> new Parallel(List.of(1.0), List.of(), 0.95, 10))
                .hasMessageContaining("1, 0");
    }

    private static double[] means(int items, int people, Chance chance) {
        RandomGenerator random = new SplittableRandom(people);
        double[] sums = new double[items];
        for (int round = 0; round < 5000; round++) {
            double[] values = chance.eigenvalues(random);
            for (int i = 0; i < items; i++) {
                sums[i] += values[i];
            }
        }
        return DoubleStream.of(sums).map(sum -> sum / 5000).toArray();
    }

    private static DoubleStream squares(double[][] correlations) {
        return IntStream.range(0, correlations.length)
                .boxed()
                .flatMapToDouble(i -> IntStream.range(0, i).mapToDouble(j -> correlations[i][j] * correlations[i][j]));
    }

    private static CorrelationMatrix matrix(Answers answers, Kind kind) {
        return Correlations.of(answers, kind, Missing.PAIRWISE, Progress.unwatched());
    }

    private static Parallel of(Answers answers, Kind kind, Rounds rounds) {
        return Parallel.of(answers, matrix(answers, kind), rounds, Progress.unwatched());
    }
}
