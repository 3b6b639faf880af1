package pedicle.care.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import pedicle.care.AnySheet;
import pedicle.care.RulesOnFile;
import pedicle.catalog.reference.Fact;
import pedicle.catalog.reference.Rule;
import pedicle.catalog.reference.RuleSet;

class JudgeTest {

    private static final List<Fact> FACTS = RulesOnFile.facts();

    private final Judge judge = new Judge(FACTS, List.of());
    private final RuleSet acp = RulesOnFile.set("acp-2011");

    @Test
    void back_pain_of_which_nothing_else_is_known_needs_facts_with_the_emergencies_asked_first() {
        Judgement judgement = judge(sheet(Map.of(), days(12)));
        assertThat(judgement.verdict()).isEqualTo(Verdict.NEEDS_FACTS);
        assertThat(judgement.rule().map(Rule::id)).hasValue("acp-2011:none");
        assertThat(judgement.missing())
                .extracting(Question::fact)
                .startsWith(
                        "suspected-aaa",
                        "urinary-retention",
                        "faecal-incontinence",
                        "saddle-anaesthesia",
                        "progressive-motor-weakness",
                        "multilevel-motor-deficit")
                .contains("cancer-history", "fever")
                .doesNotContain("radiculopathy", "intervention-candidate");
    }

    @Test
    void when_all_was_asked_and_nothing_is_there_the_scan_is_not_indicated() {
        assertThat(judge(sheet(allNo(), days(12))).verdict()).isEqualTo(Verdict.NOT_INDICATED);
    }

    @Test
    void an_emergency_outweighs_an_improvement_and_an_earlier_image() {
        Map<String, Known> facts = allNo();
        facts.put("improved-at-review", AnySheet.PRESENT);
        facts.put("imaged-before-without-change", AnySheet.PRESENT);
        facts.put("saddle-anaesthesia", AnySheet.PRESENT);
        assertThat(judge(sheet(facts, days(12))).verdict()).isEqualTo(Verdict.EMERGENCY);
    }

    @Test
    void an_improvement_tried_first_never_shuts_off_an_emergency() {
        List<Rule> turned = acp.rules().stream()
                .map(rule -> new Rule(
                        rule.id(),
                        rule.ruleSet(),
                        rule.verdict() == Rule.Verdict.EMERGENCY ? rule.order() + 200 : rule.order(),
                        rule.verdict(),
                        rule.urgency(),
                        rule.modality(),
                        rule.allOf(),
                        rule.anyOf(),
                        rule.noneOf(),
                        rule.needsWeeks(),
                        rule.reason(),
                        rule.ground()))
                .toList();
        RuleSet set =
                new RuleSet("x", "x", 2025, "", 4, Optional.empty(), Optional.empty(), turned, RulesOnFile.ground("x"));
        Map<String, Known> facts = allNo();
        facts.put("improved-at-review", AnySheet.PRESENT);
        facts.put("saddle-anaesthesia", AnySheet.PRESENT);
        assertThat(judge.judge(sheet(facts, days(12)), set, AnySheet.ON).verdict())
                .isEqualTo(Verdict.EMERGENCY);
    }

    @Test
    void a_second_flag_of_a_milder_rule_does_not_lower_a_fracture_to_a_referral() {
        Map<String, Known> facts = allNo();
        facts.put("significant-trauma", AnySheet.PRESENT);
        facts.put("osteoporosis", AnySheet.PRESENT);
        facts.put("immunosuppression", AnySheet.PRESENT);
        assertThat(judge(sheet(facts, days(2))).rule().map(Rule::id)).hasValue("acp-2011:fracture-two-features");
    }

    @Test
    void nerve_root_pain_of_two_weeks_waits_until_four_have_passed() {
        Judgement judgement = judge(sheet(nerve(AnySheet.OPEN), days(14)));
        assertThat(judgement.verdict()).isEqualTo(Verdict.AFTER_CONSERVATIVE_CARE);
        assertThat(judgement.until()).hasValue(AnySheet.ON.plusDays(14));
    }

    @Test
    void nerve_root_pain_of_eight_weeks_after_care_is_indicated() {
        Judgement judgement = judge(sheet(nerve(AnySheet.PRESENT), days(56)));
        assertThat(judgement.verdict()).isEqualTo(Verdict.INDICATED);
        assertThat(judgement.modality()).isEqualTo(Rule.Modality.MRI);
    }

