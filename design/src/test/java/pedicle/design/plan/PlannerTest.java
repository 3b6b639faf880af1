package pedicle.design.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pedicle.catalog.Direction;
import pedicle.catalog.Evidence;
import pedicle.catalog.Finding;
import pedicle.catalog.Proportion;
import pedicle.catalog.Strategy;
import pedicle.catalog.reference.Reference;
import pedicle.design.panel.Panel;

class PlannerTest {

    private static final Finding PRESSURE = new Finding(
            "F1",
            "patient-pressure",
            "Patients ask",
            Direction.BARRIER,
            List.of("tdf:social-influences"),
            List.of(new Evidence.Interviews(
                    "patient-pressure", new Proportion(9, 10), 20, Optional.empty(), List.of())),
            0.9,
            Finding.Accord.ONE_SOURCE);

    @Test
    void components_stand_by_their_score_and_each_says_which_finding_it_answers() {
        Strategy strategy = Planner.plan("A plan", List.of(PRESSURE), new Panel(Map.of()), Reference.load());
        assertThat(strategy.components()).isNotEmpty();
        assertThat(strategy.components().stream().map(Strategy.Component::score))
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(strategy.components())
                .allSatisfy(component -> assertThat(component.answers()).containsExactly("F1"));
    }

    @Test
    void without_a_panel_nothing_is_chosen() {
        assertThat(Planner.plan("A plan", List.of(PRESSURE), new Panel(Map.of()), Reference.load())
                        .components())
                .noneMatch(Strategy.Component::chosen);
    }
}
