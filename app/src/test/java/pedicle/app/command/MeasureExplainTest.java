package pedicle.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.catalog.table.Row;
import pedicle.catalog.table.Table;

/// Why one patient counted, and the groups of a measure, from the command line.
class MeasureExplainTest {

    @TempDir
    private static Path folder = Path.of("");

    private static Path export = Path.of("");

    @BeforeAll
    static void generate() {
        export = folder.resolve("export");
        Said.by("measure", "generate", export.toString(), "--patients", "300", "--seed", "4")
                .assertDone();
    }

    @Test
    void patients_are_explained_as_they_were_planted() throws IOException {
        int told = 0;
        for (Row truth : Table.read(export.resolve("truth.csv")).rows()) {
            boolean telling =
                    !truth.text("index_date").isEmpty() || truth.text("patient").endsWith("7");
            if (!telling || told == 6) {
                continue;
            }
            told++;
            JsonNode said = new ObjectMapper()
                    .readTree(explain(truth.text("patient"), "--json", "-").out());
            JsonNode episode = said.at("/episodes/0");
            assertThat(episode.path("index_date").asText("")).isEqualTo(truth.text("index_date"));
            assertThat(episode.path("eligible").asText()).isEqualTo(truth.text("eligible"));
            assertThat(episode.path("imaged_on").asText("")).isEqualTo(truth.text("imaged_on"));
            assertThat(episode.path("modality").asText()).isEqualTo(truth.text("modality"));
            assertThat(episode.at("/sentences/0").asText())
                    .startsWith(truth.text("eligible").equals("true") ? "Counted" : "Not counted");
        }
        assertThat(told).isEqualTo(6);
    }

    @Test
    void a_person_reads_sentences() {
        Said said = explain("g000000001");
        said.assertDone();
        assertThat(said.out()).contains("presenting, 20").containsPattern("(Not counted|Counted): ");
    }

    @Test
    void a_patient_or_a_definition_that_there_is_not_is_named() {
        explain("nobody").assertBadInput("--patient: expected the id of a Patient of the export, found “nobody”");
        Said said = explain("g000000001", "--definition", "weather");
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err()).contains("--definition: expected one of presenting");
    }

    @Test
    void the_groups_stand_in_the_json_and_a_table_of_areas_tells_how_deprived_people_are() throws IOException {
        Path areas = folder.resolve("areas.csv");
        Files.writeString(areas, "postal_code,quintile\nA0A,4\n");
        Said said = Said.by(
                "measure",
                "run",
                export.toString(),
                "--from",
                "2024-01-01",
                "--to",
                "2025-12-31",
                "--areas",
                areas.toString(),
                "--json",
                "-");
        said.assertDone();
        JsonNode root = new ObjectMapper().readTree(said.out());
        long sexes = 0;
        long deprived = 0;
        for (JsonNode group : root.path("byGroup")) {
            sexes +=
                    group.path("trait").asText().equals("sex") ? group.path("n").asLong() : 0;
            deprived += group.path("trait").asText().equals("deprivation")
                            && group.path("group").asText().equals("4")
                    ? group.path("n").asLong()
                    : 0;
        }
        long denominator = root.at("/counts/denominator").asLong();
        assertThat(sexes).isEqualTo(denominator).isPositive();
        assertThat(deprived).isEqualTo(denominator);
        assertThat(root.at("/byGroup/0/low").isNumber()).isTrue();
        Files.writeString(areas, "place,quintile\nA0A,4\n");
        Said.by("measure", "run", export.toString(), "--areas", areas.toString())
                .assertBadInput(areas + ": expected a column postal_code or patient, found place, quintile");
    }

    private static Said explain(String patient, String... more) {
        String[] line = {
            "measure", "explain", export.toString(), "--patient", patient, "--from", "2024-01-01", "--to", "2025-12-31"
        };
        String[] all = Arrays.copyOf(line, line.length + more.length);
        System.arraycopy(more, 0, all, line.length, more.length);
        return Said.by(all);
    }
}
