package pedicle.study.regress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pedicle.catalog.BadInput;

/// Thousands of small models on random whole numbers: refused for separation exactly where geometry says so,
/// and never a number that is none.
///
/// The second witness is exact: the ways in which nobody's own level becomes less likely form a cone, which
/// holds more than 0 if and only if one of its edges does; in three dimensions an edge is where two of the
/// limits meet, the cross product of two rows. Whole numbers, so no rounding.
final class OverlapTest {

    private static final int SETS = 4000;

    @Test
    void a_logistic_model_of_two_predictors_is_refused_exactly_when_its_levels_can_be_told_apart() {
        Random chance = new Random(13);
        int[] refusedOrFitted = new int[2];
        for (int set = 0; set < SETS; set++) {
            int people = 6 + chance.nextInt(20);
            int width = 2 + chance.nextInt(5);
            double[] yes = wholes(chance, people, 2);
            double[] a = wholes(chance, people, width);
            double[] b = wholes(chance, people, width);
            List<long[]> limits = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                long sign = yes[i] > 0 ? 1 : -1;
                limits.add(new long[] {sign, sign * (long) a[i], sign * (long) b[i]});
            }
            Design design = Design.of(
                    Variable.numeric("yes", yes), List.of(Variable.numeric("a", a), Variable.numeric("b", b)));
            refusedOrFitted[meets(design, Family.LOGISTIC, limits)]++;
        }
        assertThat(Arrays.stream(refusedOrFitted).boxed()).allMatch(count -> count > SETS / 10);
    }

    @Test
    void an_ordinal_model_of_three_levels_is_refused_exactly_when_they_can_be_told_apart() {
        Random chance = new Random(14);
        int[] refusedOrFitted = new int[2];
        for (int set = 0; set < SETS; set++) {
            int people = 5 + chance.nextInt(10);
            double[] a = wholes(chance, people, 2 + chance.nextInt(8));
            double[] level = Arrays.stream(a)
                    .map(one -> Math.clamp(one + chance.nextInt(3) - 2, 0, 2))
                    .toArray();
            List<long[]> limits = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                for (int border = 0; border < 2; border++) {
                    long sign = level[i] <= border ? 1 : -1;
                    if (Math.abs(level[i] - border - 0.5) < 1) {
                        limits.add(new long[] {border == 0 ? sign : 0, border == 1 ? sign : 0, -sign * (long) a[i]});
                    }
                }
            }
            Design design = Design.of(Variable.numeric("level", level), List.of(Variable.numeric("a", a)));
            if (Arrays.stream(level).distinct().count() == 3) {
                refusedOrFitted[meets(design, Family.ORDINAL, limits)]++;
            }
        }
        assertThat(Arrays.stream(refusedOrFitted).boxed()).allMatch(count -> count > SETS / 20);
    }

    /// 0 where refused for separation, 1 where fitted; designs that are refused for another reason count as
    /// nothing.
    private static int meets(Design design, Family family, List<long[]> limits) {
        try {
            Fitted fitted = Regression.of(design, family);
            assertThat(apart(limits)).describedAs("fitted: %s", fitted).isFalse();
            Stream.of(fitted.terms(), fitted.thresholds())
                    .flatMap(List::stream)
                    .forEach(term -> assertThat(List.of(
                                    term.se(),
                                    term.statistic(),
                                    term.p(),
                                    term.estimate().low(),
                                    term.estimate().high()))
                            .allMatch(Double::isFinite));
            return 1;
        } catch (BadInput refused) {
            String sentence = String.valueOf(refused.getMessage());
            if (sentence.contains("(separation)")) {
                assertThat(apart(limits)).describedAs(sentence).isTrue();
            } else {
                assertThat(sentence).doesNotContain("likeliest");
            }
            return 0;
        }
    }

    private static boolean apart(List<long[]> limits) {
        for (long[] one : limits) {
            for (long[] other : limits) {
                long[] edge = {
                    one[1] * other[2] - one[2] * other[1],
                    one[2] * other[0] - one[0] * other[2],
                    one[0] * other[1] - one[1] * other[0]
                };
                if (limits.stream().allMatch(limit -> dot(limit, edge) >= 0)
                        && limits.stream().anyMatch(limit -> dot(limit, edge) > 0)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static long dot(long[] a, long[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    private static double[] wholes(Random chance, int people, int below) {
        double[] wholes = new double[people];
        Arrays.setAll(wholes, _ -> chance.nextInt(below));
        return wholes;
    }
}
