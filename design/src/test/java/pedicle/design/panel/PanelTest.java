package pedicle.design.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PanelTest {

    private static final String HEAD =
            "component,rater,affordability,practicability,effectiveness,acceptability,safety,equity\n";

    @TempDir
    private Path folder = Path.of("");

    private Panel panel(String... lines) throws IOException {
        Path file = folder.resolve("panel.csv");
        Files.writeString(file, HEAD + String.join("\n", lines) + "\n");
        return Panel.read(file);
    }

    @Test
    void each_criterion_has_the_median_of_its_raters() throws IOException {
        Panel.Verdict verdict = panel("card,a,9,7,7,7,7,7", "card,b,8,7,7,7,7,7", "card,c,3,7,7,7,7,7")
                .of("card")
                .orElseThrow();
        assertThat(verdict.raters()).isEqualTo(3);
        assertThat(verdict.medians()).containsEntry(Criterion.AFFORDABILITY, 8.0);
    }

    @Test
    void two_raters_have_the_middle_between_them() throws IOException {
        assertThat(panel("card,a,6,7,7,7,7,7", "card,b,9,7,7,7,7,7")
                        .of("card")
                        .orElseThrow()
                        .medians())
                .containsEntry(Criterion.AFFORDABILITY, 7.5);
    }

    @Test
    void a_component_is_chosen_when_the_middle_is_7_and_no_criterion_lies_under_5() throws IOException {
        Panel panel = panel("yes,a,5,7,7,7,8,9", "weak,a,6,6,6,7,8,9", "refused,a,4,9,9,9,9,9");
        assertThat(panel.of("yes").orElseThrow().chosen()).isTrue();
        assertThat(panel.of("weak").orElseThrow().chosen()).isFalse();
        assertThat(panel.of("refused").orElseThrow().chosen()).isFalse();
    }

    @Test
    void a_rating_beyond_the_scale_is_named_by_line_and_column() {
        assertThatThrownBy(() -> panel("card,a,9,7,7,7,7,7", "card,b,9,7,10,7,7,7"))
                .hasMessageEndingWith(
                        "panel.csv, line 3, column “effectiveness”: expected a rating from 1 to 9, found “10”");
    }
}
