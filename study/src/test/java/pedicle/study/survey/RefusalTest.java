package pedicle.study.survey;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pedicle.catalog.Direction;

/// What the survey's records refuse.
final class RefusalTest {

    @Test
    void an_answer_scale_runs_upwards() {
        assertThatThrownBy(() -> new Span(5, 5)).hasMessageContaining("a low and a higher end: 5.0, 5.0");
    }

    @Test
    void a_numeric_field_has_numeric_choices() {
        List<Field.Choice> choices = List.of(new Field.Choice("a", "A"));
        assertThatThrownBy(() -> new Field("q", "Q", true, choices, Map.of()))
                .hasMessageContaining("the choices of a numeric field have numbers: q");
    }

    @Test
    void a_scale_has_each_item_once() {
        assertThatThrownBy(() -> scale(List.of("a", "a"), Set.of())).hasMessageContaining("each once");
    }

    @Test
    void a_scale_reverses_no_other_item() {
        assertThatThrownBy(() -> scale(List.of("a", "b"), Set.of("c"))).hasMessageContaining("only its own: s");
    }

    @Test
    void a_survey_has_people() {
        assertThatThrownBy(() -> new Survey("empty.csv", List.of(), List.of(), List.of()))
                .hasMessageContaining("empty.csv: expected a line for every person");
    }

    @Test
    void a_sample_has_two_values() {
        assertThatThrownBy(() -> new Sample(List.of(1.0))).hasMessageContaining("at least two values, not 1");
    }

    @Test
    void another_survey_s_field_has_no_answer() {
        Survey survey = new Survey("one.csv", List.of(), List.of("1"), List.of());
        Field field = new Field("q", "Q", true, List.of(), Map.of());
        assertThatThrownBy(() -> survey.column(field)).hasMessageContaining("another survey's field: q");
    }

    private static Scale scale(List<String> items, Set<String> reversed) {
        return new Scale(
                "s",
                "S",
                Optional.of("tdf:emotion"),
                Optional.of(Direction.BARRIER),
                Optional.of("t"),
                items,
                reversed);
    }
}
