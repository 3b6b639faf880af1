package pedicle.study.structure;

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
import pedicle.catalog.Progress;
import pedicle.study.correlation.Answers;
import pedicle.study.correlation.CorrelationMatrix;
import pedicle.study.correlation.Correlations;
import pedicle.study.correlation.Kind;
import pedicle.study.correlation.Missing;
import pedicle.study.correlation.Parallel;
import pedicle.study.correlation.Rounds;

/// Laws that components obey on any data.
final class StructureTest {

    private static final int ITERATIONS = 50;

    @Test
    void the_order_of_people_changes_nothing() {
        double[][] cases = invented(150, 8, 5);
        List<double[]> shuffled = new ArrayList<>(Arrays.asList(cases));
        Collections.shuffle(shuffled, new Random(9));
        Structure one = Structure.of(cases, names(8), 1, ITERATIONS);
        Structure other = Structure.of(shuffled.toArray(double[][]::new), names(8), 1, ITERATIONS);
        assertThat(other.components().count())
                .isEqualTo(one.components().count())
                .isPositive();
        assertThat(other.parallel().simulated()).isEqualTo(one.parallel().simulated());
        assertThat(other.adequacy().orElseThrow().kmo())
                .isCloseTo(one.adequacy().orElseThrow().kmo(), within(1e-12));
        assertThat(Alike.furthest(Alike.loadings(one), Alike.loadings(other))).isLessThan(1e-12);
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
        assertThat(structure.components().count()).isZero();
        assertThat(structure.components().loadings()).allMatch(item -> item.communality() == 0);
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
                .hasMessageContaining("each of q1, q2, q4 can be computed from the others among them");
    }

    @Test
    void as_many_people_as_items_are_refused() {
        assertThatThrownBy(() -> Structure.of(invented(8, 8, 1), names(8), 1, ITERATIONS))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("expected more than 8 people who answered all of them, found 8");
    }

    /// Each pair of items was answered by people of its own, who agree as no people could who answered all three.
    @Test
    void smoothed_correlations_have_components_but_no_adequacy() {
        double none = Double.NaN;
        double[] up = {1, 2, 3, 4, 5, 6, 7, 8};
        double[][] columns = new double[3][24];
        for (double[] column : columns) {
            Arrays.fill(column, none);
        }
        for (int person = 0; person < 8; person++) {
            double noise = person % 2 == 0 ? 0.5 : -0.5;
            columns[0][person] = up[person];
            columns[1][person] = up[person] + noise;
            columns[1][8 + person] = up[person];
            columns[2][8 + person] = up[person] + noise;
            columns[0][16 + person] = up[person];
            columns[2][16 + person] = -up[person] + noise;
        }
        Answers answers = new Answers(List.of("a", "b", "c"), columns);
        CorrelationMatrix smoothed = Correlations.of(answers, Kind.PEARSON, Missing.PAIRWISE, Progress.unwatched());
        assertThat(smoothed.smoothing()).isPresent();
        Parallel parallel = Parallel.of(answers, smoothed, Rounds.simulated(10, 1), Progress.unwatched());
        Structure structure = Structure.of(smoothed, parallel, 2, Rotation.OBLIMIN);
        assertThat(structure.adequacy()).isEmpty();
        assertThat(structure.components().explained().getLast().cumulative()).isCloseTo(1, within(1e-9));
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
