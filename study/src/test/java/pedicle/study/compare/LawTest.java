package pedicle.study.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pedicle.catalog.BadInput;

/// What holds for all data.
final class LawTest {

    @Test
    void whatever_comes_a_comparison_holds_or_is_refused_in_a_sentence() {
        int held = 0;
        for (int seed = 0; seed < 100; seed++) {
            SplittableRandom chance = new SplittableRandom(seed);
            int n = 2 + chance.nextInt(25);
            int k = 1 + chance.nextInt(4);
            Measurement first = measurement(chance, n);
            Measurement second = measurement(chance, n);
            Groups groups = new Groups(
                    "g",
                    chance.ints(n, -1, k).toArray(),
                    List.of("a", "b", "c", "d").subList(0, k),
                    chance.nextBoolean());
            held += holds(() -> Comparison.of(first, groups, Terms.usual()));
            held += holds(() -> Comparison.paired(first, second));
            held += holds(() -> Comparison.by(first, second, Terms.usual()));
            for (StatisticalTest test : StatisticalTest.values()) {
                held += holds(() -> Comparison.of(first, groups, test, Terms.usual()));
                held += holds(() -> Comparison.by(first, second, test, Terms.usual()));
            }
        }
        assertThat(held).isGreaterThan(300);
    }

    @Test
    void the_order_of_people_changes_nothing() {
        double[] values = {3, 1, 4, 1, 5, 9, 2, 6};
        int[] groups = {0, 1, 0, 1, 1, 0, 0, 1};
        double[] turned = {6, 2, 9, 5, 1, 4, 1, 3};
        int[] groupsTurned = {1, 0, 0, 1, 1, 0, 1, 0};
        List<String> names = List.of("a", "b");
        for (StatisticalTest test : List.of(StatisticalTest.WELCH_T, StatisticalTest.MANN_WHITNEY)) {
            Compared one = Comparison.of(
                    Measurement.interval("x", values), new Groups("g", groups, names, false), test, Terms.usual());
            Compared other = Comparison.of(
                    Measurement.interval("x", turned),
                    new Groups("g", groupsTurned, names, false),
                    test,
                    Terms.usual());
            assertThat(other.p()).isCloseTo(one.p(), within(1e-12));
        }
    }

    @Test
    void tables_drawn_by_chance_come_near_the_exact_p_and_are_the_same_for_a_seed() {
        int[][] counts = {{1, 3, 10, 6}, {2, 3, 10, 7}, {1, 6, 14, 12}, {0, 1, 9, 11}};
        double exact = ExactTable.p(counts).orElseThrow();
        // Agresti (2002, Categorical Data Analysis, p. 57), the example on the page of R about fisher.test: 0.7827.
        assertThat(exact).isCloseTo(0.7827, within(5e-5));
        double drawn = new SimulatedTables(counts, 7).p();
        assertThat(drawn).isCloseTo(exact, within(0.015));
        assertThat(new SimulatedTables(counts, 7).p()).isEqualTo(drawn);
    }

    @Test
    void a_table_too_large_to_count_is_drawn_and_says_so() {
        int[] rows = {0, 1, 2, 3};
        int[] cells = {68, 20, 15, 5, 119, 84, 54, 29, 26, 17, 14, 14, 7, 94, 10, 16};
        int[] row = IntStream.range(0, 16)
                .flatMap(cell -> IntStream.generate(() -> cell / 4).limit(cells[cell]))
                .toArray();
        int[] column = IntStream.range(0, 16)
                .flatMap(cell -> IntStream.generate(() -> cell % 4).limit(cells[cell]))
                .toArray();
        List<String> names = IntStream.of(rows).mapToObj(Integer::toString).toList();
        Compared compared = Comparison.of(
                Measurement.nominal("eyes", row, names),
                new Groups("hair", column, names, false),
                StatisticalTest.FISHER,
                Terms.usual());
        assertThat(compared.p()).isEqualTo(1 / 20_001.0);
        assertThat(compared.warnings()).anyMatch(warning -> warning.contains("20000 tables drawn by chance, seed 1"));
    }

    @Test
    void adjusted_p_values_are_those_of_the_published_rules() {
        double[] ps = {0.01, 0.04, 0.03, 0.005};
        assertThat(Adjustment.HOLM.of(ps)).containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-15));
        assertThat(Adjustment.BENJAMINI_HOCHBERG.of(ps))
                .containsExactly(new double[] {0.02, 0.04, 0.04, 0.02}, within(1e-15));
        assertThat(Adjustment.BONFERRONI.of(ps)).containsExactly(new double[] {0.04, 0.16, 0.12, 0.02}, within(1e-15));
        assertThat(Adjustment.NONE.of(ps)).containsExactly(ps);
    }

    @Test
    void a_mean_against_a_number_is_the_paired_t_against_a_constant() {
        double[] values = {1.2, 3.4, 2.2, 5.1, 4.0};
        Compared one = Comparison.against(Measurement.interval("x", values), 2);
        Compared paired = Comparison.paired(
                Measurement.interval("x", values),
                Measurement.interval("two", new double[] {2, 2, 2, 2, 2}),
                StatisticalTest.PAIRED_T);
        assertThat(one.p()).isCloseTo(paired.p(), within(1e-14));
        assertThat(one.effect().orElseThrow().low())
                .isCloseTo(paired.effect().orElseThrow().low(), within(1e-9));
    }

    private static Measurement measurement(SplittableRandom chance, int n) {
        double[] values = IntStream.range(0, n)
                .mapToDouble(_ -> switch (chance.nextInt(8)) {
                    case 0 -> Double.NaN;
                    case 1 -> 1e6 * chance.nextDouble();
                    default -> chance.nextInt(3);
                })
                .toArray();
        int[] places = chance.ints(n, -1, 3).toArray();
        int[] sides = chance.ints(n, -1, 2).toArray();
        return switch (chance.nextInt(4)) {
            case 0 -> Measurement.interval("x", values);
            case 1 -> Measurement.ordinal("x", values);
            case 2 -> Measurement.nominal("x", places, List.of("p", "q", "r"));
            default -> Measurement.binary("x", sides, List.of("no", "yes"));
        };
    }

    private static int holds(Supplier<Compared> work) {
        try {
            assertThat(work.get().p()).isBetween(0.0, 1.0);
            return 1;
        } catch (BadInput refused) {
            assertThat(refused.getMessage()).doesNotContain("NaN").doesNotContain("null");
            return 0;
        }
    }
}
