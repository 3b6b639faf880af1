package pedicle.measure.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.catalog.BadInput;
import pedicle.catalog.Progress;
import pedicle.catalog.reference.Reference;
import pedicle.measure.TestCodes;
import pedicle.measure.generate.Population;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.MeasureReport;
import pedicle.measure.indicator.Period;
import pedicle.measure.oracle.InventedExport;

/// An export that lies as Parquet says what the NDJSON says that it was made from.
class ParquetTest {

    @TempDir
    private Path folder;

    @Test
    void a_generated_population_is_judged_alike_from_parquet_and_from_ndjson() throws IOException {
        Path ndjson = folder.resolve("ndjson");
        Path parquet = Files.createDirectory(folder.resolve("par quet [x]"));
        new Population(400, 7, false).write(ndjson, Progress.unwatched());
        try (Session session = Session.start(Session.HERE, new Settings(Map.of()))) {
            for (Path file : ndjsonIn(ndjson)) {
                String name = String.valueOf(file.getFileName());
                Path table = parquet.resolve(name.replace(".ndjson", ".parquet"));
                if (name.startsWith("Condition")) {
                    // A mixture of both is fine.
                    Files.copy(file, parquet.resolve(name));
                } else if (name.startsWith("Patient")) {
                    // One file rather than a folder of parts.
                    Path parts = folder.resolve("parts");
                    read(session.spark(), file).coalesce(1).write().parquet(parts.toString());
                    Files.copy(partsOf(parts).getFirst(), table);
                } else {
                    read(session.spark(), file).repartition(2).write().parquet(table.toString());
                }
            }
        }
        List<MeasureReport> reports = new Both(
                        List.of(ndjson), List.of(parquet), Optional.empty(), new Settings(Map.of()))
                .agree(
                        Reference.load().codes(),
                        new Period(Population.FROM, Population.TO),
                        List.of(
                                Definition.named("presenting-episodes").orElseThrow(),
                                Definition.named("hedis-like").orElseThrow()));
        assertThat(reports.getFirst().counts().orElseThrow().patients()).isEqualTo(400);
    }

    @Test
    void invented_people_of_every_edge_are_judged_alike() throws IOException {
        Path ndjson = Files.createDirectory(folder.resolve("ndjson"));
        Path parquet = Files.createDirectory(folder.resolve("parquet"));
        InventedExport.write(21, 150, ndjson);
        convert(ndjson, parquet, Map.of());
        new Both(List.of(ndjson), List.of(parquet), Optional.empty(), new Settings(Map.of()))
                .agree(
                        TestCodes.read(),
                        Both.YEAR,
                        List.of(
                                Definition.named("hedis-like").orElseThrow(),
                                Definition.named("flags").orElseThrow()));
    }

    @Test
    void columns_of_other_types_say_what_their_json_would_have_said() throws IOException {
        Path ndjson = Files.createDirectory(folder.resolve("ndjson"));
        Path parquet = Files.createDirectory(folder.resolve("parquet"));
        sound(ndjson);
        convert(
                ndjson,
                parquet,
                Map.of(
                        "Patient",
                        rows -> rows.withColumn("birthDate", col("birthDate").cast("date"))
                                .withColumn(
                                        "meta",
                                        struct(col("meta.lastUpdated")
                                                .cast("timestamp")
                                                .as("lastUpdated")))
                                .withColumnRenamed("gender", "GENDER")
                                .drop("resourceType"),
                        "Encounter",
                        rows -> rows.withColumn(
                                "period",
                                struct(col("period.start").cast("timestamp_ntz").as("start")))));
        MeasureReport report =
                new Both(List.of(ndjson), List.of(parquet), Optional.empty(), new Settings(Map.of())).presenting();
        assertThat(report.counts().orElseThrow().eligible()).isEqualTo(2);
        assertThat(report.warnings())
                .contains("1 Patient resource(s) share an id with a later one; the last was taken.");
    }

    @Test
    void a_column_that_can_not_be_what_fhir_says_is_named() throws IOException {
        Path ndjson = Files.createDirectory(folder.resolve("ndjson"));
        sound(ndjson);
        refuses(
                ndjson,
                rows -> rows.withColumn(
                        "period", struct(col("period.start").cast("timestamp").as("start"))),
                ": the column period.start holds moments without the zone in which they were written, so that their days"
                        + " can't be known; write it as text");
        refuses(
                ndjson,
                rows -> rows.withColumn("subject", org.apache.spark.sql.functions.lit(7)),
                ": the column subject holds int, expected struct<reference:string>");
        refuses(
                ndjson,
                rows -> rows.withColumn("reasonCode", struct(col("id"))),
                ": the column reasonCode holds struct<id:string>, expected"
                        + " array<struct<coding:array<struct<system:string,code:string>>>>");
    }

