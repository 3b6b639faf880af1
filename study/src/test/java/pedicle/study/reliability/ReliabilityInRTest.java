package pedicle.study.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import pedicle.study.correlation.Answers;
import pedicle.study.witness.Outside;
import pedicle.study.witness.Rerun;
import pedicle.study.witness.Witness;

/// Alpha, omega and what items add, against R 4.2 and psych 2.2.9: the scales of the Lakeside survey, and Harman's
/// 24 tests, a correlation matrix that comes with R.
final class ReliabilityInRTest {

    private static final Offset<Double> CLOSE = within(1e-6);

    /// psych's search for one factor ends this far from its goal.
    private static final Offset<Double> NEAR = within(1e-5);

    private static final Path LAKESIDE = Path.of("..", "examples", "lakeside", "survey");

    private static final List<String> REVERSED = List.of("pressure_4", "fear_4", "reassure_4");

    private final Witness r = Witness.committed(getClass(), "reliability-in-r.csv");
    private final List<String> tests = r.values().keySet().stream()
            .filter(key -> key.startsWith("r.drop harman "))
            .map(key -> key.substring("r.drop harman ".length()))
            .toList();

    @ParameterizedTest
    @ValueSource(strings = {"pressure", "fear", "time", "reassure", "knowledge", "words"})
    void alpha_and_what_items_add_are_those_of_psych(String scale) {
        Answers answers = turned(scale);
        Alpha alpha = Alpha.of(answers);
        assertThat(alpha.estimate().value()).isCloseTo(r.of("alpha", scale), CLOSE);
        assertThat(alpha.estimate().low()).isCloseTo(r.of("alpha-low", scale), CLOSE);
        assertThat(alpha.estimate().high()).isCloseTo(r.of("alpha-high", scale), CLOSE);
        assertThat(alpha.standardised()).isCloseTo(r.of("standardised", scale), CLOSE);
        assertThat(alpha.meanCorrelation()).isCloseTo(r.of("mean-correlation", scale), CLOSE);
        assertThat(Alpha.byPairs(answers).estimate().value()).isCloseTo(r.of("alpha-by-pairs", scale), CLOSE);
        List<ItemStatistics> items =
                Reliability.of(answers, OneFactor.By.MINRES).items();
        assertThat(items).hasSize(4);
        for (ItemStatistics item : items) {
            assertThat(item.withSum()).isCloseTo(r.of("raw.r", scale, item.item()), CLOSE);
            added(scale, item);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pressure", "fear", "time", "reassure", "knowledge", "words"})
    void items_look_reversed_where_psych_would_turn_them(String scale) {
        Reversed reversed = Reliability.of(asked(scale), OneFactor.By.MINRES).reversed();
        List<String> theirs = items(scale).stream()
                .filter(item -> r.of("reversed", scale, item) == 1)
                .toList();
        assertThat(reversed.items()).isEqualTo(theirs);
        if (!theirs.isEmpty()) {
            assertThat(reversed.alphaIfTurned().orElseThrow()).isCloseTo(r.of("alpha", scale), CLOSE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void omega_of_each_scale_is_that_of_psych(OneFactor.By by) {
        String fm = fm(by);
        for (String scale : List.of("pressure", "fear", "time", "reassure", "knowledge", "words")) {
            Omega.Found omega = (Omega.Found) Reliability.of(turned(scale), by).omega();
            assertThat(omega.value()).isCloseTo(r.of(fm + "-omega", scale), NEAR);
            assertThat(omega.ofRawSum()).isCloseTo(r.of(fm + "-omega-raw", scale), NEAR);
            loadings(fm, scale, omega.factor());
        }
    }

    @ParameterizedTest
    @EnumSource
    void one_factor_of_harmans_tests_is_that_of_psych(OneFactor.By by) {
        Omega.Found omega = (Omega.Found) Omega.ofCorrelations(harman(), tests, by);
        loadings(fm(by), "harman", omega.factor());
        assertThat(omega.value()).isCloseTo(r.of(fm(by) + "-omega", "harman"), NEAR);
        assertThat(omega.ofRawSum()).isCloseTo(r.of(fm(by) + "-omega-raw", "harman"), NEAR);
    }

    @Test
    void alpha_of_a_correlation_matrix_is_the_standardised_one_of_psych() {
        assertThat(Alpha.ordinal(harman(), tests)).isCloseTo(r.of("standardised", "harman"), CLOSE);
        List<ItemStatistics> items = ItemStatistics.of(new Covariances(tests, harman(), 145));
        assertThat(items).hasSize(24);
        items.forEach(item -> added("harman", item));
    }

    @Test
    void r_still_says_what_the_committed_numbers_say(@TempDir Path folder) {
        Witness today = Rerun.of(
                "reliability.R", List.of("psych", "GPArotation"), folder.resolve("r.csv"), LAKESIDE.toString());
        r.agreesWith(today, 1e-7);
    }

    private void added(String of, ItemStatistics item) {
        assertThat(item.withRest().orElseThrow()).isCloseTo(r.of("r.drop", of, item.item()), CLOSE);
        assertThat(item.corrected().orElseThrow()).isCloseTo(r.of("r.cor", of, item.item()), CLOSE);
        assertThat(item.alphaIfDropped().orElseThrow()).isCloseTo(r.of("alpha-dropped", of, item.item()), CLOSE);
        assertThat(item.standardisedIfDropped().orElseThrow())
                .isCloseTo(r.of("standardised-dropped", of, item.item()), CLOSE);
    }

    private void loadings(String fm, String of, OneFactor.Fitted factor) {
        for (int item = 0; item < factor.items().size(); item++) {
            String name = factor.items().get(item);
            assertThat(factor.loadings().get(item)).isCloseTo(r.of(fm + "-loading", of, name), NEAR);
            assertThat(factor.uniquenesses().get(item)).isCloseTo(r.of(fm + "-uniqueness", of, name), NEAR);
        }
    }

    private static String fm(OneFactor.By by) {
        return switch (by) {
            case MINRES -> "minres";
            case MAXIMUM_LIKELIHOOD -> "ml";
        };
    }

    private static List<String> items(String scale) {
        return IntStream.rangeClosed(1, 4).mapToObj(i -> scale + "_" + i).toList();
    }

    private static Answers asked(String scale) {
        return Outside.answers(LAKESIDE.resolve("data.csv"), items(scale));
    }

    private static Answers turned(String scale) {
        Answers asked = asked(scale);
        return new Answers(
                asked.items(),
                IntStream.range(0, asked.size())
                        .mapToObj(item -> REVERSED.contains(asked.items().get(item))
                                ? Arrays.stream(asked.column(item))
                                        .map(score -> 6 - score)
                                        .toArray()
                                : asked.column(item))
                        .toArray(double[][]::new));
    }

    private double[][] harman() {
        return tests.stream()
                .map(a -> tests.stream()
                        .mapToDouble(b -> r.of("correlation", a, b))
                        .toArray())
                .toArray(double[][]::new);
    }
}
