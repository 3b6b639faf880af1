package pedicle.study.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pedicle.catalog.BadInput;
import pedicle.catalog.Progress;
import pedicle.catalog.Stopped;

/// Laws and refusals of correlation matrices.
final class CorrelationsTest {

    private static final Answers ANSWERS = Invented.likert(150, 6, 0.1, 5);

    @Test
    void the_order_of_people_changes_nothing() {
        double[][] turned = Arrays.stream(Invented.columns(ANSWERS))
                .map(column -> IntStream.range(0, column.length)
                        .mapToDouble(person -> column[column.length - 1 - person])
                        .toArray())
                .toArray(double[][]::new);
        Answers backwards = new Answers(ANSWERS.items(), turned);
        for (Kind kind : Kind.values()) {
            for (Missing missing : Missing.values()) {
                assertThat(furthest(of(ANSWERS, kind, missing), of(backwards, kind, missing)))
                        .isLessThan(1e-12);
            }
        }
    }

    @Test
    void turning_an_item_round_turns_its_correlations_round() {
        double[] turned =
                Arrays.stream(ANSWERS.column(2)).map(score -> 6 - score).toArray();
        Answers other = Invented.with(ANSWERS, 2, turned);
        for (Kind kind : Kind.values()) {
            CorrelationMatrix one = of(ANSWERS, kind, Missing.PAIRWISE);
            CorrelationMatrix two = of(other, kind, Missing.PAIRWISE);
            assertThat(two.at(2, 0)).isCloseTo(-one.at(2, 0), within(1e-9));
            assertThat(two.at(1, 0)).isCloseTo(one.at(1, 0), within(1e-12));
        }
    }

    @Test
    void many_threads_give_the_same_digits_as_one() throws Exception {
        Answers many = Invented.likert(10_000, 7, 0.02, 8);
        for (Kind kind : Kind.values()) {
            try (ForkJoinPool one = new ForkJoinPool(1)) {
                assertThat(one.submit(() -> of(many, kind, Missing.PAIRWISE)).get())
                        .isEqualTo(of(many, kind, Missing.PAIRWISE));
            }
        }
    }

