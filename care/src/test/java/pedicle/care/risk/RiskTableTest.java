package pedicle.care.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pedicle.care.AnySheet;
import pedicle.care.RulesOnFile;
import pedicle.care.rule.FactSheet;
import pedicle.care.rule.Known;
import pedicle.care.rule.Onset;
import pedicle.care.rule.Person;
import pedicle.catalog.Estimate;

class RiskTableTest {

    private static final RiskTable TABLE = new RiskTable(RulesOnFile.CATALOG.figures());

    @Test
    void a_history_of_cancer_in_primary_care_is_about_9_in_100_and_says_how_it_was_made() {
        Risk.Computed cancer = (Risk.Computed) only(sheet(Person.Sex.MALE, "cancer-history"), Setting.PRIMARY_CARE);
        assertThat(cancer.posterior().words()).isEqualTo("about 9 in 100, interval 3 to 22");
        assertThat(cancer.figures())
                .extracting(figure -> figure.id())
                .contains("pretest-malignancy-primary", "red-flags-prior-cancer-lr-plus");
        assertThat(Risk.Computed.METHOD).contains("seeded");
    }

    @Test
    void flags_of_one_disease_are_not_multiplied_the_strongest_counts() {
        Risk.Computed one = (Risk.Computed) only(sheet(Person.Sex.MALE, "cancer-history"), Setting.PRIMARY_CARE);
        Risk.Computed three = (Risk.Computed)
                only(sheet(Person.Sex.MALE, "cancer-history", "weight-loss", "age-over-50"), Setting.PRIMARY_CARE);
        assertThat(three.posterior()).isEqualTo(one.posterior());
        assertThat(three.notMultiplied()).containsExactly("weight-loss", "age-over-50");
        assertThat(three.words()).contains("not multiplied");
        assertThat(one.words())
                .isEqualTo(
                        "Of people like this in primary care about 9 in 100, interval 3 to 22, have cancer behind the pain.");
    }

    @Test
    void in_emergency_care_the_published_33_in_100_is_shown_and_no_ratio_of_primary_care() {
        Risk.Published cancer = (Risk.Published) only(sheet(Person.Sex.MALE, "cancer-history"), Setting.EMERGENCY);
        assertThat(cancer.posterior().words()).isEqualTo("about 33 in 100, interval 22 to 46");
        assertThat(only(sheet(Person.Sex.MALE, "significant-trauma"), Setting.EMERGENCY))
                .isInstanceOf(Risk.NotComputed.class);
    }

    @ParameterizedTest
    @CsvSource({"fever", "injecting-drug-use", "recent-infection", "immunosuppression"})
    void for_infection_nothing_is_computed_and_it_says_why(String flag) {
        Risk.NotComputed infection = (Risk.NotComputed) only(sheet(Person.Sex.MALE, flag), Setting.PRIMARY_CARE);
        assertThat(infection.disease()).isEqualTo(Disease.INFECTION);
        assertThat(infection.why()).contains("Yusuf 2019");
        assertThat(infection.prior())
                .hasValueSatisfying(prior -> assertThat(prior.id()).isEqualTo("pretest-infection-primary"));
    }

    @Test
    void an_older_woman_on_steroids_has_three_features_of_a_rule_that_saw_eight_fractures() {
        Risk.Computed fracture = (Risk.Computed)
                only(sheet(Person.Sex.FEMALE, "age-over-70", "long-term-corticosteroids"), Setting.PRIMARY_CARE);
        assertThat(fracture.by()).isEqualTo("fracture-features-3");
        assertThat(fracture.posterior().share().value()).isCloseTo(0.600, within(0.001));
        assertThat(fracture.notMultiplied()).isEmpty();
        assertThat(fracture.figures().getFirst().ground().note()).contains("8 fractures");
    }

    @Test
    void osteoporosis_alone_has_no_ratio_and_being_a_woman_or_old_is_no_flag() {
        assertThat(only(sheet(Person.Sex.FEMALE, "osteoporosis"), Setting.PRIMARY_CARE))
                .isInstanceOf(Risk.NotComputed.class);
        assertThat(TABLE.of(sheet(Person.Sex.FEMALE), Setting.PRIMARY_CARE)).isEmpty();
        assertThat(TABLE.of(sheet(Person.Sex.FEMALE, "age-over-50", "age-over-70"), Setting.PRIMARY_CARE))
                .isEmpty();
    }

    @Test
    void a_flag_that_nobody_recorded_raises_nothing() {
        Map<String, Known> open = new HashMap<>();
        RulesOnFile.facts().forEach(fact -> open.put(fact.id(), AnySheet.OPEN));
        FactSheet sheet =
                new FactSheet(open, AnySheet.PRESENT, AnySheet.PRESENT, new Onset.NotRecorded(), Person.Sex.FEMALE);
        assertThat(TABLE.of(sheet, Setting.PRIMARY_CARE)).isEmpty();
    }

    @Test
    void any_flag_at_all_is_no_reason_by_itself() {
        assertThat(TABLE.anySerious().words()).isEqualTo("about 9 in 1,000, interval 5 to 17");
        assertThat(TABLE.anyFlag()).startsWith("80 in 100 people").contains("fewer than 1 in 100");
    }

    @Test
    void every_risk_of_every_sheet_lies_inside_its_interval_and_above_its_prior() {
        AnySheet sheets = new AnySheet(71, RulesOnFile.facts());
        for (int i = 0; i < 20_000; i++) {
            for (Risk risk : TABLE.of(sheets.next(), i % 2 == 0 ? Setting.PRIMARY_CARE : Setting.EMERGENCY)) {
                if (risk instanceof Risk.Computed computed) {
                    assertThat(computed.posterior().share().value())
                            .isGreaterThan(computed.prior().value());
                    assertThat(computed.notMultiplied()).doesNotContain(computed.by());
                }
                assertThat(risk.flags()).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.004, 0.001, 0.012, 'about 4 in 1,000, interval 1 to 12'",
        "0.07, 0.03, 0.15, 'about 7 in 100, interval 3 to 15'",
        "0.0004, 0.0001, 0.002, 'about 4 in 10,000, interval 1 to 20'",
        "0.6, 0.21, 0.88, 'about 60 in 100, interval 21 to 88'"
    })
    void a_share_is_said_in_people(double value, double low, double high, String words) {
        assertThat(new NaturalFrequency(new Estimate(value, low, high)).words()).isEqualTo(words);
    }

    @Test
    void a_share_of_more_than_all_is_refused() {
        assertThatThrownBy(() -> new NaturalFrequency(new Estimate(0.5, 0.1, 1.2)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Risk only(FactSheet sheet, Setting setting) {
        List<Risk> risks = TABLE.of(sheet, setting);
        assertThat(risks).hasSize(1);
        return risks.getFirst();
    }

    private static FactSheet sheet(Person.Sex sex, String... present) {
        Map<String, Known> facts = new HashMap<>();
        RulesOnFile.facts().forEach(fact -> facts.put(fact.id(), AnySheet.ABSENT));
        List.of(present).forEach(fact -> facts.put(fact, AnySheet.PRESENT));
        return new FactSheet(
                facts, AnySheet.PRESENT, AnySheet.PRESENT, new Onset.Since(AnySheet.ON, "Condition/1"), sex);
    }
}
