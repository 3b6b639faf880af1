package pedicle.study.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pedicle.catalog.Progress;
import pedicle.catalog.Stopped;
import pedicle.study.correlation.Answers;

/// Laws that reliability obeys on data invented anew for each seed, and its edges.
final class ReliabilityTest {

    @ParameterizedTest
    @EnumSource
    void one_factor_finds_the_loadings_that_made_the_correlations(OneFactor.By by) {
        double[] planted = {0.9, 0.7, 0.5, 0.3, 0.6};
        OneFactor.Fitted found = (OneFactor.Fitted) OneFactor.of(made(planted), names(5), by);
        for (int item = 0; item < 5; item++) {
            assertThat(found.loadings().get(item)).isCloseTo(planted[item], within(1e-8));
            assertThat(found.uniquenesses().get(item)).isCloseTo(1 - planted[item] * planted[item], within(1e-8));
        }
    }

    @Test
    void items_that_measure_alike_have_an_omega_that_is_their_alpha() {
        double[][] correlations = made(new double[] {0.6, 0.6, 0.6, 0.6});
        Omega.Found omega = (Omega.Found) Omega.ofCorrelations(correlations, names(4), OneFactor.By.MINRES);
        assertThat(omega.value()).isCloseTo(Alpha.ordinal(correlations, names(4)), within(1e-10));
        assertThat(omega.ofRawSum()).isCloseTo(omega.value(), within(1e-10));
    }

    /// 0.9 times 0.9 over 0.5 is more than the first item's whole variance.
    @ParameterizedTest
    @EnumSource
    void a_factor_that_explains_more_than_all_of_an_item_is_refused_by_its_name(OneFactor.By by) {
        double[][] correlations = {{1, 0.9, 0.9}, {0.9, 1, 0.7}, {0.9, 0.7, 1}};
        assertThat(OneFactor.of(correlations, names(3), by))
                .isEqualTo(new OneFactor.NotFitted("One factor does not fit: it would have to explain more than all of"
                        + " q1 (a Heywood case)."));
        assertThat(Omega.ofCorrelations(correlations, names(3), by)).isInstanceOf(Omega.NotFound.class);
    }

    @Test
    void items_turned_round_are_named_however_many_they_are() {
        for (long seed = 1; seed <= 30; seed++) {
            int reversed = 1 + (int) (seed % 4);
            Answers answers = invented(200, 8, reversed, seed);
            assertThat(Reliability.of(answers, OneFactor.By.MINRES).reversed().items())
                    .isEqualTo(names(8).subList(8 - reversed, 8));
        }
    }

    @Test
    void where_no_item_goes_against_the_rest_none_looks_reversed() {
        Reversed reversed =
                Reliability.of(invented(200, 6, 0, 3), OneFactor.By.MINRES).reversed();
        assertThat(reversed.items()).isEmpty();
        assertThat(reversed.alphaIfTurned()).isEmpty();
    }

    @Test
    void resampling_is_the_same_on_one_thread_and_on_many() throws Exception {
        Answers answers = invented(120, 5, 0, 7);
        try (ForkJoinPool one = new ForkJoinPool(1);
                ForkJoinPool four = new ForkJoinPool(4)) {
            Reliability alone = one.submit(() -> resampled(answers)).get();
            assertThat(four.submit(() -> resampled(answers)).get()).isEqualTo(alone);
            assertThat(alone.alphaResampled()).isPresent();
            assertThat(alone.omegaResampled()).isPresent();
        }
    }

    /// The quick way through sums and squares against the long way through everybody's rows.
    @Test
    void a_resample_in_which_all_are_drawn_once_has_the_figures_themselves() {
        Answers answers = invented(150, 6, 0, 5);
        Reliability plain = Reliability.of(answers, OneFactor.By.MAXIMUM_LIKELIHOOD);
        People people = new People(answers);
        int[] once = IntStream.generate(() -> 1).limit(150).toArray();
        assertThat(people.alpha(once).orElseThrow())
                .isCloseTo(plain.alpha().estimate().value(), within(1e-12));
        Omega.Found omega = (Omega.Found) plain.omega();
        double[] start = {0.5, 0.5, 0.5, 0.5, 0.5, 0.5};
        assertThat(people.omega(once, OneFactor.By.MAXIMUM_LIKELIHOOD, start).orElseThrow())
                .isCloseTo(omega.value(), within(1e-9));
    }

