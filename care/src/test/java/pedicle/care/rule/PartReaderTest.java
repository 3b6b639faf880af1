package pedicle.care.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static pedicle.care.CodesByHand.CPT;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pedicle.care.CodesByHand;
import pedicle.care.RulesOnFile;
import pedicle.catalog.reference.Rule.Modality;

class PartReaderTest {

    private static final PartReader READER = new PartReader(RulesOnFile.CATALOG.codes());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CT abdomen and pelvis, MRI lumbar spine | else mri",
                "X-ray and MRI lumbar spine | xray mri",
                "MRI cervical and lumbar spine | else mri",
                "MRI thoracic and lumbar spine | else mri",
                "MRI lumbar spine with and without contrast | mri",
                "IRM lombaire sans injection | mri",
                "CT abdomen with lumbar reconstructions | else",
                "Lumbar spine, X-ray | xray",
                "Hip X-ray; lumbar spine X-ray | else xray",
                "Lumbar puncture under CT | else",
                "Physiotherapy lumbar spine | else"
            })
    void an_order_in_words_is_parted_into_its_images(String words, String parts) {
        assertThat(modalities(order(new Concept(List.of(), words)))).isEqualTo(parts);
    }

    @Test
    void an_order_with_two_codes_is_two_images_and_two_codes_for_one_image_are_one() {
        Concept mixed =
                new Concept(List.of(new Concept.Coding(CPT, "72141"), new Concept.Coding(CPT, "72148")), "MRI spine");
        assertThat(modalities(order(mixed))).isEqualTo("else mri");
        Concept twice = new Concept(
                List.of(new Concept.Coding(CPT, "72148"), new Concept.Coding("http://loinc.org", "24968-0")), "");
        assertThat(modalities(order(twice))).isEqualTo("mri");
    }

    @Test
    void a_body_site_says_that_an_image_of_the_spine_is_lumbar() {
        Concept spine = new Concept(List.of(new Concept.Coding("http://snomed.info/sct", "241645008")), "MRI of spine");
        assertThat(modalities(order(spine))).isEqualTo("else");
        Order sited = new Order(
                "ServiceRequest/1",
                spine,
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(new Concept(List.of(), "Lumbar region of spine")),
                List.of());
        assertThat(modalities(sited)).isEqualTo("mri");
    }

    @ParameterizedTest
    @CsvSource({
        "72148, '', WITHOUT",
        "72158, '', WITHOUT_AND_WITH",
        "72100, '', NOT_SAID",
        "0, MRI lumbar spine w/o contrast, WITHOUT",
        "0, MRI lumbar spine with gadolinium, WITH",
        "0, MRI lumbar spine without and with contrast, WITHOUT_AND_WITH",
        "0, MRI lumbar spine, NOT_SAID"
    })
    void contrast_is_read_from_the_code_or_the_words(String code, String words, Contrast contrast) {
        Concept what = new Concept(List.of(new Concept.Coding(CPT, code)), words);
        assertThat(READER.parts(order(what)))
                .singleElement()
                .extracting(Part::contrast)
                .isEqualTo(contrast);
    }

    @Test
    void a_code_that_we_know_is_believed_before_the_words() {
        assertThat(Scope.of(new Concept(List.of(new Concept.Coding(CPT, "72133")), "CT abdomen"), CodesByHand.all()))
                .isEqualTo(new Scope.LumbarImaging(Modality.CT));
    }

    private static Order order(Concept what) {
        return new Order("ServiceRequest/1", what, List.of(), List.of(), Optional.empty());
    }

    private static String modalities(Order order) {
        return READER.parts(order).stream()
                .flatMap(part -> part.isLumbar()
                        ? Stream.of(part.modality().name().toLowerCase(Locale.ROOT))
                        : Stream.of("else"))
                .collect(Collectors.joining(" "));
    }
}
