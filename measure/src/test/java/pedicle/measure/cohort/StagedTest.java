package pedicle.measure.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.catalog.BadInput;
import pedicle.catalog.Progress;
import pedicle.catalog.reference.Reference;
import pedicle.measure.generate.Population;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.Measure;
import pedicle.measure.indicator.MeasureReport;
import pedicle.measure.indicator.Period;

/// What is kept of an export between runs, and in how much room a run finds place.
final class StagedTest {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    private Path export = Path.of("");
    private Path staged = Path.of("");

    @BeforeEach
    void invent() {
        export = folder.resolve("fhir");
        staged = folder.resolve("staged");
        new Population(300, 5, false).write(export, Progress.unwatched());
    }

    @Test
    void only_a_file_that_changed_is_read_again() throws IOException {
        Files.writeString(export.resolve("Patient-0001.ndjson"), "{broken\n");
        MeasureReport first = measured(staging());
        assertThat(first).isEqualTo(measured(Reading.once()));
        assertThat(first.warnings())
                .contains("Patient-0001.ndjson: 1 line(s) are no FHIR resource and were left out (line 1).");
        age();
        assertThat(measured(staging())).isEqualTo(first);
        assertThat(younger()).as("nothing was read").isEmpty();
        Files.writeString(
                export.resolve("Patient-0001.ndjson"),
                "{\"resourceType\":\"Patient\",\"id\":\"one-more\",\"birthDate\":\"1980-01-01\"}\n");
        MeasureReport second = measured(staging());
        assertThat(second).isEqualTo(measured(Reading.once()));
        assertThat(second.counts().orElseThrow().patients()).isEqualTo(301);
        assertThat(younger()).singleElement().asString().startsWith("Patient-");
    }

    @Test
    void a_copied_file_is_known_by_what_it_holds() throws IOException {
        measured(staging());
        age();
        Path file = export.resolve("Encounter-0000.ndjson");
        Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
        measured(staging());
        assertThat(younger()).isEmpty();
    }

    @Test
    void a_file_that_went_drops_out() throws IOException {
        Path more = export.resolve("Patient-0001.ndjson");
        Files.writeString(more, "{\"resourceType\":\"Patient\",\"id\":\"one-more\"}\n");
        assertThat(measured(staging()).counts().orElseThrow().patients()).isEqualTo(301);
        long kept = rows().size();
        Files.delete(more);
        assertThat(measured(staging()).counts().orElseThrow().patients()).isEqualTo(300);
        assertThat(rows()).hasSize((int) kept - 1);
    }

