package pedicle.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.app.Lakeside;
import pedicle.app.network.Loading;
import pedicle.app.workspace.Workspace;
import pedicle.catalog.reference.Reference;
import pedicle.measure.store.MeasureStore;
import pedicle.measure.store.PeopleStore;
import pedicle.measure.store.RolloutStore;
import pedicle.measure.store.StoredRollout;
import pedicle.measure.store.StoredRun;

/// A network's own records reach the pages of the measure without a study or a design before them.
class MeasureKeepTest {

    @TempDir
    private static Path folder = Path.of("");

    private static Path export = Path.of("");

    @BeforeAll
    static void generate() {
        export = folder.resolve("export");
        Said.by("measure", "generate", export.toString(), "--patients", "2000", "--seed", "4")
                .assertDone();
    }

    @Test
    void what_is_kept_is_what_was_told() throws IOException {
        Path workspace = folder.resolve("kept");
        Said said = keep(workspace, "--change", "2025-01-01", "--json", "-");
        said.assertDone();
        assertThat(said.err()).startsWith("Kept in " + workspace);
        JsonNode told = new ObjectMapper().readTree(said.out());
        StoredRun run = kept(workspace);
        assertThat(run.patients()).isEqualTo(told.at("/counts/patients").asLong());
        assertThat(run.eligible()).isEqualTo(told.at("/counts/eligible").asLong());
        assertThat(run.byClinician()).hasSameSizeAs(told.path("byClinician"));
        assertThat(run.byGroup()).isNotEmpty();
        assertThat(run.compared().overUse().orElseThrow().before().count()
                        + run.compared().overUse().orElseThrow().after().count())
                .isEqualTo(told.at("/rate/count").asLong());
        assertThat(run.synthetic())
                .as("measure generate leaves its truth beside the export")
                .isTrue();
        assertThat(people(workspace, run)).isFalse();
    }

    @Test
    void people_are_kept_where_that_is_asked_and_a_later_measure_takes_the_place_of_an_earlier() {
        Path workspace = folder.resolve("twice");
        keep(workspace, "--change", "2025-01-01").assertDone();
        StoredRun first = kept(workspace);
        keep(workspace, "--change", "2024-07-01", "--keep-people", "--definition", "cms166")
                .assertDone();
        StoredRun second = kept(workspace);
        assertThat(second.definition()).isNotEqualTo(first.definition());
        assertThat(people(workspace, second)).isTrue();
        try (Workspace open = open(workspace)) {
            long runs = open.read(handle -> handle.createQuery("select count(*) from measure_run")
                    .mapTo(Long.class)
                    .one());
            assertThat(runs).isEqualTo(1);
        }
    }

    @Test
    void when_the_change_came_to_each_practice_is_kept_with_their_months() throws IOException {
        Path starts = folder.resolve("starts.csv");
        Path workspace = folder.resolve("rollout");
        Files.writeString(starts, "practice,from\nnowhere,2025-01-01\n");
        Said stranger = keep(workspace, "--change", "2025-01-01", "--starts", starts.toString());
        assertThat(stranger.status()).isEqualTo(1);
        assertThat(stranger.err())
                .contains("starts.csv: none of its practices is in the export")
                .hasLineCount(1);
        Files.writeString(starts, "practice,from\np0000,2025-01-01\n");
        keep(workspace, "--change", "2025-01-01", "--starts", starts.toString()).assertDone();
        StoredRun run = kept(workspace);
        try (Workspace open = open(workspace)) {
            Optional<StoredRollout> found = open.read(handle -> RolloutStore.of(handle, run.id()));
            assertThat(found.orElseThrow().rollout().starts()).containsOnlyKeys("p0000");
            assertThat(found.orElseThrow().months()).isNotEmpty();
        }
    }

    @Test
    void the_example_is_not_loaded_beside_a_measure_of_real_records() {
        Path workspace = folder.resolve("own");
        keep(workspace, "--change", "2025-01-01").assertDone();
        try (Workspace open = open(workspace)) {
            assertThat(Loading.isEmpty(open)).isFalse();
        }
    }

    @Test
    void a_workspace_with_a_network_takes_no_other_measure() {
        Path workspace = folder.resolve("lakeside");
        try (Workspace open = open(workspace)) {
            Lakeside.loadInto(open, Reference.load());
        }
        StoredRun before = kept(workspace);
        keep(workspace, "--change", "2025-01-01")
                .assertBadInput(
                        workspace + ": this workspace holds the network Lakeside; name another with --workspace");
        assertThat(kept(workspace)).isEqualTo(before);
    }

    @Test
    void what_the_pages_could_not_tell_truly_is_refused_before_anything_is_read() {
        Path workspace = folder.resolve("refused");
        keep(workspace).assertBadInput("--keep: expected --change with the day of the change, found none");
        keep(workspace, "--change", "2026-02-01")
                .assertBadInput("--change: expected a day between 2024-01-01 and 2025-12-31, found 2026-02-01");
        keep(workspace, "--change", "2025-01-01", "--definition", "opioids")
                .assertBadInput("--keep: the pages tell of imaging among everybody who presents; name presenting,"
                        + " presenting-episodes, cms166 or hedis-like first, not opioids");
        Said.by("measure", "run", export.toString(), "--change", "2025-01-01")
                .assertBadInput("--change: goes with --keep, which is missing");
        assertThat(workspace).doesNotExist();
    }

    @Test
    void an_export_without_a_figure_leaves_nothing_behind() throws IOException {
        Path patients = Files.createDirectories(folder.resolve("patients-alone"));
        try (Stream<Path> files = Files.list(export)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("Patient"))
                    .toList()) {
                Files.copy(file, patients.resolve(file.getFileName()));
            }
        }
        Path workspace = folder.resolve("nothing");
        Said said = Said.by(
                "measure",
                "run",
                patients.toString(),
                "--keep",
                "--change",
                "2025-01-01",
                "--workspace",
                workspace.toString());
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err()).startsWith("pedicle: --keep: the export gives no figure to keep: ");
        try (Workspace open = open(workspace)) {
            assertThat(Loading.isEmpty(open)).isTrue();
        }
    }

    private static Said keep(Path workspace, String... more) {
        return Said.by(Stream.concat(
                        Stream.of(
                                "measure",
                                "run",
                                export.toString(),
                                "--from",
                                "2024-01-01",
                                "--to",
                                "2025-12-31",
                                "--keep",
                                "--workspace",
                                workspace.toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private static StoredRun kept(Path workspace) {
        try (Workspace open = open(workspace)) {
            return open.read(MeasureStore::newest).orElseThrow();
        }
    }

    private static boolean people(Path workspace, StoredRun run) {
        try (Workspace open = open(workspace)) {
            return open.read(handle -> PeopleStore.any(handle, run.id()));
        }
    }

    private static Workspace open(Path folder) {
        return Workspace.open(folder, Optional.empty());
    }
}
