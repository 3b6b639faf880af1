package pedicle.study.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pedicle.catalog.BadInput;
import pedicle.study.correlation.Eigen;

/// Laws that components obey on any data.
final class StructureTest {

    private static final int ITERATIONS = 50;

    @Test
    void rotation_leaves_communalities_as_they_were() {
        for (long seed = 1; seed <= 20; seed++) {
            double[][] cases = invented(120, 9, seed);
            Eigen eigen = Eigen.of(Correlations.of(cases, names(9)));
            double[][] before = Components.unrotated(eigen, 3);
            double[][] after = Components.varimax(eigen, 3);
            for (int item = 0; item < 9; item++) {
                assertThat(Components.communality(after[item]))
                        .isCloseTo(Components.communality(before[item]), within(1e-12));
            }
        }
    }

    @Test
    void all_components_together_give_back_the_correlations() {
        double[][] cases = invented(80, 6, 3);
        Structure structure = Structure.of(cases, names(6), 1, ITERATIONS, 6);
        double[][] loadings = Alike.loadings(structure);
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                double product = 0;
                for (int component = 0; component < 6; component++) {
                    product += loadings[i][component] * loadings[j][component];
                }
                assertThat(product).isCloseTo(structure.correlations().get(i).get(j), within(1e-10));
            }
        }
        assertThat(structure.explained().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(1, within(1e-10));
    }

    @Test
    void the_order_of_people_changes_nothing() {
        double[][] cases = invented(150, 8, 5);
        List<double[]> shuffled = new ArrayList<>(Arrays.asList(cases));
        Collections.shuffle(shuffled, new Random(9));
        Structure one = Structure.of(cases, names(8), 1, ITERATIONS);
        Structure other = Structure.of(shuffled.toArray(double[][]::new), names(8), 1, ITERATIONS);
        assertThat(other.components()).isEqualTo(one.components()).isPositive();
        assertThat(other.parallel().simulated()).isEqualTo(one.parallel().simulated());
        assertThat(other.kmo()).isCloseTo(one.kmo(), within(1e-10));
        assertThat(Alike.furthest(Alike.loadings(one), Alike.loadings(other))).isLessThan(1e-8);
    }

    @Test
    void turning_an_item_round_turns_its_loadings_round() {
        double[][] cases = invented(150, 8, 5);
        double[][] turned = Arrays.stream(cases).map(double[]::clone).toArray(double[][]::new);
        Arrays.stream(turned).forEach(person -> person[2] = 6 - person[2]);
        Structure one = Structure.of(cases, names(8), 1, ITERATIONS, 2);
        double[][] other = Alike.loadings(Structure.of(turned, names(8), 1, ITERATIONS, 2));
        for (int component = 0; component < 2; component++) {
            other[2][component] = -other[2][component];
        }
        assertThat(Alike.furthest(Alike.loadings(one), other)).isLessThan(1e-8);
    }

    @Test
    void noise_suggests_no_component_and_the_structure_says_none() {
        Random random = new Random(4);
        double[][] noise = IntStream.range(0, 300)
                .mapToObj(person -> random.doubles(6).toArray())
                .toArray(double[][]::new);
        Structure structure = Structure.of(noise, names(6), 1, 500);
        assertThat(structure.components()).isZero();
        assertThat(structure.explained()).isEmpty();
        assertThat(structure.loadings()).allMatch(item -> item.communality() == 0);
    }

    @Test
    void a_constant_item_is_refused_by_its_name() {
        double[][] cases = invented(50, 4, 1);
        Arrays.stream(cases).forEach(person -> person[2] = 4);
        assertThatThrownBy(() -> Structure.of(cases, names(4), 1, ITERATIONS))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("the item “q3”: expected answers that differ");
    }

    @Test
    void an_item_that_others_add_up_to_is_refused() {
        double[][] cases = invented(50, 4, 1);
        Arrays.stream(cases).forEach(person -> person[3] = person[0] + person[1]);
        assertThatThrownBy(() -> Structure.of(cases, names(4), 1, ITERATIONS))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("computed from others");
    }

    @Test
    void fewer_people_than_items_are_refused() {
        assertThatThrownBy(() -> Structure.of(invented(8, 8, 1), names(8), 1, ITERATIONS))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("expected more than 8 people who answered all of them, found 8");
    }

    /// Answers from 1 to 5 with two components, drawn anew for each seed.
    private static double[][] invented(int people, int items, long seed) {
        Random random = new Random(seed);
        double[][] cases = new double[people][items];
        for (double[] person : cases) {
            double[] scores = {random.nextGaussian(), random.nextGaussian()};
            for (int item = 0; item < items; item++) {
                double answer = 3 + 0.8 * scores[item % 2] + 0.7 * random.nextGaussian();
                person[item] = Math.clamp(Math.round(answer), 1, 5);
            }
        }
        return cases;
    }

    private static List<String> names(int items) {
        return IntStream.rangeClosed(1, items).mapToObj(i -> "q" + i).toList();
    }
}
