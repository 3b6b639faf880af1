package pedicle.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import pedicle.catalog.BadInput;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.Indicator;

/// What is measured where an indicator, a definition, both or neither are named.
class DefinitionsTest {

    @Test
    void of_neither_it_is_everybody_who_presents() {
        assertThat(named(List.of(), List.of())).containsExactly("presenting");
    }

    @Test
    void an_indicator_alone_is_counted_by_its_first_definition() {
        assertThat(named(List.of("lbp-imaging", "lbp-opioids", "lbp-imaging"), List.of()))
                .containsExactly("presenting", "opioids");
    }

    @Test
    void all_definitions_of_an_indicator_are_those_and_no_others() {
        assertThat(named(List.of("lbp-imaging"), List.of("all")))
                .containsExactly("presenting", "presenting-episodes", "flags", "cms166", "hedis-like");
        assertThat(named(List.of("lbp-repeat-imaging"), List.of("all")))
                .containsExactly("repeat-imaging", "escalating-imaging");
    }

    @Test
    void every_definition_is_of_one_indicator() {
        assertThat(List.of(Indicator.values()).stream().flatMap(one -> one.definitions().stream()))
                .containsExactlyInAnyOrderElementsOf(Definition.all());
    }

    @Test
    void a_definition_of_another_indicator_and_an_indicator_that_is_none_are_refused() {
        assertThatThrownBy(() -> named(List.of("lbp-opioids"), List.of("cms166")))
                .isInstanceOf(BadInput.class)
                .hasMessage("--definition: cms166 defines lbp-imaging, and --indicator asks for lbp-opioids");
        assertThatThrownBy(() -> named(List.of("knee"), List.of()))
                .isInstanceOf(BadInput.class)
                .hasMessage("--indicator: expected one of lbp-imaging, lbp-opioids, lbp-referrals, lbp-repeat-imaging,"
                        + " found “knee”");
    }

    private static List<String> named(List<String> indicators, List<String> definitions) {
        return Definitions.of(indicators, definitions).stream()
                .map(Definition::id)
                .toList();
    }
}
