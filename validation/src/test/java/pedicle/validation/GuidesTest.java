package pedicle.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import pedicle.catalog.reference.Reference;
import pedicle.measure.cohort.Cohort;
import pedicle.measure.fhir.Installable;
import pedicle.measure.fhir.PatientReports;
import pedicle.measure.fhir.Summary;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.Judges;
import pedicle.measure.indicator.Measure;
import pedicle.measure.indicator.Period;

/// All that we write for others is valid by the profiles of the guides themselves: DEQM, CQF Measures and
/// CRMI. Skipped where no folder of guides is named (`-Dpedicle.guides`).
class GuidesTest {

    private static final Optional<Guides> GUIDES = Guides.named();
    private static final String DEQM = "http://hl7.org/fhir/us/davinci-deqm/StructureDefinition/";
    private static final String CQFM = "http://hl7.org/fhir/us/cqfmeasures/StructureDefinition/";
    private static final String CRMI = "http://hl7.org/fhir/uv/crmi/StructureDefinition/";
    private static final String SUMMARY = DEQM + "summary-measurereport-deqm";
    private static final Map<String, List<String>> PROFILES = Map.of(
            "Measure",
            List.of(
                    CQFM + "computable-measure-cqfm",
                    CQFM + "executable-measure-cqfm",
                    CQFM + "proportion-measure-cqfm",
                    CQFM + "cql-measure-cqfm",
                    CQFM + "publishable-measure-cqfm",
                    CRMI + "crmi-shareablemeasure",
                    CRMI + "crmi-publishablemeasure"),
            "Library",
            List.of(
                    CRMI + "crmi-computablelibrary",
                    CRMI + "crmi-executablelibrary",
                    CRMI + "crmi-shareablelibrary",
                    CRMI + "crmi-publishablelibrary"),
            "ValueSet",
            List.of(
                    CRMI + "crmi-computablevalueset",
                    CRMI + "crmi-shareablevalueset",
                    CRMI + "crmi-publishablevalueset"));

    private static final Reference CATALOG = Reference.load();
    private static final Path RECORDS = Path.of("..", "examples", "lakeside", "fhir");
    private static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");
    private static final Period PERIOD = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31));

    @TempDir
    private Path folder;

    @BeforeEach
    void guides_are_there() {
        assumeTrue(GUIDES.isPresent(), "no folder of implementation guides is named with -Dpedicle.guides");
    }

    @Test
    void every_measure_library_and_value_set_is_valid_by_each_of_its_profiles() {
        for (ObjectNode resource : installable()) {
            for (String profile : profiles(type(resource))) {
                assertThat(faults(resource, profile))
                        .as("%s by %s", Installable.fileName(resource), profile)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Measure, proportion-measure-cqfm, scoring",
        "Measure, computable-measure-cqfm, extension",
        "Measure, publishable-measure-cqfm, identifier",
        "Measure, crmi-shareablemeasure, version",
        "Library, crmi-shareablelibrary, description",
        "Library, crmi-computablelibrary, content",
        "ValueSet, crmi-shareablevalueset, title",
        "ValueSet, crmi-computablevalueset, compose"
    })
    void what_a_profile_asks_for_is_missed(String type, String profile, String field) {
        ObjectNode resource = installable().stream()
                .filter(each -> type(each).equals(type))
                .findFirst()
                .orElseThrow();
        resource.remove(field);
        String whole = profiles(type).stream()
                .filter(each -> each.endsWith(profile))
                .findFirst()
                .orElseThrow();
        assertThat(faults(resource, whole)).isNotEmpty();
    }

    @Test
    void every_report_is_valid_by_deqm() throws IOException {
        try (Cohort cohort = Cohort.read(RECORDS, CATALOG.codes())) {
            for (Definition definition : Definition.all()) {
                assertThat(faults(summary(cohort, definition), SUMMARY))
                        .as(definition.id())
                        .isEmpty();
                for (JsonNode person : oneOfEachKind(cohort, definition)) {
                    assertThat(faults(person, DEQM + "indv-measurereport-deqm"))
                            .as(definition.id())
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void a_report_that_could_not_be_made_is_valid_by_deqm() throws IOException {
        Files.writeString(folder.resolve("Patient.ndjson"), """
                {"resourceType": "Patient", "id": "a", "birthDate": "1980-01-01"}""");
        try (Cohort cohort = Cohort.read(folder, CATALOG.codes())) {
            ObjectNode summary = summary(cohort, Definition.all().getFirst());
            assertThat(summary.path("status").asText()).isEqualTo("error");
            assertThat(faults(summary, SUMMARY)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("pedicle.validation.Broken#all")
    void the_guide_sees_what_our_reading_of_it_sees(Broken broken) {
        try (Cohort cohort = Cohort.read(RECORDS, CATALOG.codes())) {
            ObjectNode summary = summary(cohort, Definition.all().getFirst());
            assertThat(faults(broken.of(summary), SUMMARY))
                    .anyMatch(fault -> !broken.rule().startsWith("deqm-") || fault.contains(broken.rule() + ":"));
        }
    }

    /// Where there is no score, deqm-6 compares nothing with a number, and does not hold. Its successor lets
    /// a score be absent.
    private static List<String> faults(JsonNode resource, String profile) {
        boolean scored = !resource.has("group")
                || resource.findValues("measureScore").size()
                        == resource.path("group").size();
        return GUIDES.orElseThrow().faults(resource, profile).stream()
                .filter(fault -> scored || !fault.contains("deqm-6:"))
                .toList();
    }

    private static List<ObjectNode> installable() {
        return Installable.of(Definition.all(), CATALOG.codes(), CATALOG.sources());
    }

    private static ObjectNode summary(Cohort cohort, Definition definition) {
        return (ObjectNode)
                Summary.of(List.of(Measure.of(cohort, definition, PERIOD)), NOW).at("/entry/0/resource");
    }

    /// Of the people who were measured last, one for each set of populations that any belongs to.
    private Collection<JsonNode> oneOfEachKind(Cohort cohort, Definition definition) throws IOException {
        Path file = folder.resolve(definition.id() + ".ndjson");
        PatientReports.write(new Judges.BuiltIn(cohort), definition, PERIOD, NOW, file);
        Map<String, JsonNode> kinds = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode report = new ObjectMapper().readTree(line);
            kinds.putIfAbsent(report.path("group").toString(), report);
        }
        return kinds.values();
    }

    private static List<String> profiles(String type) {
        return PROFILES.getOrDefault(type, List.of());
    }

    private static String type(JsonNode resource) {
        return resource.path("resourceType").asText();
    }
}
