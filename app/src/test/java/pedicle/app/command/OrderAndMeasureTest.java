package pedicle.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pedicle.app.Lakeside;

/// One order assessed and one measure run from the command line: the object that scripts read, and the sentence
/// that a person reads where the input is bad.
class OrderAndMeasureTest {

    private static final Path ORDER = Lakeside.network().part("orders").resolve("retention-and-saddle.json");
    private static final Path RECORDS = Lakeside.network().part("fhir");

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order",
                "order judge a.json",
                "order assess",
                "order assess a.json --on yesterday",
                "measure",
                "measure run",
                "measure run a --from 2025-13-01"
            })
    void wrong_usage_ends_with_2(String line) {
        Said said = Said.by(line.split(" "));
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains("Usage: pedicle").doesNotContain("\tat ");
    }

    @Test
    void an_emergency_is_an_emergency_on_the_output() throws IOException {
        Said said = Said.by("order", "assess", ORDER.toString(), "--json", "-");
        said.assertDone();
        JsonNode json = new ObjectMapper().readTree(said.out());
        assertThat(json.at("/verdict").asText()).isEqualTo("emergency");
        assertThat(json.at("/cards").size()).isPositive();
        assertThat(Said.by("order", "assess", ORDER.toString()).out()).contains("emergency");
    }

    @Test
    void an_order_that_can_not_be_read_is_named() throws IOException {
        Path file = folder.resolve("order.json");
        assess(file).assertBadInput(file + ": there is no such file");
        assertThat(assess(folder).err()).startsWith("pedicle: " + folder + ": ");
        Files.writeString(file, "{\n\n");
        assess(file).assertBadInput(file + ", line 3: not JSON");
        for (String other :
                List.of("[]", "{}", "17", "{\"resourceType\":\"Bundle\"}", "null", "", "[".repeat(100_000))) {
            Files.writeString(file, other);
            Said said = assess(file);
            assertThat(said.status()).as(other + " " + said.err()).isEqualTo(1);
            assertThat(said.err()).startsWith("pedicle: " + file).hasLineCount(1);
        }
    }

    @Test
    void a_rule_set_that_is_not_known_is_named_with_those_that_are() {
        Said.by("order", "assess", ORDER.toString(), "--rules", "acp-2011,acp-1999")
                .assertBadInput(
                        "--rules: expected some of acp-2011, acr-2021, choosing-wisely-canada, found “acp-1999”");
    }

    @Test
    void a_run_says_its_rates_and_how_everybody_was_counted() throws IOException {
        Path patients = folder.resolve("patients.csv");
        Said said = measure(RECORDS, "--json", "-", "--patients", patients.toString());
        said.assertDone();
        JsonNode json = new ObjectMapper().readTree(said.out());
        long patient = json.at("/counts/patients").asLong();
        assertThat(patient).isGreaterThanOrEqualTo(2000);
        List<Long> parts = new ArrayList<>(List.of(json.at("/counts/eligible").asLong()));
        json.at("/counts/excluded").forEach(reason -> parts.add(reason.asLong()));
        assertThat(parts.stream().mapToLong(Long::longValue).sum()).isEqualTo(patient);
        assertThat(Files.readAllLines(patients)).hasSize((int) patient + 1);
    }

    @Test
    void records_that_are_not_there_are_named() {
        Path nowhere = folder.resolve("nowhere");
        assertThat(measure(nowhere).err())
                .startsWith("pedicle: " + nowhere + ": ")
                .hasLineCount(1);
        assertThat(measure(folder).err())
                .startsWith("pedicle: " + folder + ": expected FHIR R4 bulk files")
                .hasLineCount(1);
    }

    @Test
    void a_definition_or_days_that_can_not_be_are_named() {
        assertThat(measure(RECORDS, "--definition", "mine").err())
                .startsWith("pedicle: --definition: expected one of presenting, ")
                .endsWith("found “mine”" + System.lineSeparator());
        Said.by("measure", "run", RECORDS.toString(), "--from", "2025-01-02", "--to", "2025-01-01")
                .assertBadInput(
                        "--from and --to: expected the first day before the last, found 2025-01-02 and 2025-01-01");
    }

    @Test
    void a_place_where_nothing_can_be_written_is_named() {
        Path nowhere = folder.resolve("nowhere/out");
        for (Said said : List.of(
                Said.by("order", "assess", ORDER.toString(), "--json", nowhere.toString()),
                measure(RECORDS, "--patients", nowhere.toString()))) {
            assertThat(said.status()).as(said.err()).isEqualTo(1);
            assertThat(said.err())
                    .startsWith("pedicle: " + nowhere + ": can't be written")
                    .hasLineCount(1);
        }
        assertThat(folder).isEmptyDirectory();
    }

    private static Said assess(Path file) {
        return Said.by("order", "assess", file.toString());
    }

    private static Said measure(Path records, String... more) {
        List<String> all = new ArrayList<>(List.of("measure", "run", records.toString()));
        all.addAll(List.of(more));
        return Said.by(all.toArray(String[]::new));
    }
}
