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
    void several_definitions_stand_side_by_side_and_the_first_is_told_in_full() throws IOException {
        Path codes = folder.resolve("codes.csv");
        Path fhir = folder.resolve("reports.json");
        Said said = measure(
                RECORDS,
                "--json",
                "-",
                "--definition",
                "presenting,cms166,opioids",
                "--codes-met",
                codes.toString(),
                "--fhir",
                fhir.toString());
        said.assertDone();
        assertThat(new ObjectMapper().readTree(fhir.toFile()).at("/entry")).hasSize(3);
        JsonNode json = new ObjectMapper().readTree(said.out());
        assertThat(json.at("/definition").asText()).isEqualTo("presenting");
        assertThat(json.at("/compared").findValuesAsText("definition"))
                .containsExactly("presenting", "cms166", "opioids");
        assertThat(json.at("/compared/0/rate")).isEqualTo(json.at("/rate"));
        assertThat(json.at("/compared/2/rate/n").asLong()).isPositive();
        assertThat(json.at("/compared/2/underUse").isMissingNode()).isTrue();
        assertThat(json.at("/codesNotUnderstood")).isNotEmpty();
        assertThat(Files.readAllLines(codes).getFirst()).isEqualTo("type,system,code,n,sets");
        assertThat(measure(RECORDS, "--definition", "all").out()).contains("escalating-imaging: ");
    }

    @Test
    void a_definition_that_tells_ages_apart_gives_a_rate_for_each() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(measure(RECORDS, "--json", "-", "--definition", "hedis-like,presenting")
                        .out());
        assertThat(json.at("/strata").findValuesAsText("ages")).startsWith("18 to 64", "65 to 75");
        long n = 0;
        long count = 0;
        for (JsonNode stratum : json.at("/strata")) {
            n += stratum.path("n").asLong();
            count += stratum.path("count").asLong();
        }
        assertThat(n).isEqualTo(json.at("/rate/n").asLong()).isPositive();
        assertThat(count).isEqualTo(json.at("/rate/count").asLong());
        assertThat(json.at("/compared/0/strata")).isEqualTo(json.at("/strata"));
        assertThat(json.at("/compared/1/strata").isMissingNode()).isTrue();
        assertThat(measure(RECORDS, "--definition", "hedis-like").out())
                .containsPattern("\n  aged 18 to 64: [0-9.]+% .*\n  aged 65 to 75: ");
    }

    @Test
    void a_network_adds_codes_of_its_own_to_a_set() throws IOException {
        Path codes = folder.resolve("codes.csv");
        Files.writeString(codes, "set,system,code,match,modality\nlow-back-pain,http://example.org,LBP,exact,\n");
        assertThat(measure(RECORDS, "--codes", codes.toString()).status()).isZero();
        Files.writeString(codes, "set,system,code,match,modality\nlow-back-pian,http://example.org,LBP,exact,\n");
        assertThat(measure(RECORDS, "--codes", codes.toString()).err())
                .startsWith("pedicle: " + codes + ", line 2, column “set”: expected a set of the catalog")
                .contains("did you mean “low-back-pain”?");
        Files.writeString(codes, "set,system,code,match,modality\nlumbar-imaging,http://example.org,X,exact,\n");
        assertThat(measure(RECORDS, "--codes", codes.toString()).err()).contains("expected xray, ct or mri");
    }

    @Test
    void the_trend_of_the_example_says_how_many_images_the_change_spared() throws IOException {
        Path measured = folder.resolve("measure.json");
        measure(
                        RECORDS,
                        "--definition",
                        "presenting-episodes",
                        "--from",
                        "2024-01-01",
                        "--to",
                        "2025-12-31",
                        "--json",
                        measured.toString())
                .assertDone();
        for (String method : List.of("newey-west", "prais-winsten", "quasi-binomial", "logit-newey-west")) {
            Said said = Said.by(
                    "measure",
                    "trend",
                    measured.toString(),
                    "--change",
                    "2025-01-01",
                    "--method",
                    method,
                    "--json",
                    "-");
            said.assertDone();
            JsonNode json = new ObjectMapper().readTree(said.out());
            assertThat(json.at("/overUse/segmented/months").asInt()).as(method).isEqualTo(24);
            // Planted: 10.4 fewer among 100.
            assertThat(json.at("/overUse/segmented/avoidedPer100SinceChange/value")
                            .asDouble())
                    .as(method)
                    .isBetween(3.0, 18.0);
            assertThat(json.at("/overUse/pChart/phases")).hasSize(2);
            assertThat(json.at("/underUse/pChart/phases/0/months")).hasSize(12);
        }
        assertThat(Said.by("measure", "trend", measured.toString(), "--change", "2025-01-01")
                        .out())
                .contains("Fewer among 100 people in the month of the change");
        assertThat(Said.by("measure", "trend", measured.toString(), "--change", "2024-02-01", "--json", "-")
                        .out())
                .contains("A line before and after needs 12 months, 4 on each side; there are 1 before");
    }

    @Test
    void a_trend_of_something_else_is_refused_in_a_sentence() throws IOException {
        Path other = folder.resolve("other.json");
        Files.writeString(other, "{\"byMonth\": 3}");
        Said.by("measure", "trend", other.toString(), "--change", "2025-01-01")
                .assertBadInput(other
                        + ": expected what “measure run --json” writes, with the fields “definition” and “byMonth”");
        Files.writeString(
                other, "{\"definition\": \"x\", \"byMonth\": [{\"month\": \"2024-13\", \"count\": 1, \"n\": 2}]}");
        Said.by("measure", "trend", other.toString(), "--change", "2025-01-01")
                .assertBadInput(
                        other + ", field “byMonth[0]”, “month”: expected a month such as 2025-01, found “2024-13”");
        Files.writeString(
                other, "{\"definition\": \"x\", \"byMonth\": [{\"month\": \"2024-12\", \"count\": 3, \"n\": 2}]}");
        Said.by("measure", "trend", other.toString(), "--change", "2025-01-01")
                .assertBadInput(
                        other + ", field “byMonth[0]”: expected a count that is no more than its n, found 3 of 2");
        Files.writeString(other, "{\n\n");
        Said.by("measure", "trend", other.toString(), "--change", "2025-01-01")
                .assertBadInput(other + ", line 3: not JSON");
        Files.writeString(
                other, "{\"definition\": \"x\", \"byMonth\": [{\"month\": \"2024-12\", \"count\": 1, \"n\": 2}]}");
        Said.by("measure", "trend", other.toString(), "--change", "2025-01-01", "--season", "tides")
                .assertBadInput("--season: expected none, waves or months, found “tides”");
    }

    @Test
    void a_population_is_invented_and_measured_to_what_it_says_of_itself() throws IOException {
        Path export = folder.resolve("export");
        Said.by("measure", "generate", export.toString(), "--patients", "600", "--seed", "4")
                .assertDone();
        Path patients = folder.resolve("patients.csv");
        measure(export, "--from", "2024-01-01", "--to", "2025-12-31", "--patients", patients.toString())
                .assertDone();
        assertThat(patients).hasSameTextualContentAs(export.resolve("truth.csv"));
        Said.by("measure", "generate", export.toString(), "--patients", "600")
                .assertBadInput(export + ": expected a new or empty folder, found files in it");
    }

    /// Every second practice of a generated population images less from 2025 on, by 0.6 in log odds: about 12 images
    /// among 100 people.
    @Test
    void a_change_in_half_of_the_practices_is_found_again() throws IOException {
        Path export = folder.resolve("export");
        Said.by("measure", "generate", export.toString(), "--patients", "60000", "--seed", "2")
                .assertDone();
        Path starts = folder.resolve("starts.csv");
        StringBuilder lines = new StringBuilder("practice,from\n");
        for (int practice = 0; practice < 12; practice++) {
            lines.append("p%04d,%s%n".formatted(practice, practice % 2 == 0 ? "2025-01-01" : ""));
        }
        Files.writeString(starts, lines);
        Said said = Said.by(
                "measure",
                "effect",
                export.toString(),
                "--starts",
                starts.toString(),
                "--from",
                "2024-01-01",
                "--to",
                "2025-12-31");
        said.assertDone();
        JsonNode overUse = new ObjectMapper().readTree(said.out()).get("overUse");
        assertThat(overUse.at("/practices").asInt()).isEqualTo(12);
        for (String model : List.of("marginal_logit", "mixed_logit")) {
            assertThat(overUse.at("/" + model + "/effect/low").asDouble())
                    .as(model)
                    .isLessThan(-0.6);
            assertThat(overUse.at("/" + model + "/effect/high").asDouble())
                    .as(model)
                    .isGreaterThan(-0.6);
        }
        for (String model : List.of("marginal_identity", "marginal_logit", "differenceInDifferences")) {
            assertThat(overUse.at("/" + model + "/avoidedPer100/value").asDouble())
                    .as(model)
                    .isBetween(7.0, 16.0);
        }
        assertThat(overUse.at("/differenceInDifferences/apartBefore/low").asDouble())
                .isLessThan(0);
        assertThat(overUse.at("/differenceInDifferences/apartBefore/high").asDouble())
                .isGreaterThan(0);

        Files.writeString(starts, "practice,from\nelsewhere,2025-01-01\n");
        Said.by(
                        "measure",
                        "effect",
                        export.toString(),
                        "--starts",
                        starts.toString(),
                        "--from",
                        "2024-01-01",
                        "--to",
                        "2025-12-31")
                .assertBadInput(starts
                        + ": none of its practices is in the export, which has p0000, p0001, p0002, p0003, p0004");
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
    void what_was_kept_and_what_changed_since_say_what_a_whole_export_says() throws IOException {
        Path whole = folder.resolve("whole");
        Path since = Files.createDirectory(folder.resolve("since"));
        Said.by("measure", "generate", whole.toString(), "--patients", "400", "--plain")
                .assertDone();
        Path patients = folder.resolve("patients.csv");
        List<String> days = List.of("--from", "2024-01-01", "--to", "2025-12-31", "--patients", patients.toString());
        measure(whole, days.toArray(String[]::new)).assertDone();
        List<String> expected = Files.readAllLines(patients);
        // Half of the visits come in a second export.
        Path visits = whole.resolve("Encounter-0000.ndjson");
        List<String> lines = Files.readAllLines(visits);
        Files.write(visits, lines.subList(0, lines.size() / 2));
        Files.write(since.resolve("Encounter.ndjson"), lines.subList(lines.size() / 2, lines.size()));
        List<String> more = new ArrayList<>(
                List.of(since.toString(), "--staged", folder.resolve("kept").toString()));
        more.addAll(List.of("--memory", "1GB", "--spill", folder.toString()));
        more.addAll(days);
        for (int time = 0; time < 2; time++) {
            Files.delete(patients);
            measure(whole, more.toArray(String[]::new)).assertDone();
            assertThat(Files.readAllLines(patients)).isEqualTo(expected);
        }
        measure(whole, "--memory", "much")
                .assertBadInput("--memory: expected a size such as 500MB or 4GB, found “much”");
        measure(whole, whole.toString()).assertBadInput("expected folders that differ, found one of them twice");
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
