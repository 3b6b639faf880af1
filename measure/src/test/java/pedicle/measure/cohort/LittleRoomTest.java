package pedicle.measure.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pedicle.catalog.BadInput;
import pedicle.catalog.reference.Reference;
import pedicle.measure.fhir.PatientReports;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.Judges;
import pedicle.measure.indicator.Measure;
import pedicle.measure.indicator.PatientsFile;
import pedicle.measure.indicator.Period;
import pedicle.measure.indicator.PracticeMonth;
import pedicle.measure.person.GroupTally;
import pedicle.measure.person.People;

/// Whoever asks the tables when no room is left is told so, with what to do about it.
class LittleRoomTest {

    private static final Path RECORDS = Path.of("..", "examples", "lakeside", "fhir");
    private static final Period PERIOD = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31));
    private static final Definition DEFINITION = Definition.all().getFirst();

    @TempDir
    private Path folder;

    private static Stream<Named<BiConsumer<Cohort, Path>>> whoAsks() {
        return Stream.of(
                Named.of("the judgement", (cohort, _) -> Measure.of(cohort, DEFINITION, PERIOD)),
                Named.of(
                        "the file of patients", (cohort, to) -> PatientsFile.write(cohort, to.resolve("patients.csv"))),
                Named.of(
                        "the reports of patients",
                        (cohort, to) -> PatientReports.write(
                                new Judges.BuiltIn(cohort),
                                DEFINITION,
                                PERIOD,
                                Instant.EPOCH,
                                to.resolve("reports.ndjson"))),
                Named.of("the groups", (cohort, _) -> GroupTally.of(cohort)),
                Named.of("the people", (cohort, _) -> People.seen(cohort)),
                Named.of("one person", (cohort, _) -> People.one(cohort, "p1")),
                Named.of("the months of practices", (cohort, _) -> PracticeMonth.of(cohort)),
                Named.of("the codes that were met", (cohort, to) -> CodesMet.write(cohort, to.resolve("codes.csv"))));
    }

    @ParameterizedTest
    @MethodSource("whoAsks")
    void is_told_to_give_more_room(BiConsumer<Cohort, Path> asks) throws Exception {
        try (Cohort cohort = Cohort.read(RECORDS, Reference.load().codes())) {
            Measure.of(cohort, DEFINITION, PERIOD);
            fill(cohort.tables());
            assertThatThrownBy(() -> asks.accept(cohort, folder))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("raise --memory");
            assertThat(Files.exists(folder.resolve("patients.csv"))).isFalse();
            assertThat(Files.exists(folder.resolve("reports.ndjson"))).isFalse();
        }
    }

    /// Until nothing goes in any more, and nothing may be put down on disk.
    private static void fill(Handle tables) {
        tables.execute("set temp_directory = ''");
        long taken = tables.createQuery("select cast(sum(memory_usage_bytes) as bigint) from duckdb_memory()")
                .mapTo(Long.class)
                .one();
        tables.execute("set memory_limit = '%d KB'".formatted(taken / 1000 + 20_000));
        tables.execute("create table filling (number ubigint)");
        for (int rows = 1_000_000; rows > 1_000; rows /= 2) {
            while (fits(tables, rows)) {
                // One more.
            }
        }
    }

    private static boolean fits(Handle tables, int rows) {
        try {
            tables.execute("insert into filling select hash(range) from range(%d)".formatted(rows));
            return true;
        } catch (BadInput full) {
            return false;
        }
    }
}
