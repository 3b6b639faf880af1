package pedicle.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A measure handed on as FHIR from the command line: what others install, and a report of each patient.
class MeasureFhirTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path RECORDS = Path.of("..", "examples", "lakeside", "fhir");

    @TempDir
    private Path folder;

    @Test
    void the_definitions_are_written_for_others_to_install_and_nothing_is_written_over() throws IOException {
        Path out = folder.resolve("resources");
        Said said = Said.by("measure", "resources", "--out", out.toString());
        assertThat(said.status()).isZero();
        JsonNode measure = JSON.readTree(Files.readString(out.resolve("Measure-presenting.json")));
        assertThat(measure.at("/group/0/population/0/criteria/expression").asText())
                .isEqualTo("Initial Population");
        assertThat(out.resolve("Library-PedicleLbpPresenting.json")).exists();
        assertThat(out.resolve("ValueSet-low-back-pain.json")).exists();
        int entries = JSON.readTree(Files.readString(out.resolve("Bundle.json")))
                .path("entry")
                .size();
        assertThat(said.out()).startsWith(entries + " resources in ");
        Said again = Said.by("measure", "resources", "--out", out.toString());
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.err()).contains("expected a new or empty folder, found one with files in it");
    }

    @Test
    void a_network_s_own_codes_go_into_the_value_sets() throws IOException {
        Path codes = Files.writeString(
                folder.resolve("codes.csv"), "set,system,code,match,modality\nflag-cancer,urn:local,CA-1,exact,\n");
        Path out = folder.resolve("resources");
        Said.by("measure", "resources", "--out", out.toString(), "--codes", codes.toString());
        assertThat(Files.readString(out.resolve("ValueSet-flag-cancer.json"))).contains("CA-1");
    }

    @Test
    void a_report_of_each_patient_adds_up_to_the_one_of_all() throws IOException {
        Path each = folder.resolve("each.ndjson");
        Path all = folder.resolve("all.json");
        Said said = Said.by(
                "measure",
                "run",
                RECORDS.toString(),
                "--fhir-patients",
                each.toString(),
                "--fhir",
                all.toString(),
                "--json",
                folder.resolve("measure.json").toString());
        assertThat(said.status()).isZero();
        List<String> lines = Files.readAllLines(each);
        JsonNode summary = JSON.readTree(Files.readString(all)).at("/entry/0/resource");
        assertThat(lines).hasSize(summary.at("/group/0/population/0/count").asInt());
        assertThat(JSON.readTree(lines.getFirst()).path("type").asText()).isEqualTo("individual");
    }
}