    @Test
    void whole_numbers_and_fractions_take_different_ways_to_the_same_correlations() {
        double[][] columns = Invented.columns(Invented.likert(3000, 7, 0.2, 4));
        // Far from the others: where a pair lacks it, the sums of fractions lose some digits.
        columns[0][0] = 1000;
        double[][] ways = WholeNumbers.of(columns).orElseThrow().correlations().correlations();
        double[][] other = Pearson.ofFractions(columns).correlations();
        for (int i = 0; i < 7; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(ways[i][j])
                        .isCloseTo(other[i][j], within(1e-11))
                        .isCloseTo(Pearson.of(columns[i], columns[j]), within(1e-13));
            }
        }
        columns[3][5] = 2.5;
        assertThat(WholeNumbers.of(columns)).isEmpty();
        columns[3][5] = 1e7;
        assertThat(WholeNumbers.of(columns)).isEmpty();
    }

    /// Of the two halves' answers, each half is so far from the mean of all that nothing is left of their
    /// squares in sums over everybody.
    @Test
    void people_who_all_lie_far_from_the_others_keep_their_correlation() {
        double[] one = new double[2000];
        double[] other = new double[2000];
        for (int person = 0; person < 2000; person++) {
            one[person] = person < 1000 ? 1e9 + person : person % 7;
            other[person] = person < 1000 ? Double.NaN : person % 5;
        }
        double[] ones = Arrays.copyOfRange(one, 1000, 2000);
        double[] others = Arrays.copyOfRange(other, 1000, 2000);
        double whole = of(new Answers(Invented.names(2), new double[][] {ones, others}), Kind.PEARSON, Missing.PAIRWISE)
                .at(1, 0);
        double part = of(new Answers(Invented.names(2), new double[][] {one, other}), Kind.PEARSON, Missing.PAIRWISE)
                .at(1, 0);
        assertThat(part).isCloseTo(whole, within(1e-12));
    }

    /// Sheppard's: with both thresholds at the middle, the share of both below is 1/4 + asin(rho) / 2π.
    @Test
    void a_polychoric_correlation_of_two_halved_items_is_sheppard_s() {
        double[] one = new double[200];
        double[] other = new double[200];
        for (int person = 0; person < 200; person++) {
            one[person] = person < 100 ? 0 : 1;
            other[person] = person < 70 || (person >= 100 && person < 130) ? 0 : 1;
        }
        double rho = of(new Answers(Invented.names(2), new double[][] {one, other}), Kind.POLYCHORIC, Missing.LISTWISE)
                .at(1, 0);
        assertThat(rho).isCloseTo(Math.sin(2 * Math.PI * (0.35 - 0.25)), within(1e-9));
    }

    @Test
    void an_item_with_itself_has_the_strongest_polychoric_correlation_that_is_sought() {
        Answers twice = Invented.with(ANSWERS, 1, ANSWERS.column(0));
        assertThat(of(twice, Kind.POLYCHORIC, Missing.LISTWISE).at(1, 0)).isCloseTo(0.9999, within(1e-6));
    }

    @Test
    void whoever_watches_is_told_the_end_and_may_stop_it() {
        long[] last = new long[2];
        Correlations.of(ANSWERS, Kind.POLYCHORIC, Missing.PAIRWISE, (done, of) -> {
            last[0] = done;
            last[1] = of;
        });
        assertThat(last[0]).isEqualTo(last[1]);
        assertThatThrownBy(() -> Correlations.of(ANSWERS, Kind.POLYCHORIC, Missing.PAIRWISE, (_, _) -> {
                    throw new Stopped();
                }))
                .isInstanceOf(Stopped.class);
    }

    @Test
    void a_constant_item_and_one_that_nobody_answered_are_refused_by_name() {
        for (Kind kind : Kind.values()) {
            refused(
                    Invented.with(ANSWERS, 2, Invented.all(150, 4)),
                    kind,
                    "the item “q3”: expected answers that differ");
            refused(Invented.with(ANSWERS, 2, Invented.all(150, Double.NaN)), kind, "the item “q3”: expected answers");
        }
    }

    @Test
    void a_pair_that_two_people_answered_is_refused_by_name() {
        double[] one = Invented.all(150, Double.NaN);
        double[] other = ANSWERS.column(1).clone();
        for (int person = 0; person < 150; person++) {
            if (person < 75) {
                one[person] = person % 5;
            }
            if (person < 73) {
                other[person] = Double.NaN;
            } else {
                other[person] = person % 4;
            }
        }
        Answers few = Invented.with(Invented.with(ANSWERS, 0, one), 1, other);
        for (Kind kind : Kind.values()) {
            refused(few, kind, "the items “q1” and “q2”: expected at least 3 people who answered both, found 2");
        }
    }

    @Test
    void an_item_that_does_not_vary_within_a_pair_is_refused_by_name() {
        double[] one = Invented.all(150, 2);
        double[] other = ANSWERS.column(1).clone();
        Arrays.fill(one, 0, 50, 3);
        Arrays.fill(other, 0, 50, Double.NaN);
        Answers stuck = Invented.with(Invented.with(ANSWERS, 0, one), 1, other);
        for (Kind kind : Kind.values()) {
            refused(stuck, kind, "the items “q1” and “q2”: expected answers that differ among the");
        }
    }

    @Test
    void polychoric_refuses_fractions_and_more_than_ten_answers_by_name() {
        double[] fraction = ANSWERS.column(3).clone();
        fraction[7] = 2.5;
        assertThatThrownBy(() -> of(Invented.with(ANSWERS, 3, fraction), Kind.POLYCHORIC, Missing.PAIRWISE))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("the item “q4”: expected whole numbers")
                .hasMessageContaining("2.5");
        double[] ages = IntStream.range(0, 150).mapToDouble(i -> 20 + i % 50).toArray();
        assertThatThrownBy(() -> of(Invented.with(ANSWERS, 3, ages), Kind.POLYCHORIC, Missing.PAIRWISE))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("the item “q4”: expected at most 10 different answers")
                .hasMessageContaining("found 50");
    }

    @Test
    void one_item_or_two_whole_people_are_refused() {
        Answers one = new Answers(List.of("q1"), new double[][] {{1, 2, 3}});
        assertThatThrownBy(() -> of(one, Kind.PEARSON, Missing.LISTWISE)).hasMessageContaining("at least two items");
        double nobody = Double.NaN;
        Answers two = new Answers(Invented.names(2), new double[][] {{1, 2, nobody, 4}, {2, 1, 3, nobody}});
        assertThatThrownBy(() -> of(two, Kind.PEARSON, Missing.LISTWISE))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("expected at least 3 people who answered all of them, found 2");
    }

    @Test
    void a_smoothing_of_what_needs_none_is_refused() {
        assertThatThrownBy(() -> new Smoothing(0.2, 0)).hasMessageContaining("not positive definite");
    }

    @Test
    void a_matrix_has_a_row_an_item_and_no_more_than_1_in_it() {
        CorrelationMatrix whole = of(ANSWERS, Kind.PEARSON, Missing.LISTWISE);
        assertThatThrownBy(() -> new CorrelationMatrix(
                        List.of("q1"),
                        whole.values(),
                        whole.kind(),
                        whole.missing(),
                        9,
                        whole.people(),
                        whole.smoothing()))
                .hasMessageContaining("for each of 1 items");
        assertThatThrownBy(() -> new CorrelationMatrix(
                        List.of("q1"),
                        List.of(List.of(Double.NaN)),
                        whole.kind(),
                        whole.missing(),
                        9,
                        List.of(List.of(9)),
                        whole.smoothing()))
                .hasMessageContaining("from -1 to 1");
    }

    private static void refused(Answers answers, Kind kind, String words) {
        assertThatThrownBy(() -> of(answers, kind, Missing.PAIRWISE))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(words);
    }

    private static double furthest(CorrelationMatrix one, CorrelationMatrix other) {
        double furthest = 0;
        for (int i = 0; i < one.size(); i++) {
            for (int j = 0; j < i; j++) {
                furthest = Math.max(furthest, Math.abs(one.at(i, j) - other.at(i, j)));
            }
        }
        return furthest;
    }

    private static CorrelationMatrix of(Answers answers, Kind kind, Missing missing) {
        return Correlations.of(answers, kind, missing, Progress.unwatched());
    }
}
