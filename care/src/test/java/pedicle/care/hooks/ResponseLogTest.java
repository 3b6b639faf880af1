package pedicle.care.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pedicle.catalog.BadInput;
import pedicle.catalog.Evidence;
import pedicle.catalog.Proportion;

class ResponseLogTest {

    private static final String HEAD = "id,at,clinician,practice,finding_theme,card,answer,reason\n";

    @TempDir
    Path folder;

    @Test
    void three_of_five_cards_followed_and_each_reason_counted_out_of_those_given() throws IOException {
        ResponseLog log = read("""
                R1,2025-01-02T10:00:00Z,C01,LK-01,no-time,lumbar-imaging-sign,followed,
                R2,2025-01-03,C01,LK-01,no-time,lumbar-imaging-sign,followed,
                R3,2025-01-04,C02,LK-01,fear-of-missing,lumbar-imaging-sign,followed,
                R4,2025-01-05,C02,LK-01,fear-of-missing,lumbar-imaging-sign,kept,patient-asks
                R5,2025-01-06,C02,LK-01,fear-of-missing,lumbar-imaging-sign,kept,
                """);
        assertThat(log.followed()).hasValue(new Proportion(3, 5));
        assertThat(log.followed("fear-of-missing")).hasValue(new Proportion(1, 3));
        assertThat(log.followed("unheard-of")).isEmpty();
        assertThat(log.kept()).isEqualTo(2);
        assertThat(log.reasons())
                .containsExactly(new ResponseLog.ReasonCount(OverrideReason.PATIENT_ASKS, new Proportion(1, 1)));
    }

    @Test
    void a_reason_is_counted_in_each_practice_that_hides_its_members() throws IOException {
        ResponseLog log = read("""
                R01,2025-01-02,C01,LK-01,t,c,kept,no-time
                R02,2025-01-02,C02,LK-01,t,c,kept,patient-asks
                R03,2025-01-02,C02,LK-01,t,c,kept,no-time
                R04,2025-01-02,C02,LK-01,t,c,kept,no-time
                R05,2025-01-02,C02,LK-01,t,c,kept,no-time
                R06,2025-01-02,C02,LK-01,t,c,followed,
                R07,2025-01-02,C03,LK-02,t,c,kept,no-time
                R08,2025-01-02,C04,LK-02,t,c,kept,no-time
                R09,2025-01-02,C05,LK-03,t,c,kept,no-time
                R10,2025-01-02,C05,LK-03,t,c,kept,no-time
                R11,2025-01-02,C05,LK-03,t,c,kept,no-time
                R12,2025-01-02,C05,LK-03,t,c,kept,no-time
                R13,2025-01-02,C05,LK-03,t,c,kept,no-time
                """);
        assertThat(log.inPractices(OverrideReason.NO_TIME))
                .containsExactly(new Evidence.InPractice("LK-01", new Proportion(4, 5)));
    }

    @ParameterizedTest
    @CsvSource({
        "'R1,2025-01-02,C01,LK-01,t,c,ignored,', answer",
        "'R1,2025-01-02,C01,LK-01,t,c,kept,because', reason",
        "'R1,2025-01-02,C01,LK-01,t,c,followed,patient-asks', reason",
        "'R1,yesterday,C01,LK-01,t,c,followed,', at",
        "'R1,2025-01-02,,LK-01,t,c,followed,', clinician"
    })
    void a_line_that_says_something_else_is_refused_by_line_and_column(String line, String column) {
        assertThatThrownBy(() -> read(line))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("line 2, column “" + column + "”");
    }

    @Test
    void the_same_answer_twice_is_refused() {
        assertThatThrownBy(() -> read("""
                R1,2025-01-02,C01,LK-01,t,c,followed,
                R1,2025-01-02,C01,LK-01,t,c,followed,
                """)).isInstanceOf(BadInput.class).hasMessageContaining("line 3");
    }

    /// The maker of the example network planted 36 in 100 of the reasons as the patient's asking.
    @Test
    void the_example_network_gives_the_patients_asking_most_often() {
        ResponseLog log = ResponseLog.read(Path.of("..", "examples", "lakeside", "care", "responses.csv"));
        assertThat(log.responses()).hasSizeGreaterThan(100);
        assertThat(log.reasons().getFirst().reason()).isEqualTo(OverrideReason.PATIENT_ASKS);
        assertThat(log.reasons().getFirst().given().wilson().low()).isLessThan(0.36);
        assertThat(log.reasons().getFirst().given().wilson().high()).isGreaterThan(0.36);
    }

    private ResponseLog read(String lines) throws IOException {
        Path file = folder.resolve("responses.csv");
        Files.writeString(file, HEAD + lines);
        return ResponseLog.read(file);
    }
}
