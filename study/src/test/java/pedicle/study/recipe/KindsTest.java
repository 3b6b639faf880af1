package pedicle.study.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pedicle.study.compare.Level;
import pedicle.study.regress.Variable;

/// What a survey's variable is to a test and to a model.
final class KindsTest {

    private static final Ground LAKESIDE = Grounds.lakeside();

    @Test
    void a_scale_and_a_number_without_choices_are_measures() {
        assertThat(level("pressure")).isEqualTo(Level.INTERVAL);
        assertThat(level("years_in_practice")).isEqualTo(Level.INTERVAL);
    }

    @Test
    void up_to_seven_numbered_choices_are_ordered_steps_two_are_a_yes_or_no_and_eleven_a_measure() {
        assertThat(level("pressure_1")).isEqualTo(Level.ORDINAL);
        assertThat(level("stage")).isEqualTo(Level.ORDINAL);
        assertThat(level("often")).isEqualTo(Level.BINARY);
        assertThat(Kinds.measurement("often", LAKESIDE).categories()).containsExactly("No", "Yes");
        assertThat(level("img_last10")).isEqualTo(Level.INTERVAL);
    }

    @Test
    void words_are_names() {
        assertThat(level("role")).isEqualTo(Level.NOMINAL);
    }

    @Test
    void a_model_takes_steps_as_numbers_and_words_as_levels() {
        assertThat(Kinds.predictor("pressure_1", LAKESIDE)).isInstanceOf(Variable.Numeric.class);
        assertThat(Kinds.predictor("often", LAKESIDE)).isInstanceOf(Variable.Numeric.class);
        assertThat(Kinds.predictor("role", LAKESIDE))
                .isInstanceOfSatisfying(
                        Variable.Category.class,
                        role -> assertThat(role.reference()).isEqualTo("Family doctor"));
        assertThat(Kinds.category("stage", LAKESIDE)).isInstanceOf(Variable.Category.class);
    }

    private static Level level(String name) {
        return Kinds.measurement(name, LAKESIDE).level();
    }
}
