package pedicle.study.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Which test is taken when nobody asks for one, and what is said about it.
final class ChoiceTest {

    private static final List<String> YES_NO = List.of("no", "yes");

    @Test
    void a_number_in_two_groups_takes_welchs_t() {
        Compared compared = Comparison.of(numbers(40), halves(40), Terms.usual());
        assertThat(compared.test()).isEqualTo(StatisticalTest.WELCH_T);
        assertThat(compared.why())
                .isEqualTo("Welch's t-test, as “age” is a number in 2 groups (“a” 20, “b” 20), which need not vary"
                        + " alike.");
    }

    @Test
    void a_number_in_three_groups_takes_welchs_analysis_of_variance_with_three_pairs() {
        Compared compared = Comparison.of(numbers(60), thirds(60, false), Terms.usual());
        assertThat(compared.test()).isEqualTo(StatisticalTest.WELCH_ANOVA);
        assertThat(compared.pairs())
                .hasSize(3)
                .allMatch(pair -> pair.adjustedBy().equals("Games-Howell"));
    }

    @Test
    void a_likert_item_takes_ranks() {
        Measurement item = Measurement.ordinal("item", new double[] {1, 2, 4, 5, 3, 3, 2, 5});
        assertThat(Comparison.of(item, halves(8), Terms.usual()).test()).isEqualTo(StatisticalTest.MANN_WHITNEY);
        assertThat(Comparison.of(item, halves(8), Terms.usual()).why()).contains("an order without distances");
    }

    @Test
    void a_small_skewed_group_takes_ranks_and_says_how_skewed() {
        Measurement waits = Measurement.interval("wait", new double[] {1, 2, 3, 4, 5, 90, 2, 3, 4, 5, 6, 7});
        Compared compared = Comparison.of(waits, halves(12), Terms.usual());
        assertThat(compared.test()).isEqualTo(StatisticalTest.MANN_WHITNEY);
        assertThat(compared.why()).contains("“a” is small (under 15) and “wait” is skewed in it (1.7");
    }

    @Test
    void counts_take_chi_square_until_an_expected_one_is_under_5() {
        Compared large = Comparison.of(binary(80, 4), halves(80), Terms.usual());
        assertThat(large.test()).isEqualTo(StatisticalTest.CHI_SQUARE);
        assertThat(large.why()).contains("with Yates' correction", "the smallest expected count is 10.00");
        Compared small = Comparison.of(binary(16, 4), halves(16), Terms.usual());
        assertThat(small.test()).isEqualTo(StatisticalTest.FISHER);
        assertThat(small.why()).contains("the smallest expected count is 2.00, too small for chi-square");
    }

    @Test
    void two_answers_in_ordered_groups_take_the_trend() {
        Compared compared = Comparison.of(binary(90, 3), thirds(90, true), Terms.usual());
        assertThat(compared.test()).isEqualTo(StatisticalTest.COCHRAN_ARMITAGE);
        assertThat(Comparison.of(binary(90, 3), thirds(90, false), Terms.usual())
                        .test())
                .isEqualTo(StatisticalTest.CHI_SQUARE);
    }

    @Test
    void a_number_by_a_number_of_many_values_is_a_correlation() {
        Measurement years = Measurement.interval(
                "years", IntStream.range(0, 40).asDoubleStream().toArray());
        assertThat(Comparison.by(numbers(40), years, Terms.usual()).test()).isEqualTo(StatisticalTest.PEARSON);
    }

    @Test
    void an_answer_by_a_number_of_many_values_changes_places_with_it_and_says_so() {
        Measurement years = Measurement.interval(
                "years", IntStream.range(0, 40).asDoubleStream().toArray());
        Compared compared = Comparison.by(binary(40, 2), years, Terms.usual());
        assertThat(compared.test()).isEqualTo(StatisticalTest.WELCH_T);
        assertThat(compared.why()).startsWith("“years” has many values, so it is what is compared");
    }

    @Test
    void two_numbers_of_the_same_people_take_the_paired_t_and_two_answers_mcnemar() {
        Measurement later = Measurement.interval(
                "later", IntStream.range(0, 40).mapToDouble(i -> i * 7 % 11).toArray());
        assertThat(Comparison.paired(numbers(40), later).test()).isEqualTo(StatisticalTest.PAIRED_T);
        assertThat(Comparison.paired(binary(40, 4), binary(40, 3)).test()).isEqualTo(StatisticalTest.MCNEMAR_EXACT);
        assertThat(Comparison.paired(binary(400, 4), binary(400, 3)).test()).isEqualTo(StatisticalTest.MCNEMAR);
    }

    @Test
    void a_person_overrules_and_is_told_what_it_would_have_been() {
        Compared compared = Comparison.of(numbers(40), halves(40), StatisticalTest.MANN_WHITNEY, Terms.usual());
        assertThat(compared.test()).isEqualTo(StatisticalTest.MANN_WHITNEY);
        assertThat(compared.why())
                .isEqualTo("The Mann-Whitney test, because it was asked for; left open, it would have been Welch's"
                        + " t-test (welch-t).");
    }

    private static Measurement numbers(int n) {
        SplittableRandom chance = new SplittableRandom(n);
        return Measurement.interval(
                "age",
                IntStream.range(0, n)
                        .mapToDouble(_ -> 30 + 20 * chance.nextDouble())
                        .toArray());
    }

    /// Yes from every so-manyth person.
    private static Measurement binary(int n, int every) {
        return Measurement.binary(
                "imaged" + every,
                IntStream.range(0, n).map(person -> person % every == 0 ? 1 : 0).toArray(),
                YES_NO);
    }

    private static Groups halves(int n) {
        return new Groups(
                "role",
                IntStream.range(0, n).map(person -> person < n / 2 ? 0 : 1).toArray(),
                List.of("a", "b"),
                false);
    }

    private static Groups thirds(int n, boolean ordered) {
        return new Groups(
                "step", IntStream.range(0, n).map(person -> person * 3 / n).toArray(), List.of("a", "b", "c"), ordered);
    }
}
