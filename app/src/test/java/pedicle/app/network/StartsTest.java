package pedicle.app.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.app.Lakeside;
import pedicle.app.workspace.Workspace;
import pedicle.catalog.BadInput;
import pedicle.catalog.reference.Reference;
import pedicle.measure.indicator.Tally;
import pedicle.measure.store.MeasureStore;
import pedicle.measure.store.RolloutStore;
import pedicle.measure.store.StoredRollout;
import pedicle.measure.store.StoredRun;

/// A network that says when the change came to each practice.
class StartsTest {

    @TempDir
    private Path folder;

    @Test
    void the_practices_are_kept_with_their_months_which_add_up_to_those_of_everyone() throws IOException {
        Lakeside.copyTo(folder);
        starts("LK-01,2025-01-01", "LK-02,");
        try (Workspace workspace = Workspace.open(folder.resolve("w"), Optional.empty())) {
            Loading.load(NetworkFolder.open(folder), workspace, Reference.load(), Lakeside.NOW);
            StoredRun run = workspace.read(MeasureStore::newest).orElseThrow();
            StoredRollout stored =
                    workspace.read(handle -> RolloutStore.of(handle, run.id())).orElseThrow();
            assertThat(stored.rollout().starts())
                    .containsOnlyKeys("LK-01", "LK-02")
                    .containsEntry("LK-01", Optional.of(LocalDate.of(2025, 1, 1)))
                    .containsEntry("LK-02", Optional.empty());
            assertThat(stored.months().stream().map(month -> month.tally()).reduce(Tally.NONE, Tally::plus))
                    .isEqualTo(
                            run.byMonth().stream().map(month -> month.tally()).reduce(Tally.NONE, Tally::plus));
        }
    }

    @Test
    void a_file_that_names_no_practice_of_the_records_is_refused_and_nothing_is_kept() throws IOException {
        Lakeside.copyTo(folder);
        starts("elsewhere,2025-01-01");
        try (Workspace workspace = Workspace.open(folder.resolve("w"), Optional.empty())) {
            assertThatThrownBy(
                            () -> Loading.load(NetworkFolder.open(folder), workspace, Reference.load(), Lakeside.NOW))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("starts.csv: none of its practices is in the export, which has LK-01, LK-02");
            assertThat(Loading.isEmpty(workspace)).isTrue();
        }
    }

    @Test
    void a_broken_line_is_named_before_the_records_are_read() throws IOException {
        Lakeside.copyWithoutRecords(folder);
        starts("LK-01,soon");
        try (Workspace workspace = Workspace.open(folder.resolve("w"), Optional.empty())) {
            assertThatThrownBy(
                            () -> Loading.load(NetworkFolder.open(folder), workspace, Reference.load(), Lakeside.NOW))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("starts.csv, line 2, column “from”");
        }
    }

    private void starts(String... lines) throws IOException {
        Files.writeString(folder.resolve("starts.csv"), "practice,from\n" + String.join("\n", List.of(lines)) + "\n");
    }
}
