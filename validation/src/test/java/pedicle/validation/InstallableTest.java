package pedicle.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import pedicle.catalog.reference.Reference;
import pedicle.measure.fhir.Installable;
import pedicle.measure.indicator.Definition;

/// The resources that others install are FHIR R4 to HAPI's validator, and hold all that they point to.
class InstallableTest {

    private static final Reference CATALOG = Reference.load();
    private static final List<ObjectNode> RESOURCES =
            Installable.of(Definition.all(), CATALOG.codes(), CATALOG.sources());

    @Test
    void every_measure_library_and_value_set_is_valid() {
        for (ObjectNode resource : RESOURCES) {
            assertThat(Validator.faults(resource))
                    .as(Installable.fileName(resource))
                    .isEmpty();
        }
        assertThat(RESOURCES.stream().filter(resource -> type(resource).equals("Measure")))
                .hasSameSizeAs(Definition.all());
        ObjectNode planted = RESOURCES.getFirst().deepCopy();
        planted.put("status", "final");
        assertThat(Validator.faults(planted)).isNotEmpty();
    }

    @Test
    void a_bundle_of_them_is_valid() {
        assertThat(Validator.faults(Installable.bundle(RESOURCES.subList(0, 3))))
                .isEmpty();
    }

    @Test
    void whatever_a_measure_or_a_library_names_is_there_but_for_the_helpers_of_fhir() {
        Set<String> there = RESOURCES.stream()
                .map(resource -> resource.path("url").asText())
                .collect(Collectors.toSet());
        for (ObjectNode resource : RESOURCES) {
            resource.path("library").forEach(library -> assertThat(there).contains(plain(library.asText())));
            resource.path("relatedArtifact").forEach(artifact -> {
                String canonical = plain(artifact.path("resource").asText());
                if (!canonical.isEmpty() && !canonical.endsWith("/FHIRHelpers")) {
                    assertThat(there).contains(canonical);
                }
            });
        }
    }

    @Test
    void every_measure_cites_what_it_is_taken_from() {
        for (ObjectNode measure : RESOURCES.subList(0, Definition.all().size())) {
            assertThat(measure.path("relatedArtifact").findValuesAsText("citation"))
                    .as(Installable.fileName(measure))
                    .isNotEmpty();
        }
    }

    private static String type(ObjectNode resource) {
        return resource.path("resourceType").asText();
    }

    /// Without its version.
    private static String plain(String canonical) {
        return canonical.replaceFirst("\\|.*", "");
    }
}
