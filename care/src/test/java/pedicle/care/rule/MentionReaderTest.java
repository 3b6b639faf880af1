package pedicle.care.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionReaderTest {

    private static final MentionReader READER = new MentionReader("terms.csv");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LBP x 3 wks, saddle anaesthesia since yesterday | saddle-anaesthesia | FOUND",
                "No saddle anaesthesia | saddle-anaesthesia | DENIED",
                "Denies fever, weight loss or trauma. | weight-loss | DENIED",
                "No fever, weight loss | weight-loss | UNCLEAR",
                "No trauma, progressive weakness of the left leg | progressive-motor-weakness | UNCLEAR",
                "No trauma but progressive weakness of the left leg | progressive-motor-weakness | FOUND",
                "No trauma, has progressive weakness | progressive-motor-weakness | FOUND",
                "No improvement in foot drop | progressive-motor-weakness | FOUND",
                "Never had cancer | cancer-history | DENIED",
                "Doesn't have any fever | fever | DENIED",
                "R/O cauda equina | saddle-anaesthesia | TO_RULE_OUT",
                "rule out malignancy | cancer-history | TO_RULE_OUT",
                "?cauda equina syndrome | saddle-anaesthesia | TO_RULE_OUT",
                "Cauda equina? | saddle-anaesthesia | TO_RULE_OUT",
                "Suspected disc prolapse with foot drop | progressive-motor-weakness | FOUND",
                "Advised to return if fever | fever | TO_RULE_OUT",
                "Osteoporosis. Rule out fracture | osteoporosis | FOUND",
                "Family history of breast cancer | cancer-history | FAMILY",
                "Mother had myeloma | cancer-history | FAMILY",
                "Breast cancer in her mother | cancer-history | FAMILY",
                "History of breast cancer 2009 | cancer-history | FOUND",
                "Hx of urinary retention | urinary-retention | PAST",
                "Urinary retention 2015 resolved | urinary-retention | PAST",
                "3 week history of fever | fever | FOUND",
                "65 year old with fever over the past 2 weeks | fever | FOUND",
                "Fever: no, weight loss: no, osteoporosis: yes | weight-loss | DENIED",
                "Fever: no, weight loss: no, osteoporosis: yes | osteoporosis | FOUND",
                "Fell off a ladder on Monday | significant-trauma | FOUND",
                "Fell from standing height, fall from standing | low-velocity-trauma | FOUND",
                "Candidate for discectomy | intervention-candidate | FOUND",
                "Pas de fièvre ni perte de poids | weight-loss | DENIED",
                "Anesthésie en selle depuis hier | saddle-anaesthesia | FOUND",
                "Éliminer un cancer : antécédents familiaux | cancer-history | TO_RULE_OUT",
                "Mère : cancer du sein | cancer-history | FAMILY",
                "Please check: saddle anaesthesia | saddle-anaesthesia | TO_RULE_OUT"
            })
    void what_a_text_says_of_a_fact_and_in_what_manner(String text, String fact, Mention.Manner manner) {
        assertThat(READER.read(text, "ServiceRequest/1", Optional.empty()))
                .filteredOn(mention -> mention.fact().equals(fact))
                .first()
                .extracting(Mention::manner)
                .isEqualTo(manner);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Low back pain, please image",
                "Basal cell carcinoma removed, skin cancer clinic",
                "Ca 2.4, calcium normal",
                "Pain has resolved",
                ""
            })
    void what_names_no_fact_says_nothing(String text) {
        assertThat(READER.read(text, "ServiceRequest/1", Optional.empty())).isEmpty();
    }

    @Test
    void only_a_finding_and_a_denial_are_known() {
        for (Mention.Manner manner : Mention.Manner.values()) {
            Known known = new Mention("fever", manner, "x", "y", Optional.empty()).known();
            assertThat(known.isPresent()).isEqualTo(manner == Mention.Manner.FOUND);
            assertThat(known.isAbsent()).isEqualTo(manner == Mention.Manner.DENIED);
        }
    }

    @Test
    void a_text_without_end_is_read_to_a_point_and_no_further() {
        String text = "no fever ".repeat(200_000);
        assertThat(READER.read(text, "x", Optional.empty())).hasSizeLessThan(300);
    }
}
