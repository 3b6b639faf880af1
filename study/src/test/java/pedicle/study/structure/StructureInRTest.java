package pedicle.study.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pedicle.study.correlation.Answers;
import pedicle.study.correlation.Missing;
import pedicle.study.witness.Outside;
import pedicle.study.witness.Rerun;
import pedicle.study.witness.Witness;

/// Components, rotations and adequacy against R 4.2, psych 2.2.9 and GPArotation 2022.10: Harman's 24 tests, a
/// correlation matrix of 145 people that comes with R, and the Lakeside survey.
final class StructureInRTest {

    private static final Offset<Double> CLOSE = within(1e-6);

    /// psych stops rotating early, which leaves its loadings this far from where nothing moves.
    private static final Offset<Double> NEAR = within(2e-3);

    private static final Path LAKESIDE = Path.of("..", "examples", "lakeside", "survey");

    private final Witness r = Witness.committed(getClass(), "structure-in-r.csv");
    private final List<String> tests = r.values().keySet().stream()
            .filter(key -> key.startsWith("msa "))
            .map(key -> key.substring(4))
            .toList();

    @Test
    void adequacy_of_harmans_tests_is_that_of_psych() {
        Adequacy adequacy = Adequacy.of(harman(), tests, 145);
        assertThat(adequacy.kmo()).isCloseTo(r.of("kmo", "all"), CLOSE);
        for (Adequacy.OfItem item : adequacy.items()) {
            assertThat(item.msa().orElseThrow()).isCloseTo(r.of("msa", item.item()), CLOSE);
        }
        assertThat(adequacy.bartlett().chiSquare()).isCloseTo(r.of("bartlett-chi-square", "all"), CLOSE);
        assertThat(adequacy.bartlett().df()).isEqualTo((int) r.of("bartlett-df", "all"));
        double p = r.of("bartlett-p", "all");
        assertThat(adequacy.bartlett().p()).isCloseTo(p, within(p * 1e-6));
    }

    @ParameterizedTest
    @EnumSource
    void loadings_structure_phi_and_weights_are_those_of_r(Rotation rotation) {
        String name = rotation.name().toLowerCase(Locale.ROOT);
        Components components = Components.of(harman(), tests, 4, rotation);
        assertThat(components.count()).isEqualTo(4);
        for (int item = 0; item < 24; item++) {
            Components.Loadings loadings = components.loadings().get(item);
            String test = tests.get(item);
            for (int c = 0; c < 4; c++) {
                assertThat(loadings.onComponents().get(c)).isCloseTo(r.of("loading", name, test, c + 1), CLOSE);
                assertThat(loadings.structure().get(c)).isCloseTo(r.of("structure", name, test, c + 1), CLOSE);
                assertThat(components.weights().get(item).get(c)).isCloseTo(r.of("weight", name, test, c + 1), CLOSE);
            }
            assertThat(loadings.communality()).isCloseTo(r.of("communality", name, test), CLOSE);
            assertThat(loadings.complexity().orElseThrow()).isCloseTo(r.of("complexity", name, test), within(1e-5));
        }
        assertThat(components.phi()).hasSize(rotation.oblique() ? 4 : 0);
        for (int c = 0; c < 4; c++) {
            assertThat(components.explained().get(c).squares()).isCloseTo(r.of("squares", name, c + 1), CLOSE);
            for (int d = 0; d < components.phi().size(); d++) {
                assertThat(components.phi().get(c).get(d)).isCloseTo(r.of("phi", name, c + 1, d + 1), CLOSE);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void psychs_principal_says_nearly_the_same_in_the_same_order(Rotation rotation) {
        String name = rotation.name().toLowerCase(Locale.ROOT);
        Components components = Components.of(harman(), tests, 4, rotation);
        for (int c = 0; c < 4; c++) {
            for (int item = 0; item < 24; item++) {
                assertThat(components.loadings().get(item).onComponents().get(c))
                        .isCloseTo(r.of("psych-loading", name, tests.get(item), c + 1), NEAR);
            }
            for (int d = 0; d < components.phi().size(); d++) {
                assertThat(components.phi().get(c).get(d)).isCloseTo(r.of("psych-phi", name, c + 1, d + 1), NEAR);
            }
            assertThat(components.explained().get(c).squares()).isCloseTo(r.of("psych-squares", name, c + 1), NEAR);
        }
    }

    @ParameterizedTest
    @EnumSource
    void scores_on_the_lakeside_survey_are_those_of_r(Rotation rotation) {
        String name = rotation.name().toLowerCase(Locale.ROOT);
        Answers answers = lakeside();
        Answers complete = answers.complete();
        Components components = Components.of(Pearson.of(complete), complete.items(), 6, rotation);
        for (Components.Loadings item : components.loadings()) {
            for (int c = 0; c < 6; c++) {
                assertThat(item.onComponents().get(c))
                        .isCloseTo(r.of("lakeside-loading", name, item.item(), c + 1), CLOSE);
            }
        }
        List<Scores.Score> scores = Scores.of(components, answers, Standard.of(answers, Missing.LISTWISE))
                .scores();
        assertThat(scores).hasSize(complete.people());
        for (int person = 0; person < 10; person++) {
            for (int c = 0; c < 6; c++) {
                assertThat(scores.get(person).onComponents().get(c))
                        .isCloseTo(r.of("score", name, person + 1, c + 1), CLOSE);
            }
        }
    }

    @Test
    void r_still_says_what_the_committed_numbers_say(@TempDir Path folder) {
        Witness today = Rerun.of(
                "structure.R",
                List.of("psych", "GPArotation"),
                folder.resolve("structure-in-r.csv"),
                LAKESIDE.toString());
        // The bottom of a valley is found to about 1e-8.
        r.agreesWith(today, 1e-7);
    }

    private double[][] harman() {
        return tests.stream()
                .map(a -> tests.stream()
                        .mapToDouble(b -> r.of("correlation", a, b))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static Answers lakeside() {
        List<String> items = Stream.of("pressure", "fear", "time", "reassure", "knowledge", "words")
                .flatMap(scale -> IntStream.rangeClosed(1, 4).mapToObj(number -> scale + "_" + number))
                .toList();
        return Outside.answers(LAKESIDE.resolve("data.csv"), items);
    }
}
