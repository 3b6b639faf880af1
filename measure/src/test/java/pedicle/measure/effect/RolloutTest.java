package pedicle.measure.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.catalog.BadInput;
import pedicle.measure.indicator.PracticeMonth;
import pedicle.measure.indicator.Tally;

final class RolloutTest {

    @TempDir
    private Path folder;

    @Test
    void the_month_in_which_the_change_came_counts_only_if_it_came_on_its_first_day() throws IOException {
        Rollout rollout = rollout("practice,from", "a,2025-02-01", "b,2025-02-10", "c,");
        List<Cell> cells = rollout.cells(months("a", "b", "c", "d"), Tally::overUse);
        assertThat(cells.stream().map(cell -> cell.practice() + cell.period() + (cell.treated() ? "+" : "")))
                .containsExactly("a0", "a1+", "a2+", "b0", "b2+", "c0", "c1", "c2");
    }

    @Test
    void a_practice_that_nobody_named_is_left_out_and_said_so() throws IOException {
        Rollout rollout = rollout("practice,from", "a,2025-02-01", "x,");
        assertThat(rollout.leftOut(months("a", "b"))).containsExactly("b");
        assertThat(rollout.notMet(months("a", "b"))).containsExactly("x");
    }

    @Test
    void a_practice_named_twice_and_a_file_of_nobody_are_refused() {
        assertThatThrownBy(() -> rollout("practice,from", "a,2025-02-01", "a,"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("line 3, column “practice”: expected each practice once");
        assertThatThrownBy(() -> rollout("practice,from")).hasMessageContaining("found only a header");
        assertThatThrownBy(() -> rollout("practice,from", "a,soon")).hasMessageContaining("line 2, column “from”");
    }

    @Test
    void a_rollout_of_another_network_is_refused_by_the_practices_that_are_there() throws IOException {
        Rollout rollout = rollout("practice,from", "x,2025-02-01", "y,");
        Path file = folder.resolve("starts.csv");
        assertThatThrownBy(() -> rollout.refuseStrangers(file, months("b", "a")))
                .isInstanceOf(BadInput.class)
                .hasMessage(file + ": none of its practices is in the export, which has a, b");
        rollout.refuseStrangers(file, months("a", "y"));
    }

    private static List<PracticeMonth> months(String... practices) {
        return Stream.of(practices)
                .flatMap(practice -> Stream.of(1, 2, 3)
                        .map(month -> new PracticeMonth(practice, YearMonth.of(2025, month), new Tally(10, 3, 0, 0))))
                .toList();
    }

    private Rollout rollout(String... lines) throws IOException {
        return Rollout.read(Files.write(folder.resolve("starts.csv"), List.of(lines)));
    }
}
