package pedicle.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.app.Lakeside;

/// A measure by several engines from the command line.
class MeasureEnginesTest {

    private static final Path RECORDS = Lakeside.network().part("fhir");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void another_engine_is_reported_as_the_built_in_one_is() throws IOException {
        Path theirs = folder.resolve("theirs.csv");
        Path ours = folder.resolve("ours.csv");
        JsonNode spark = json("--engine", "spark", "--patients", theirs.toString());
        JsonNode duckdb = json("--patients", ours.toString());
        assertThat(spark.at("/engines/0/name").asText()).isEqualTo("spark");
        assertThat(spark.at("/engines")).hasSize(1);
        assertThat(spark.has("codesNotUnderstood")).isFalse();
        assertThat(theirs).hasSameTextualContentAs(ours);
        assertThat(without(spark, List.of("engines", "warnings")))
                .isEqualTo(without(duckdb, List.of("engines", "warnings", "codesNotUnderstood", "byGroup")));
    }

    @Test
    void whether_engines_agree_is_said_and_where_they_do_not_on_whom() throws IOException {
        JsonNode same = json("--engine", "duckdb,spark", "--definition", "presenting,cms166");
        assertThat(same.at("/engines/1").toString())
                .isEqualTo("{\"name\":\"spark\",\"reported\":false,\"agrees\":true,\"differing\":0,\"examples\":[]}");
        JsonNode differing = json("--engine", "duckdb,spark", "--master", "differing");
        assertThat(differing.at("/engines/0/reported").asBoolean()).isTrue();
        assertThat(differing.at("/engines/1/agrees").asBoolean()).isFalse();
        assertThat(differing.at("/engines/1/differing").asInt()).isEqualTo(1);
        assertThat(differing.at("/engines/1/examples")).hasSize(1);
        assertThat(run("--engine", "spark,duckdb").out())
                .contains("Engine duckdb: says the same as spark of every patient");
        assertThat(run("--engine", "duckdb,spark", "--master", "differing").out())
                .contains("Engine spark: differs from duckdb on 1 patient(s): ");
    }

    @Test
    void an_engine_that_is_not_there_or_can_not_do_what_is_asked_says_so() {
        run("--engine", "flink").assertBadInput("--engine: expected duckdb, spark, cql, found “flink”");
        assertThat(run("--engine", "duckdb,cql").err())
                .startsWith("pedicle: --engine cql: it is not built here")
                .hasLineCount(1);
        run(
                        "--engine",
                        "spark,duckdb",
                        "--codes-met",
                        folder.resolve("codes.csv").toString())
                .assertBadInput("--codes-met: only --engine duckdb keeps every code of the export; name it first");
        run("--engine", "spark,duckdb", "--keep")
                .assertBadInput("--keep: only --engine duckdb tells people apart by groups; name it first");
        run("--master", "local[2]").assertBadInput("--master: only --engine spark works at another place");
    }

    @Test
    void another_engine_reads_several_exports_as_one() throws IOException {
        Files.writeString(
                folder.resolve("Patient.ndjson"),
                "{\"resourceType\":\"Patient\",\"id\":\"one-more\",\"birthDate\":\"1980-01-01\"}\n");
        Said said = Said.by("measure", "run", RECORDS.toString(), folder.toString(), "--engine", "duckdb,spark");
        said.assertDone();
        assertThat(said.out()).contains("Engine spark: says the same as duckdb of every patient");
    }

    @Test
    void parquet_is_left_to_the_engine_that_reads_it() throws IOException {
        Path table = Files.createDirectory(folder.resolve("Patient.parquet"));
        Said.by("measure", "run", folder.toString())
                .assertBadInput(
                        table
                                + ": it is Parquet, which only --engine spark reads; export it as NDJSON, or name that engine alone");
    }

    private static JsonNode without(JsonNode json, List<String> fields) {
        return ((ObjectNode) json).without(fields);
    }

    private static JsonNode json(String... more) throws IOException {
        List<String> all = new ArrayList<>(List.of(more));
        all.addAll(List.of("--json", "-"));
        Said said = run(all.toArray(String[]::new));
        said.assertDone();
        return new ObjectMapper().readTree(said.out());
    }

    private static Said run(String... more) {
        List<String> all = new ArrayList<>(List.of("measure", "run", RECORDS.toString()));
        all.addAll(List.of(more));
        return Said.by(all.toArray(String[]::new));
    }
}
