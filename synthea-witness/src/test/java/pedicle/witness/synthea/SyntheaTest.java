package pedicle.witness.synthea;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.catalog.reference.Code;
import pedicle.catalog.reference.Reference;
import pedicle.catalog.table.Table;
import pedicle.measure.claims.Member;
import pedicle.measure.claims.Members;
import pedicle.measure.claims.Ruling;
import pedicle.measure.cohort.CodesMet;
import pedicle.measure.cohort.Cohort;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.Period;

/// Synthea's people, by all definitions: three engines say the same of each, what was planted is found, and nothing
/// that
/// Synthea writes of it is passed over.
class SyntheaTest {

    private static final Period YEAR = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
    private static final List<Code> CODES = Reference.load().codes();
    private static final Set<String> OF_CLAIMS = Set.of("Patient", "Claim", "ExplanationOfBenefit");

    @TempDir
    private static Path folder;

    /// Two populations as one export: some people as they are, with everything that Synthea knows to happen to them,
    /// and
    /// more of whom nothing is told but planted back pain.
    private static Path export;

    private static Planted truth;

    @BeforeAll
    static void two_populations() throws Exception {
        export = Files.createDirectory(folder.resolve("export"));
        Synthea.asItIs(40, 166).populate(export, "as-it-is");
        Path planted = Files.createDirectory(folder.resolve("planted"));
        Synthea.withPlantedBackPain(120, 50).populate(planted, "planted");
        truth = Planted.in(planted);
        try (Stream<Path> files = Files.list(planted)) {
            for (Path file : files.toList()) {
                Files.move(file, export.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void engines_agree_on_everybody_and_find_what_was_planted() throws IOException {
        Engines.Words words = new Engines(export, CODES, YEAR).agreed();
        int people = Plain.resources(export, "Patient").size();
        Set<String> planted = truth.people().stream().map(Member::id).collect(Collectors.toSet());
        for (Engines.Word word : words.each()) {
            if (word.report().counts().isPresent()) {
                assertThat(word.counts().patients()).isEqualTo(people);
            }
            List<String> found = word.lines().stream()
                    .filter(line -> planted.contains(line.split(",", 2)[0]))
                    .toList();
            if (word.definition().id().equals("opioids")) {
                assertThat(found.stream().filter(line -> !line.split(",", -1)[4].isEmpty()))
                        .hasSize(truth.opioidsInClearVisitsOf(YEAR));
            } else {
                assertThat(found)
                        .as(word.definition().id())
                        .containsExactlyInAnyOrderElementsOf(ruled(truth.people(), word.definition(), false));
            }
        }
        assertThat(words.by("presenting").lines().stream()
                        .filter(line ->
                                !planted.contains(line.split(",", 2)[0]) && line.split(",", -1)[2].equals("true")))
                .as("people who present with the back pain of Synthea's own modules")
                .isNotEmpty();
    }

    @Test
    void engines_and_the_second_reading_agree_on_claims_alone() throws IOException {
        Path claims = Files.createDirectory(folder.resolve("claims"));
        try (Stream<Path> files = Files.list(export)) {
            for (Path file : files.filter(each -> OF_CLAIMS.stream().anyMatch(type -> Plain.isOf(each, type)))
                    .toList()) {
                Files.copy(file, claims.resolve(file.getFileName()));
            }
        }
        List<Member> members = Members.in(claims);
        Engines.Words words = new Engines(claims, CODES, YEAR).agreed();
        for (Engines.Word word : words.each()) {
            assertThat(word.lines())
                    .as(word.definition().id())
                    .containsExactlyInAnyOrderElementsOf(ruled(members, word.definition(), false));
        }
        assertThat(words.by("presenting").counts().denominator())
                .as("claims that bill for the pain itself, since their diagnoses lie in conditions")
                .isPositive();
        assertThat(words.by("opioids").report().rate()).isEmpty();
    }

    @Test
    void every_code_that_synthea_writes_is_met() throws IOException {
        Path met = folder.resolve("met.csv");
        try (Cohort cohort = Cohort.read(export, CODES)) {
            CodesMet.write(cohort, met);
            assertThat(cohort.warnings()).noneMatch(warning -> warning.contains("left out"));
        }
        Map<String, Long> counted = Table.read(met).rows().stream()
                .collect(Collectors.groupingBy(
                        row -> row.required("type"), Collectors.summingLong(row -> row.whole("n"))));
        assertThat(counted)
                .containsEntry("Condition", codings("Condition", "/code"))
                .containsEntry("Procedure", codings("Procedure", "/code"))
                .containsEntry("ImagingStudy", codings("ImagingStudy", "/procedureCode"))
                .containsEntry("Medication", codings("Medication", "/code"))
                .containsEntry("MedicationRequest", codings("MedicationRequest", "/medicationCodeableConcept"))
                .containsEntry("Encounter", codings("Encounter", "/reasonCode"))
                .containsEntry("Claim", codings("Claim", "/item/productOrService"))
                .containsEntry("ExplanationOfBenefit", codings("ExplanationOfBenefit", "/item/productOrService"));
    }

    /// How many codings stand at the place in all resources of the type.
    private static long codings(String type, String place) throws IOException {
        long n = 0;
        for (JsonNode resource : Plain.resources(export, type)) {
            n += Plain.at(resource, place + "/coding").size();
        }
        return n;
    }

    private static List<String> ruled(List<Member> people, Definition definition, boolean coverageIsKnown) {
        Ruling ruling = new Ruling(definition, YEAR, CODES, coverageIsKnown);
        return people.stream()
                .map(ruling::of)
                .flatMap(List::stream)
                .map(Ruling.Standing::line)
                .toList();
    }
}