    @Test
    void a_resample_of_doubled_people_has_the_alpha_of_the_doubled_answers() {
        Answers answers = invented(40, 4, 0, 6);
        int[] times = IntStream.range(0, 40).map(person -> person % 2 * 2).toArray();
        Answers doubled = new Answers(
                answers.items(),
                IntStream.range(0, 4)
                        .mapToObj(item -> IntStream.range(0, 40)
                                .mapToDouble(person -> answers.column(item)[person / 2 * 2 + 1])
                                .toArray())
                        .toArray(double[][]::new));
        assertThat(new People(answers).alpha(times).orElseThrow())
                .isCloseTo(Alpha.of(doubled).estimate().value(), within(1e-12));
    }

    @Test
    void whoever_watches_sees_every_round_and_may_stop_the_work() {
        Answers answers = invented(60, 4, 0, 8);
        AtomicLong furthest = new AtomicLong();
        Reliability.of(answers, OneFactor.By.MINRES, 50, 1, (done, of) -> {
            assertThat(of).isEqualTo(100);
            furthest.accumulateAndGet(done, Math::max);
        });
        assertThat(furthest.get()).isEqualTo(100);
        Progress impatient = (done, _) -> {
            if (done > 10) {
                throw new Stopped();
            }
        };
        assertThatThrownBy(() -> Reliability.of(answers, OneFactor.By.MINRES, 500, 1, impatient))
                .isInstanceOf(Stopped.class);
    }

    @Test
    void the_order_of_people_and_of_items_changes_no_figure() {
        Answers answers = invented(90, 5, 0, 9);
        Answers moved = new Answers(
                answers.items().reversed(),
                IntStream.range(0, 5)
                        .mapToObj(item -> IntStream.range(0, 90)
                                .mapToDouble(person -> answers.column(4 - item)[89 - person])
                                .toArray())
                        .toArray(double[][]::new));
        Reliability one = Reliability.of(answers, OneFactor.By.MINRES);
        Reliability other = Reliability.of(moved, OneFactor.By.MINRES);
        assertThat(other.alpha().estimate().value())
                .isCloseTo(one.alpha().estimate().value(), within(1e-12));
        assertThat(((Omega.Found) other.omega()).value()).isCloseTo(((Omega.Found) one.omega()).value(), within(1e-12));
        assertThat(other.items().getFirst().withRest().orElseThrow())
                .isCloseTo(one.items().getLast().withRest().orElseThrow(), within(1e-12));
    }

    private static Reliability resampled(Answers answers) {
        return Reliability.of(answers, OneFactor.By.MINRES, 60, 3, Progress.unwatched());
    }

    private static double[][] made(double[] loadings) {
        return IntStream.range(0, loadings.length)
                .mapToObj(a -> IntStream.range(0, loadings.length)
                        .mapToDouble(b -> a == b ? 1 : loadings[a] * loadings[b])
                        .toArray())
                .toArray(double[][]::new);
    }

    /// Answers from 1 to 5 to items that measure one thing, the last few worded the other way round.
    private static Answers invented(int people, int items, int reversed, long seed) {
        Random random = new Random(seed);
        double[][] columns = new double[items][people];
        for (int person = 0; person < people; person++) {
            double score = random.nextGaussian();
            for (int item = 0; item < items; item++) {
                double answer = Math.clamp(Math.round(3 + 0.9 * score + 0.7 * random.nextGaussian()), 1, 5);
                columns[item][person] = item < items - reversed ? answer : 6 - answer;
            }
        }
        return new Answers(names(items), columns);
    }

    private static List<String> names(int items) {
        return IntStream.rangeClosed(1, items).mapToObj(i -> "q" + i).toList();
    }
}
