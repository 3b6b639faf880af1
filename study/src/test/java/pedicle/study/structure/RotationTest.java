package pedicle.study.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Laws that every rotation obeys, on data invented anew for each seed.
final class RotationTest {

    @ParameterizedTest
    @EnumSource
    void rotation_leaves_communalities_as_they_were(Rotation rotation) {
        for (long seed = 1; seed <= 20; seed++) {
            double[][] correlations = Pearson.of(invented(120, 9, seed), names(9));
            SimpleMatrix before = reproduced(Components.of(correlations, names(9), 3, Rotation.NONE));
            Components components = Components.of(correlations, names(9), 3, rotation);
            SimpleMatrix after = reproduced(components);
            for (int item = 0; item < 9; item++) {
                assertThat(after.get(item, item)).isCloseTo(before.get(item, item), within(1e-10));
                assertThat(components.loadings().get(item).communality())
                        .isCloseTo(before.get(item, item), within(1e-12));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void all_components_together_give_back_the_correlations(Rotation rotation) {
        for (long seed = 1; seed <= 5; seed++) {
            double[][] correlations = Pearson.of(invented(80, 6, seed), names(6));
            Components components = Components.of(correlations, names(6), 6, rotation);
            assertThat(reproduced(components)
                            .minus(new SimpleMatrix(correlations))
                            .elementMaxAbs())
                    .isLessThan(1e-9);
            assertThat(components.explained().getLast().cumulative()).isCloseTo(1, within(1e-9));
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_order_of_people_changes_nothing(Rotation rotation) {
        for (long seed = 1; seed <= 5; seed++) {
            double[][] cases = invented(150, 8, seed);
            List<double[]> shuffled = new ArrayList<>(Arrays.asList(cases));
            Collections.shuffle(shuffled, new Random(seed));
            Components one = Components.of(Pearson.of(cases, names(8)), names(8), 3, rotation);
            Components other =
                    Components.of(Pearson.of(shuffled.toArray(double[][]::new), names(8)), names(8), 3, rotation);
            // The bottom of oblimin's valley is found to where its gradient is 1e-12.
            assertThat(pattern(one).minus(pattern(other)).elementMaxAbs())
                    .isLessThan(rotation == Rotation.OBLIMIN ? 1e-10 : 1e-12);
        }
    }

    @ParameterizedTest
    @EnumSource
    void another_order_of_items_puts_the_rows_in_that_order(Rotation rotation) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, 8).boxed().toList());
        Collections.shuffle(order, new Random(3));
        double[][] cases = invented(150, 8, 4);
        double[][] moved = Arrays.stream(cases)
                .map(person -> order.stream().mapToDouble(item -> person[item]).toArray())
                .toArray(double[][]::new);
        List<String> movedNames = order.stream().map(names(8)::get).toList();
        Components one = Components.of(Pearson.of(cases, names(8)), names(8), 3, rotation);
        Components other = Components.of(Pearson.of(moved, movedNames), movedNames, 3, rotation);
        for (int place = 0; place < 8; place++) {
            Components.Loadings loadings = other.loadings().get(place);
            assertThat(loadings.item()).isEqualTo(names(8).get(order.get(place)));
            for (int c = 0; c < 3; c++) {
                assertThat(loadings.onComponents().get(c))
                        .isCloseTo(
                                one.loadings()
                                        .get(order.get(place))
                                        .onComponents()
                                        .get(c),
                                within(1e-8));
            }
        }
    }

    /// Two components that correlate 0.4, four items on each: every item keeps to its own, and the correlation is
    /// seen, which varimax can't show.
    @ParameterizedTest
    @EnumSource(names = {"PROMAX", "OBLIMIN"})
    void oblique_rotations_find_a_planted_simple_structure(Rotation rotation) {
        SimpleMatrix pattern = new SimpleMatrix(8, 2);
        for (int item = 0; item < 8; item++) {
            pattern.set(item, item / 4, 0.8);
        }
        SimpleMatrix phi = new SimpleMatrix(new double[][] {{1, 0.4}, {0.4, 1}});
        double[][] correlations = pattern.mult(phi).mult(pattern.transpose()).toArray2();
        IntStream.range(0, 8).forEach(item -> correlations[item][item] = 1);
        Components components = Components.of(correlations, names(8), 2, rotation);
        for (int item = 0; item < 8; item++) {
            List<Double> loadings = components.loadings().get(item).onComponents();
            int own = components.loadings().get(item).largest();
            assertThat(own).isEqualTo(components.loadings().get(item / 4 * 4).largest());
            assertThat(loadings.get(own)).isGreaterThan(0.8);
            assertThat(loadings.get(1 - own)).isCloseTo(0, within(0.02));
        }
        assertThat(components.loadings().get(0).largest())
                .isNotEqualTo(components.loadings().get(7).largest());
        // A component holds some of its items' own variance too, which thins the correlation to about 0.35.
        assertThat(components.phi().get(0).get(1)).isBetween(0.3, 0.4);
        Components upright = Components.of(correlations, names(8), 2, Rotation.VARIMAX);
        assertThat(upright.loadings().get(0).onComponents())
                .allSatisfy(loading -> assertThat(Math.abs(loading)).isGreaterThan(0.1));
    }

    @ParameterizedTest
    @EnumSource
    void components_have_variance_1_and_scores_correlate_as_phi_says(Rotation rotation) {
        double[][] correlations = Pearson.of(invented(150, 9, 8), names(9));
        Components components = Components.of(correlations, names(9), 3, rotation);
        SimpleMatrix weights = matrix(components.weights());
        SimpleMatrix ofScores =
                weights.transpose().mult(new SimpleMatrix(correlations)).mult(weights);
        assertThat(ofScores.minus(phi(components)).elementMaxAbs()).isLessThan(1e-9);
    }

    @ParameterizedTest
    @EnumSource
    void one_component_is_turned_by_no_rotation(Rotation rotation) {
        double[][] correlations = Pearson.of(invented(60, 5, 2), names(5));
        assertThat(Components.of(correlations, names(5), 1, rotation).loadings())
                .isEqualTo(
                        Components.of(correlations, names(5), 1, Rotation.NONE).loadings());
    }

    @Test
    void the_largest_component_comes_first_and_each_points_where_its_loadings_sum_to_more_than_zero() {
        for (Rotation rotation : Rotation.values()) {
            SimpleMatrix pattern =
                    pattern(Components.of(Pearson.of(invented(90, 9, 6), names(9)), names(9), 4, rotation));
            for (int c = 0; c < 4; c++) {
                assertThat(pattern.getColumn(c).elementSum()).isPositive();
                if (c > 0) {
                    assertThat(pattern.getColumn(c).normF())
                            .isLessThanOrEqualTo(pattern.getColumn(c - 1).normF());
                }
            }
        }
    }

    private static SimpleMatrix reproduced(Components components) {
        SimpleMatrix pattern = pattern(components);
        return pattern.mult(phi(components)).mult(pattern.transpose());
    }

    private static SimpleMatrix pattern(Components components) {
        return new SimpleMatrix(Alike.loadings(components));
    }

    private static SimpleMatrix phi(Components components) {
        return components.phi().isEmpty() ? SimpleMatrix.identity(components.count()) : matrix(components.phi());
    }

    private static SimpleMatrix matrix(List<List<Double>> rows) {
        return new SimpleMatrix(rows.stream()
                .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new));
    }

    /// Answers from 1 to 5 with three components, drawn anew for each seed.
    private static double[][] invented(int people, int items, long seed) {
        Random random = new Random(seed);
        double[][] cases = new double[people][items];
        for (double[] person : cases) {
            double general = random.nextGaussian();
            double[] scores = {
                0.5 * general + random.nextGaussian(), 0.5 * general + random.nextGaussian(), random.nextGaussian()
            };
            for (int item = 0; item < items; item++) {
                double answer = 3 + 0.8 * scores[item % 3] + 0.7 * random.nextGaussian();
                person[item] = Math.clamp(Math.round(answer), 1, 5);
            }
        }
        return cases;
    }

    private static List<String> names(int items) {
        return IntStream.rangeClosed(1, items).mapToObj(i -> "q" + i).toList();
    }
}
