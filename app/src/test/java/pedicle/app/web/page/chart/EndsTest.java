package pedicle.app.web.page.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pedicle.catalog.Proportion;

/// Of very many rows a picture has both ends, and its table all of them.
class EndsTest {

    @Test
    void few_rows_are_all_drawn() {
        Caterpillar.Drawing drawing = clinicians(60).drawing(Breadth.WIDE);
        assertThat(drawing.rows()).hasSize(60);
        assertThat(drawing.gap()).isEmpty();
    }

    @Test
    void of_many_rows_the_highest_and_the_lowest_are_drawn_with_a_gap_that_says_how_many_lie_between() {
        Caterpillar chart = clinicians(1000);
        Caterpillar.Drawing drawing = chart.drawing(Breadth.NARROW);
        assertThat(drawing.rows()).hasSize(50);
        assertThat(drawing.rows().getFirst().name()).isEqualTo("c1000");
        assertThat(drawing.rows().getLast().name()).isEqualTo("c1");
        assertThat(drawing.gap().orElseThrow().words()).isEqualTo("950 more between; the table has them all");
        assertThat(drawing.gap().orElseThrow().y())
                .isBetween(drawing.rows().get(24).y(), drawing.rows().get(25).y());
        assertThat(drawing.rows().getLast().y()).isLessThan(drawing.foot());
        assertThat(chart.table().rows()).hasSize(1000);
    }

    @Test
    void nobody_has_to_listen_to_hundreds_of_names() {
        assertThat(clinicians(1000).says()).contains("wholly above it: ").contains(", by name in the table.");
        assertThat(Ends.named(List.of("a", "b"))).isEqualTo("a, b");
        assertThat(Ends.named(List.of())).isEqualTo("none");
    }

    private static Caterpillar clinicians(int number) {
        return new Caterpillar(
                "id",
                "Clinicians",
                "",
                "imaged",
                new Proportion(number / 2, number),
                IntStream.rangeClosed(1, number)
                        .mapToObj(i -> new Caterpillar.Clinician("c" + i, new Proportion(i, number), Lead.NOWHERE))
                        .toList());
    }
}
