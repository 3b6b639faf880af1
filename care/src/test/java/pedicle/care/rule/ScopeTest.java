package pedicle.care.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static pedicle.care.CodesByHand.CPT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pedicle.care.CodesByHand;
import pedicle.catalog.reference.Rule.Modality;

class ScopeTest {

    @Test
    void a_code_decides_whatever_the_words_say() {
        assertThat(scope("72133", "CT abdomen")).isEqualTo(new Scope.LumbarImaging(Modality.CT));
        assertThat(scope("72141", "MRI lumbar spine")).isEqualTo(new Scope.SomethingElse());
    }

    @ParameterizedTest
    @CsvSource({
        "MRI lumbar spine without contrast, MRI",
        "IRM lombaire, MRI",
        "CT L-spine, CT",
        "TDM colonne lombo-sacrée, CT",
        "X-ray lumbosacral spine 2 views, XRAY",
        "Radiographie de la colonne lombaire, XRAY"
    })
    void without_a_known_code_the_words_are_read(String words, Modality modality) {
        assertThat(scope("00000", words)).isEqualTo(new Scope.LumbarImaging(modality));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CT abdomen and pelvis",
                "MRI cervical spine",
                "Lumbar puncture under CT",
                "Lumbar epidural injection, MRI guided",
                "Physiotherapy for the lumbar spine",
                "Lumbar brace",
                ""
            })
    void everything_else_is_none_of_our_business(String words) {
        assertThat(scope("74177", words)).isEqualTo(new Scope.SomethingElse());
    }

    private static Scope scope(String code, String words) {
        return Scope.of(new Concept(List.of(new Concept.Coding(CPT, code)), words), CodesByHand.all());
    }
}