    @Test
    void nerve_root_pain_of_eight_weeks_whose_care_nobody_recorded_leaves_one_question() {
        Judgement judgement = judge(sheet(nerve(AnySheet.OPEN), days(56)));
        assertThat(judgement.verdict()).isEqualTo(Verdict.NEEDS_FACTS);
        assertThat(judgement.missing()).extracting(Question::fact).containsExactly("conservative-care-done");
    }

    @Test
    void nerve_root_pain_without_an_onset_is_never_taken_for_long_enough() {
        Judgement judgement = judge(sheet(nerve(AnySheet.PRESENT), new Onset.NotRecorded()));
        assertThat(judgement.verdict()).isEqualTo(Verdict.NEEDS_FACTS);
        assertThat(judgement.missing()).extracting(Question::fact).containsExactly(Question.ONSET);
    }

    @Test
    void care_first_always_says_until_when() {
        AnySheet sheets = new AnySheet(41, FACTS);
        for (int i = 0; i < 20_000; i++) {
            Judgement judgement = judge(sheets.next());
            if (judgement.verdict() == Verdict.AFTER_CONSERVATIVE_CARE) {
                assertThat(judgement.until())
                        .hasValueSatisfying(day -> assertThat(day).isAfter(AnySheet.ON));
            }
        }
    }

    @Test
    void a_child_for_whom_nothing_calls_for_an_image_is_referred() {
        FactSheet child = new FactSheet(allNo(), AnySheet.PRESENT, AnySheet.ABSENT, days(12), Person.Sex.FEMALE);
        assertThat(judge(child).verdict()).isEqualTo(Verdict.REFER);
    }

    @Test
    void an_order_that_names_no_back_pain_is_asked_what_it_is_for() {
        FactSheet unknown = new FactSheet(allNo(), AnySheet.OPEN, AnySheet.PRESENT, days(12), Person.Sex.FEMALE);
        assertThat(judge(unknown).missing()).extracting(Question::fact).containsExactly(Question.LOW_BACK_PAIN);
    }

    @Test
    void not_indicated_with_a_question_left_is_refused() {
        assertThatThrownBy(() -> new Judgement(
                        Verdict.NOT_INDICATED,
                        Rule.Modality.NONE,
                        Rule.Urgency.NONE,
                        Optional.empty(),
                        acp,
                        List.of(),
                        List.of(Question.WHEN_DID_IT_BEGIN),
                        Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_rule_that_a_further_flag_could_take_away_is_refused() {
        Rule rule = new Rule(
                "x:1",
                "x",
                1,
                Rule.Verdict.INDICATED,
                Rule.Urgency.URGENT,
                Rule.Modality.MRI,
                List.of("fever"),
                List.of(),
                List.of("cancer-history"),
                OptionalInt.empty(),
                "No.",
                RulesOnFile.ground("x"));
        RuleSet set = new RuleSet(
                "x", "x", 2025, "", 6, Optional.empty(), Optional.empty(), List.of(rule), RulesOnFile.ground("x"));
        assertThatThrownBy(() -> judge.judge(sheet(Map.of(), days(1)), set, AnySheet.ON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("x:1");
    }

    private Judgement judge(FactSheet sheet) {
        return judge.judge(sheet, acp, AnySheet.ON);
    }

    private static FactSheet sheet(Map<String, Known> facts, Onset onset) {
        Map<String, Known> known = new HashMap<>(facts);
        known.putIfAbsent("age-over-50", AnySheet.ABSENT);
        known.putIfAbsent("age-over-70", AnySheet.ABSENT);
        known.putIfAbsent("fracture-age", AnySheet.ABSENT);
        return new FactSheet(known, AnySheet.PRESENT, AnySheet.PRESENT, onset, Person.Sex.MALE);
    }

    private static Map<String, Known> allNo() {
        Map<String, Known> facts = new HashMap<>();
        FACTS.forEach(fact -> facts.put(fact.id(), AnySheet.ABSENT));
        return facts;
    }

    private static Map<String, Known> nerve(Known care) {
        Map<String, Known> facts = allNo();
        facts.put("radiculopathy", AnySheet.PRESENT);
        facts.put("intervention-candidate", AnySheet.PRESENT);
        facts.put("conservative-care-done", care);
        return facts;
    }

    private static Onset days(int days) {
        return new Onset.Since(AnySheet.ON.minusDays(days), "Condition/1");
    }
}
