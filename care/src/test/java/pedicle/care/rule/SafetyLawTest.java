package pedicle.care.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pedicle.care.AnySheet;
import pedicle.care.Patients;
import pedicle.care.RulesOnFile;
import pedicle.catalog.reference.Fact;
import pedicle.catalog.reference.Rule;
import pedicle.catalog.reference.RuleSet;

/// The laws of the judgement on fact sheets by chance, as many as [Patients] says, for each rule set on file.
class SafetyLawTest {

    private static final int SHEETS = Patients.COUNT;
    private static final List<Fact> FACTS = RulesOnFile.facts();
    private static final List<String> RED_FLAGS = FACTS.stream()
            .filter(fact -> fact.kind().equals("red-flag"))
            .map(Fact::id)
            .toList();

    /// Written from the evidence file's modality and urgency table, not from the rules.
    private static final List<String> EMERGENCIES = List.of(
            "suspected-aaa",
            "urinary-retention",
            "faecal-incontinence",
            "saddle-anaesthesia",
            "progressive-motor-weakness",
            "multilevel-motor-deficit");

    private static final List<String> ALONE_INDICATING =
            List.of("cancer-history", "cancer-strong-suspicion", "cancer-multiple-risks");

    private static final Set<Verdict> AGAINST_IMAGING_NOW =
            EnumSet.of(Verdict.NOT_INDICATED, Verdict.AFTER_CONSERVATIVE_CARE, Verdict.NEEDS_FACTS);

    private final Judge judge = new Judge(FACTS, List.of());

    static Stream<RuleSet> sets() {
        return RulesOnFile.SETS.stream().map(RulesOnFile::set);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void any_sign_of_an_emergency_wins_over_everything(RuleSet set) {
        AnySheet sheets = new AnySheet(1, FACTS);
        for (int i = 0; i < SHEETS; i++) {
            FactSheet sheet = sheets.next();
            if (EMERGENCIES.stream().anyMatch(fact -> sheet.known(fact).isPresent())) {
                demand(verdict(sheet, set) == Verdict.EMERGENCY, sheet);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void nobody_with_a_fact_that_calls_for_an_image_at_once_is_told_to_wait(RuleSet set) {
        AnySheet sheets = new AnySheet(2, FACTS);
        Map<Verdict, Integer> seen = new EnumMap<>(Verdict.class);
        for (int i = 0; i < SHEETS; i++) {
            FactSheet sheet = sheets.next();
            Verdict verdict = verdict(sheet, set);
            seen.merge(verdict, 1, Integer::sum);
            boolean calls =
                    ALONE_INDICATING.stream().anyMatch(fact -> sheet.known(fact).isPresent())
                            || set.rules().stream().anyMatch(rule -> speaksAtOnce(rule, sheet) && holds(rule, sheet));
            if (calls) {
                demand(!AGAINST_IMAGING_NOW.contains(verdict), sheet);
            }
        }
        // The sheets reach every verdict that a rule can give, else the law would be empty.
        assertThat(seen.keySet())
                .containsExactlyInAnyOrder(
                        Verdict.EMERGENCY,
                        Verdict.INDICATED,
                        Verdict.REFER,
                        Verdict.AFTER_CONSERVATIVE_CARE,
                        Verdict.NEEDS_FACTS,
                        Verdict.NOT_INDICATED);
        assertThat(seen.get(Verdict.NOT_INDICATED)).isGreaterThan(SHEETS / 400);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void one_more_red_flag_never_lowers_a_verdict(RuleSet set) {
        AnySheet sheets = new AnySheet(3, FACTS);
        for (int i = 0; i < SHEETS; i++) {
            FactSheet sheet = sheets.next();
            String flag = RED_FLAGS.get(sheets.upTo(RED_FLAGS.size()));
            Verdict before = verdict(sheet, set);
            Verdict after = verdict(AnySheet.with(sheet, flag, AnySheet.PRESENT), set);
            demand(!before.isGraverThan(after), sheet);
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void not_indicated_stands_whatever_the_facts_that_nobody_recorded_turn_out_to_be(RuleSet set) {
        AnySheet sheets = new AnySheet(4, FACTS);
        int stood = 0;
        for (int i = 0; i < SHEETS; i++) {
            FactSheet sheet = sheets.next();
            Verdict verdict = verdict(sheet, set);
            if (verdict != Verdict.NOT_INDICATED && verdict != Verdict.AFTER_CONSERVATIVE_CARE) {
                continue;
            }
            stood++;
            FactSheet worse = sheet;
            for (String flag : RED_FLAGS) {
                if (sheet.known(flag).isOpen() && sheets.coin()) {
                    worse = AnySheet.with(worse, flag, AnySheet.PRESENT);
                }
            }
            demand(AGAINST_IMAGING_NOW.contains(verdict(worse, set)), worse);
        }
        assertThat(stood).isGreaterThan(SHEETS / 400);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void when_every_question_is_answered_with_no_the_rule_named_decides(RuleSet set) {
        AnySheet sheets = new AnySheet(5, FACTS);
        int asked = 0;
        for (int i = 0; i < SHEETS; i++) {
            FactSheet sheet = sheets.next();
            Judgement judgement = judge.judge(sheet, set, AnySheet.ON);
            if (judgement.verdict() != Verdict.NEEDS_FACTS || judgement.rule().isEmpty()) {
                continue;
            }
            asked++;
            FactSheet answered =
                    new FactSheet(sheet.facts(), AnySheet.PRESENT, sheet.adult(), sheet.onset(), sheet.sex());
            for (Question question : judgement.missing()) {
                answered = AnySheet.with(answered, question.fact(), AnySheet.ABSENT);
            }
            Judgement then = judge.judge(answered, set, AnySheet.ON);
            assertThat(then.verdict()).isIn(Verdict.NOT_INDICATED, Verdict.AFTER_CONSERVATIVE_CARE);
            assertThat(then.rule()).isEqualTo(judgement.rule());
        }
        assertThat(asked).isGreaterThan(SHEETS / 400);
    }

    /// A plain condition: a fluent assertion for each of three million sheets would take most of the time.
    private static void demand(boolean holds, FactSheet sheet) {
        if (!holds) {
            throw new AssertionError("the law is broken by " + sheet);
        }
    }

    private Verdict verdict(FactSheet sheet, RuleSet set) {
        return judge.judge(sheet, set, AnySheet.ON).verdict();
    }

    /// A routine image may give way to an improvement, or to an image before which nothing changed since.
    private static boolean speaksAtOnce(Rule rule, FactSheet sheet) {
        boolean settled = sheet.known("improved-at-review").isPresent()
                || sheet.known("imaged-before-without-change").isPresent();
        return rule.needsWeeks().isEmpty()
                && (rule.verdict() == Rule.Verdict.INDICATED || rule.verdict() == Rule.Verdict.EMERGENCY)
                && (rule.urgency() != Rule.Urgency.ROUTINE || !settled);
    }

    private static boolean holds(Rule rule, FactSheet sheet) {
        long all = rule.allOf().stream()
                .filter(fact -> sheet.known(fact).isPresent())
                .count();
        long any = rule.anyOf().stream()
                .filter(fact -> sheet.known(fact).isPresent())
                .count();
        return all == rule.allOf().size() && (rule.anyOf().isEmpty() || any > 0);
    }
}
