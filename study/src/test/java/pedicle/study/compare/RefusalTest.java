package pedicle.study.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pedicle.catalog.BadInput;

/// What can't be compared, and the sentence that says so.
final class RefusalTest {

    private static final double NONE = Double.NaN;

    private static final Groups AAB = new Groups("role", new int[] {0, 0, 1}, List.of("GP", "physio"), false);

    private static final Groups AABB = new Groups("role", new int[] {0, 0, 1, 1}, List.of("GP", "physio"), false);

    @Test
    void a_group_with_one_member_is_named_with_its_size() {
        refused(
                () -> Comparison.of(Measurement.interval("age", new double[] {30, 40, 50}), AAB, Terms.usual()),
                "needs at least two people in each group and found one (n = 1) in “physio”");
    }

    @Test
    void a_single_group_is_named() {
        refused(
                () -> Comparison.of(Measurement.interval("age", new double[] {30, 40, NONE}), AAB, Terms.usual()),
                "“role”: expected at least two groups that answered “age”, found only “GP”");
    }

    @Test
    void nobody_with_both_is_said() {
        refused(
                () -> Comparison.of(Measurement.interval("age", new double[] {NONE, NONE, NONE}), AAB, Terms.usual()),
                "“age” by “role”: expected people with both, found none in 3 rows");
    }

    @Test
    void an_answer_that_all_gave_alike_is_said() {
        refused(
                () -> Comparison.of(Measurement.interval("age", new double[] {3, 3, 3}), AAB, Terms.usual()),
                "“age”: expected answers that differ, found the same from all 3 people");
        refused(
                () -> Comparison.related(
                        Measurement.interval("age", new double[] {3, 3, 3}),
                        Measurement.interval("years", new double[] {1, 2, 3})),
                "“age”: expected answers that differ");
    }

    @Test
    void more_than_20_groups_are_probably_an_identifier() {
        int[] each = IntStream.range(0, 50).map(person -> person % 25).toArray();
        List<String> names = IntStream.range(0, 25).mapToObj(Integer::toString).toList();
        double[] ages = IntStream.range(0, 50).asDoubleStream().toArray();
        refused(
                () -> Comparison.of(
                        Measurement.interval("age", ages), new Groups("id", each, names, false), Terms.usual()),
                "“id”: expected at most 20 groups, found 25; is it an identifier rather than a group?");
    }

    @Test
    void a_test_that_is_not_defined_says_why_and_which_are() {
        Measurement place = Measurement.nominal("place", new int[] {0, 1, 2, 0}, List.of("x", "y", "z"));
        refused(
                () -> Comparison.of(place, AABB, StatisticalTest.WELCH_T, Terms.usual()),
                "“place” by “role”: Welch's t-test needs numbers and found names without an order; defined here:"
                        + " chi-square, chi-square-uncorrected, fisher");
        refused(
                () -> Comparison.of(place, AABB, StatisticalTest.COCHRAN_ARMITAGE, Terms.usual()),
                "needs two different answers and found 3");
        refused(
                () -> Comparison.of(place, AABB, StatisticalTest.PAIRED_T, Terms.usual()),
                "the paired t-test compares two answers of the same people");
    }

    @Test
    void groups_of_one_mind_leave_the_means_and_keep_the_ranks() {
        Measurement answer = Measurement.interval("answer", new double[] {1, 1, 2, 2});
        refused(
                () -> Comparison.of(answer, AABB, StatisticalTest.WELCH_T, Terms.usual()),
                "found the same from everybody in each; defined here: mann-whitney, kruskal-wallis");
        assertThat(Comparison.of(answer, AABB, Terms.usual()).test()).isEqualTo(StatisticalTest.MANN_WHITNEY);
    }

    @Test
    void pairs_without_a_change_say_nothing() {
        Measurement before = Measurement.interval("before", new double[] {1, 2, 3});
        refused(
                () -> Comparison.paired(before, Measurement.interval("after", new double[] {1, 2, 3})),
                "needs differences that differ and found the same from all 3 people; no other test is defined");
        refused(
                () -> Comparison.paired(before, Measurement.interval("after", new double[] {1, NONE, NONE})),
                "expected at least two people who answered both, found 1 in 3 rows");
    }

    @Test
    void a_word_that_is_no_test_gets_the_list() {
        refused(() -> StatisticalTest.named("ttest"), "the test “ttest”: expected auto or one of welch-t, student-t");
        assertThat(Arrays.stream(StatisticalTest.values()).map(test -> StatisticalTest.named(test.word())))
                .containsExactly(StatisticalTest.values());
    }

    @Test
    void an_infinite_number_is_refused_by_its_row() {
        refused(
                () -> Measurement.interval("age", new double[] {1, Double.POSITIVE_INFINITY}),
                "“age”, row 2: expected a number within 1e100 of zero, found Infinity");
    }

    @Test
    void an_effect_outside_its_interval_or_not_a_number_is_no_effect() {
        assertThatThrownBy(() -> new Effect("g", 2, 0, 1, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Effect("g", Double.NaN, 0, 1, "")).isInstanceOf(IllegalArgumentException.class);
    }

    private static void refused(Runnable work, String sentence) {
        assertThatThrownBy(work::run).isInstanceOf(BadInput.class).hasMessageContaining(sentence);
    }
}
