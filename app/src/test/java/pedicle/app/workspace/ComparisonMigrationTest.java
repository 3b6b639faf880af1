package pedicle.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.app.Lakeside;
import pedicle.catalog.reference.Reference;
import pedicle.measure.store.MeasureStore;
import pedicle.measure.store.StoredRun;

/// A workspace of before the comparisons had a table of their own has them after the next start.
class ComparisonMigrationTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void what_the_results_said_before_and_after_is_taken_over() {
        try (Workspace workspace = open()) {
            Lakeside.loadInto(workspace, Reference.load());
        }
        StoredRun before = run();
        try (Workspace workspace = open()) {
            workspace.write(handle -> {
                handle.execute("drop table measure_comparison");
                handle.execute("alter table measure_run drop column synthetic");
                handle.execute("delete from flyway_schema_history where version = '12'");
            });
        }
        StoredRun after = run();
        assertThat(after.compared()).isEqualTo(before.compared());
        assertThat(after.compared().overUse()).isPresent();
        assertThat(after.compared().underUse()).isPresent();
    }

    private StoredRun run() {
        try (Workspace workspace = open()) {
            return workspace.read(MeasureStore::newest).orElseThrow();
        }
    }

    private Workspace open() {
        return Workspace.open(folder, Optional.empty());
    }
}
