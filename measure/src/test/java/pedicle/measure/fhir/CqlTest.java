package pedicle.measure.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import pedicle.catalog.reference.Reference;
import pedicle.catalog.table.Table;
import pedicle.measure.TestCodes;
import pedicle.measure.cohort.Cohort;
import pedicle.measure.cohort.ResourceType;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.LookBack;

/// The CQL keeps in step with the data of the definitions. That it judges as they do, the module
/// `measure-cql` tests.
class CqlTest {

    private static final Pattern WORD =
            Pattern.compile("Tuple \\{ word: '([a-z]+)', butNot: (?:'([^']*)'|null as String) }");

    @Test
    void every_definition_has_a_library_that_opens_with_its_text() {
        for (Definition definition : Definition.all()) {
            String opening = Cql.of(definition)
                    .text()
                    .lines()
                    .takeWhile(line -> line.startsWith("//"))
                    .map(line -> line.substring(2).strip())
                    .collect(Collectors.joining(" "));
            assertThat(opening).as(definition.id()).isEqualTo(definition.text());
        }
    }

    @Test
    void every_set_that_a_definition_looks_for_is_named_by_its_library() {
        for (Definition definition : Definition.all()) {
            Set<String> named = Cql.of(definition).whole().stream()
                    .flatMap(cql -> cql.valueSets().stream())
                    .map(url -> url.substring(url.lastIndexOf('/') + 1))
                    .collect(Collectors.toSet());
            List<String> sets = definition.lookBacks().stream()
                    .map(LookBack::set)
                    .filter(set -> !set.equals("exclusion-death"))
                    .toList();
            assertThat(named).as(definition.id()).containsAll(sets);
        }
    }

    @Test
    void every_value_set_that_a_library_names_is_one_of_the_catalog() {
        Set<String> there = ValueSets.of(Reference.load().codes()).stream()
                .map(set -> set.path("url").asText())
                .collect(Collectors.toSet());
        for (Definition definition : Definition.all()) {
            Cql.of(definition)
                    .whole()
                    .forEach(cql -> assertThat(there).as(cql.name()).containsAll(cql.valueSets()));
        }
    }

    @Test
    void medicines_are_known_by_the_same_words() {
        List<String> ours = Table.ours(Cohort.class, "medicine-names.csv").rows().stream()
                .map(row -> row.required("word") + " " + row.text("but_not"))
                .toList();
        List<String> inCql = WORD.matcher(
                        Cql.named("PedicleMedicines").orElseThrow().text())
                .results()
                .map(found -> found.group(1) + " " + (found.group(2) == null ? "" : found.group(2)))
                .toList();
        assertThat(inCql).containsExactlyInAnyOrderElementsOf(ours);
    }

    @Test
    void the_beginning_of_codes_is_a_pattern_in_which_a_dot_of_icd_may_be_left_out() {
        ObjectNode backPain = ValueSets.of(TestCodes.read()).getFirst();
        assertThat(backPain.at("/compose/include/1/filter/0/value").asText()).isEqualTo("M54\\.?5.*");
        assertThat("M54.50")
                .matches(backPain.at("/compose/include/1/filter/0/value").asText());
        assertThat("M5450")
                .matches(backPain.at("/compose/include/1/filter/0/value").asText());
    }

    @Test
    void a_library_is_written_with_its_text_and_all_that_it_takes() {
        ObjectNode library =
                LibraryResource.of(Cql.of(Definition.named("hedis-like").orElseThrow()));
        assertThat(library.path("parameter").findValuesAsText("name"))
                .containsExactly("Measurement Period", "Insurance Known");
        assertThat(library.path("relatedArtifact").findValuesAsText("resource"))
                .contains("https://pedicle.example/Library/PedicleRecord|0.1.0");
    }

    @Test
    void the_libraries_of_a_definition_name_every_type_that_is_measured_but_for_who_and_where() {
        Set<String> named = Cql.of(Definition.named("hedis-like").orElseThrow()).whole().stream()
                .flatMap(cql -> LibraryResource.of(cql).path("dataRequirement").findValuesAsText("type").stream())
                .collect(Collectors.toSet());
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ResourceType.values())
                        .filter(type -> !Set.of(
                                        ResourceType.PATIENT, ResourceType.PRACTITIONER, ResourceType.ORGANIZATION)
                                .contains(type))
                        .map(ResourceType::fhirName)
                        .toList());
    }
}