    @Test
    void an_interrupted_run_goes_on_where_it_was() throws IOException {
        MeasureReport whole = measured(Reading.once());
        Path damaged = export.resolve("Procedure-0001.ndjson.gz");
        Files.writeString(damaged, "no archive");
        assertThatThrownBy(() -> measured(staging()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("Procedure-0001.ndjson.gz");
        assertThat(rows()).containsKeys(rowsOf("Patient"), rowsOf("Encounter"), rowsOf("Condition"));
        age();
        Files.delete(damaged);
        assertThat(measured(staging())).isEqualTo(whole);
        assertThat(younger()).noneMatch(name -> name.matches("(Patient|Encounter|Condition)-.*"));
    }

    @Test
    void other_codes_make_another_cohort_of_the_same_rows() throws IOException {
        measured(staging());
        age();
        try (Cohort cohort = Cohort.read(
                List.of(export),
                Reference.load().codes().stream()
                        .filter(code -> !code.set().equals("flag-cancer"))
                        .toList(),
                staging())) {
            assertThat(Measure.of(cohort, Definition.named("presenting").orElseThrow(), period())
                            .underUse())
                    .isNotEqualTo(measured(Reading.once()).underUse());
        }
        assertThat(younger()).isEmpty();
    }

    @Test
    void codes_met_are_the_same_from_what_was_kept() throws IOException {
        Path once = folder.resolve("once.csv");
        Path kept = folder.resolve("kept.csv");
        try (Cohort cohort = Cohort.read(export, Reference.load().codes())) {
            CodesMet.write(cohort, once);
        }
        measured(staging());
        try (Cohort cohort = Cohort.read(List.of(export), Reference.load().codes(), staging())) {
            CodesMet.write(cohort, kept);
        }
        assertThat(Files.readAllLines(kept)).hasSizeGreaterThan(5).isEqualTo(Files.readAllLines(once));
    }

    @Test
    void little_room_gives_the_same_figures_and_leaves_nothing_behind() throws IOException {
        Path large = folder.resolve("large");
        new Population(20_000, 6, false).write(large, Progress.unwatched());
        Path spill = Files.createDirectory(folder.resolve("spill"));
        Reading little =
                new Reading(Optional.empty(), new Room(Optional.of("160MB"), Optional.of(spill)), Progress.unwatched());
        assertThat(measured(large, little)).isEqualTo(measured(large, Reading.once()));
        assertThat(spill).isEmptyDirectory();
    }

    @Test
    void a_room_that_does_not_do_is_said_to_be_too_small() {
        Reading least =
                new Reading(Optional.empty(), new Room(Optional.of("1MB"), Optional.empty()), Progress.unwatched());
        assertThatThrownBy(() -> measured(least))
                .isInstanceOf(BadInput.class)
                .hasMessage("the work needs more room than it was given: raise --memory, or name a --spill folder with"
                        + " more space");
        assertThatThrownBy(() -> new Room(Optional.of("lots"), Optional.empty()))
                .isInstanceOf(BadInput.class)
                .hasMessage("--memory: expected a size such as 500MB or 4GB, found “lots”");
    }

    @Test
    void room_that_runs_out_while_people_are_judged_is_said_to_be_too_small() {
        try (Cohort cohort = Cohort.read(export, Reference.load().codes())) {
            long taken = cohort.tables()
                    .createQuery("select cast(sum(memory_usage_bytes) as bigint) from duckdb_memory()")
                    .mapTo(Long.class)
                    .one();
            cohort.tables().execute("set memory_limit = '%d KB'".formatted(taken / 1000 + 1));
            assertThatThrownBy(() ->
                            Measure.of(cohort, Definition.named("presenting").orElseThrow(), period()))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("raise --memory");
        }
    }

    @Test
    void who_watches_hears_of_every_byte_and_of_the_end() {
        long[] last = new long[2];
        measured(new Reading(Optional.empty(), Room.ofTheMachine(), (done, of) -> {
            assertThat(done).isGreaterThanOrEqualTo(last[0]);
            last[0] = done;
            last[1] = of;
        }));
        assertThat(last[0]).isPositive().isEqualTo(last[1]);
    }

    private Reading staging() {
        return new Reading(Optional.of(staged), Room.ofTheMachine(), Progress.unwatched());
    }

    private MeasureReport measured(Reading reading) {
        return measured(export, reading);
    }

    private static MeasureReport measured(Path export, Reading reading) {
        try (Cohort cohort = Cohort.read(List.of(export), Reference.load().codes(), reading)) {
            return Measure.of(cohort, Definition.named("presenting").orElseThrow(), period());
        }
    }

    private static Period period() {
        return new Period(Population.FROM, Population.TO);
    }

    /// Makes all that was kept look old.
    private void age() throws IOException {
        for (Path file : rows().values()) {
            Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
        }
    }

    private List<String> younger() throws IOException {
        return rows().entrySet().stream()
                .filter(file -> {
                    try {
                        return Files.getLastModifiedTime(file.getValue())
                                .toInstant()
                                .isAfter(LONG_AGO);
                    } catch (IOException gone) {
                        throw new AssertionError(gone);
                    }
                })
                .map(Map.Entry::getKey)
                .toList();
    }

    private String rowsOf(String type) throws IOException {
        return rows().keySet().stream()
                .filter(name -> name.startsWith(type + "-"))
                .findFirst()
                .orElse("no rows of " + type);
    }

    private Map<String, Path> rows() throws IOException {
        Map<String, Path> rows = new TreeMap<>();
        try (Stream<Path> files = Files.list(staged)) {
            files.filter(file -> file.toString().endsWith(".parquet"))
                    .forEach(file -> rows.put(String.valueOf(file.getFileName()), file));
        }
        return rows;
    }
}
