package pedicle.care.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pedicle.care.AnySheet;
import pedicle.care.RulesOnFile;
import pedicle.catalog.reference.Fact;
import pedicle.catalog.reference.RuleSet;

/// The questions of "needs facts": answering them settles it, none can be spared, the telling ones come first.
class QuestionsTest {

    private static final int SHEETS = 5_000;
    private static final List<Fact> FACTS = RulesOnFile.facts();

    private final Judge judge = new Judge(FACTS, List.of());

    static Stream<RuleSet> sets() {
        return RulesOnFile.SETS.stream().map(RulesOnFile::set);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void whatever_the_answers_are_a_verdict_stands_after_a_few_rounds(RuleSet set) {
        AnySheet sheets = new AnySheet(51, FACTS);
        int most = 0;
        for (int i = 0; i < SHEETS; i++) {
            FactSheet sheet = sheets.next();
            Judgement judgement = judge.judge(sheet, set, AnySheet.ON);
            int rounds = 0;
            while (judgement.verdict() == Verdict.NEEDS_FACTS) {
                for (Question question : judgement.missing()) {
                    sheet = answered(sheet, question, sheets.upTo(10) == 0);
                }
                judgement = judge.judge(sheet, set, AnySheet.ON);
                rounds++;
                assertThat(rounds).as(sheet::toString).isLessThan(6);
            }
            most = Math.max(most, rounds);
        }
        // A yes may open the question what care was given and since when; more rounds than that are rare.
        assertThat(most).isBetween(1, 4);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void not_one_question_can_be_spared_where_nothing_speaks_for_an_image(RuleSet set) {
        AnySheet sheets = new AnySheet(52, FACTS);
        int tried = 0;
        for (int i = 0; i < SHEETS; i++) {
            FactSheet sheet = allYesTakenBack(sheets.next());
            Judgement judgement = judge.judge(sheet, set, AnySheet.ON);
            if (judgement.verdict() != Verdict.NEEDS_FACTS) {
                continue;
            }
            List<Question> questions = judgement.missing();
            for (Question spared : questions) {
                FactSheet rest = sheet;
                for (Question question : questions) {
                    rest = question.equals(spared) ? rest : answered(rest, question, false);
                }
                assertThat(judge.judge(rest, set, AnySheet.ON).verdict()).isEqualTo(Verdict.NEEDS_FACTS);
            }
            tried++;
        }
        assertThat(tried).isGreaterThan(500);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void no_smaller_set_of_noes_would_settle_it(RuleSet set) {
        AnySheet sheets = new AnySheet(53, FACTS);
        int tried = 0;
        for (int i = 0; i < SHEETS && tried < 60; i++) {
            FactSheet sheet = allYesTakenBack(sheets.next());
            List<String> open = FACTS.stream()
                    .map(Fact::id)
                    .filter(fact -> sheet.known(fact).isOpen())
                    .toList();
            Judgement judgement = judge.judge(sheet, set, AnySheet.ON);
            if (judgement.verdict() != Verdict.NEEDS_FACTS
                    || open.size() > 9
                    || !sheet.lowBackPain().isPresent()) {
                continue;
            }
            tried++;
            int fewest = Integer.MAX_VALUE;
            for (int chosen = 0; chosen < 1 << open.size(); chosen++) {
                FactSheet tell = sheet;
                for (int at = 0; at < open.size(); at++) {
                    tell = (chosen & 1 << at) == 0 ? tell : AnySheet.with(tell, open.get(at), AnySheet.ABSENT);
                }
                if (judge.judge(tell, set, AnySheet.ON).verdict() != Verdict.NEEDS_FACTS) {
                    fewest = Math.min(fewest, Integer.bitCount(chosen));
                }
            }
            assertThat(judgement.missing()).as(sheet::toString).hasSize(fewest);
        }
        assertThat(tried).isGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void a_question_comes_no_later_than_one_whose_yes_alone_leads_to_less(RuleSet set) {
        FactSheet nothing = allYesTakenBack(new AnySheet(54, FACTS).answered());
        for (Fact fact : FACTS) {
            nothing = AnySheet.with(nothing, fact.id(), AnySheet.OPEN);
        }
        List<Verdict> alone = new ArrayList<>();
        for (Question question : judge.judge(nothing, set, AnySheet.ON).missing()) {
            FactSheet yes = answered(nothing, question, true);
            for (Fact fact : FACTS) {
                yes = yes.known(fact.id()).isOpen() ? AnySheet.with(yes, fact.id(), AnySheet.ABSENT) : yes;
            }
            alone.add(judge.judge(yes, set, AnySheet.ON).verdict());
        }
        assertThat(alone).startsWith(Verdict.EMERGENCY).isSorted();
    }

    @Test
    void fever_and_two_things_that_make_it_grave_are_settled_by_one_question() {
        // Injecting and immunity matter only beside fever here, so fever is the one to ask.
        assertThat(new TreeSet<>(smallest(Map.of("fever", AnySheet.OPEN, "suspected-aaa", AnySheet.OPEN))))
                .isEqualTo(Set.of("fever", "suspected-aaa"));
    }

    private List<String> smallest(Map<String, Known> open) {
        Map<String, Known> facts = new HashMap<>();
        FACTS.forEach(fact -> facts.put(fact.id(), AnySheet.ABSENT));
        facts.putAll(open);
        FactSheet sheet = new FactSheet(
                facts,
                AnySheet.PRESENT,
                AnySheet.PRESENT,
                new Onset.Since(AnySheet.ON.minusDays(10), "Condition/1"),
                Person.Sex.FEMALE);
        return judge.judge(sheet, RulesOnFile.set("acp-2011"), AnySheet.ON).missing().stream()
                .map(Question::fact)
                .toList();
    }

    private static FactSheet allYesTakenBack(FactSheet sheet) {
        FactSheet none = sheet;
        for (Fact fact : FACTS) {
            none = sheet.known(fact.id()).isPresent() ? AnySheet.with(none, fact.id(), AnySheet.ABSENT) : none;
        }
        return new FactSheet(
                none.facts(),
                AnySheet.PRESENT,
                AnySheet.PRESENT,
                new Onset.Since(AnySheet.ON.minusDays(100), "Condition/1"),
                Person.Sex.FEMALE);
    }

    private static FactSheet answered(FactSheet sheet, Question question, boolean holds) {
        return switch (question.fact()) {
            case Question.LOW_BACK_PAIN ->
                new FactSheet(sheet.facts(), AnySheet.PRESENT, sheet.adult(), sheet.onset(), sheet.sex());
            case Question.ONSET ->
                new FactSheet(
                        sheet.facts(),
                        sheet.lowBackPain(),
                        sheet.adult(),
                        new Onset.Since(AnySheet.ON.minusDays(60), "clinician"),
                        sheet.sex());
            default -> AnySheet.with(sheet, question.fact(), holds ? AnySheet.PRESENT : AnySheet.ABSENT);
        };
    }
}