    @Test
    void what_is_no_parquet_or_more_than_parquet_is_said() throws IOException {
        Path table = folder.resolve("Patient.parquet");
        Files.writeString(table, "no table at all");
        assertThatThrownBy(() -> read(folder))
                .isInstanceOf(BadInput.class)
                .hasMessage(table + ": the file is damaged or is not Parquet; export it again");
        Files.delete(table);
        Files.createDirectory(table);
        Files.writeString(table.resolve("_SUCCESS"), "");
        assertThatThrownBy(() -> read(folder))
                .isInstanceOf(BadInput.class)
                .hasMessage(table + ": expected a file of Parquet or a folder of them, found none");
        Files.createDirectory(table.resolve("_delta_log"));
        assertThatThrownBy(() -> read(folder)).isInstanceOf(BadInput.class).hasMessageContaining("is a Delta table");
        Files.createDirectory(folder.resolve("Bundle.parquet"));
        assertThatThrownBy(() -> read(folder))
                .isInstanceOf(BadInput.class)
                .hasMessageEndingWith("what was deleted is read from Bundles as NDJSON alone, found Parquet");
    }

    @Test
    void rows_that_are_no_resource_are_counted_and_left_out() throws IOException {
        Path ndjson = Files.createDirectory(folder.resolve("ndjson"));
        Path parquet = Files.createDirectory(folder.resolve("parquet"));
        sound(ndjson);
        Files.writeString(ndjson.resolve("Patient.ndjson"), """
                {broken
                {"resourceType":"Patient","id":"p1","birthDate":"1980-01-01"}
                {"resourceType":"Encounter","id":"e9"}
                """);
        convert(ndjson, parquet, Map.of());
        try (var people =
                new SparkEngine(new Settings(Map.of())).read(List.of(parquet), TestCodes.read(), Optional.empty())) {
            assertThat(people.warnings())
                    .contains(
                            "Patient.parquet: 1 row(s) are no FHIR resource and were left out.",
                            "1 line(s) in the Patient files are another type of resource and were left out.");
        }
    }

    private void refuses(Path ndjson, UnaryOperator<Dataset<Row>> change, String words) throws IOException {
        Path parquet = Files.createTempDirectory(folder, "parquet");
        convert(ndjson, parquet, Map.of("Encounter", change));
        assertThatThrownBy(() -> read(parquet))
                .isInstanceOf(BadInput.class)
                .hasMessage(parquet.resolve("Encounter.parquet") + words);
    }

    private static void read(Path export) {
        new SparkEngine(new Settings(Map.of()))
                .read(List.of(export), TestCodes.read(), Optional.empty())
                .close();
    }

    /// Each type as Spark writes it of its own accord, but for the change.
    private static void convert(Path ndjson, Path parquet, Map<String, UnaryOperator<Dataset<Row>>> changes)
            throws IOException {
        try (Session session = Session.start(Session.HERE, new Settings(Map.of()))) {
            for (Path file : ndjsonIn(ndjson)) {
                String type = String.valueOf(file.getFileName()).replaceAll("[^A-Za-z].*", "");
                Dataset<Row> rows = read(session.spark(), file);
                changes.getOrDefault(type, same -> same)
                        .apply(rows)
                        .coalesce(1)
                        .write()
                        .parquet(parquet.resolve(type + ".parquet").toString());
            }
        }
    }

    private static Dataset<Row> read(SparkSession spark, Path file) {
        return spark.read().json(file.toString());
    }

    private static List<Path> ndjsonIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().contains(".ndjson"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> partsOf(Path table) throws IOException {
        try (Stream<Path> files = Files.list(table)) {
            return files.filter(file -> file.toString().endsWith(".parquet")).toList();
        }
    }

    /// Two people with a visit each; of the second there are two versions.
    private static void sound(Path ndjson) throws IOException {
        Files.writeString(ndjson.resolve("Patient.ndjson"), """
                {"resourceType":"Patient","id":"p1","birthDate":"1980-01-01","gender":"female","meta":{"lastUpdated":"2024-01-01T10:00:00Z"}}
                {"resourceType":"Patient","id":"p2","birthDate":"1980-01-01","gender":"male","meta":{"lastUpdated":"2024-01-01T10:00:00.5Z"}}
                {"resourceType":"Patient","id":"p2","birthDate":"2020-01-01","gender":"male","meta":{"lastUpdated":"2024-01-01T10:00:00Z"}}
                """);
        String visit = """
                {"resourceType":"Encounter","id":"e%1$d","status":"finished","class":{"code":"AMB"},\
                "subject":{"reference":"Patient/p%1$d"},"period":{"start":"2024-03-0%1$dT23:30:00"},\
                "reasonCode":[{"coding":[{"system":"http://snomed.info/sct","code":"279039007"}]}]}
                """;
        Files.writeString(ndjson.resolve("Encounter.ndjson"), visit.formatted(1) + visit.formatted(2));
        Files.writeString(ndjson.resolve("Condition.ndjson"), """
                {"resourceType":"Condition","id":"c1","subject":{"reference":"Patient/p1"}}
                """);
        Files.writeString(ndjson.resolve("Procedure.ndjson"), """
                {"resourceType":"Procedure","id":"d1","status":"completed","subject":{"reference":"Patient/p1"},"performedDateTime":"2024-03"}
                """);
    }
}
