package pedicle.care.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pedicle.care.AnySheet;
import pedicle.care.RulesOnFile;
import pedicle.care.fhir.OrderRecord;
import pedicle.care.risk.RiskTable;
import pedicle.care.rule.Asked;
import pedicle.care.rule.Chart;
import pedicle.care.rule.Concept;
import pedicle.care.rule.FactSheet;
import pedicle.care.rule.Judge;
import pedicle.care.rule.Judgement;
import pedicle.care.rule.Order;
import pedicle.care.rule.Person;
import pedicle.care.rule.Verdict;
import pedicle.catalog.reference.Figure;
import pedicle.catalog.reference.RuleSet;

/// What the next card says to the reason that was given most.
class AnswersTest {

    private static final List<Figure> FIGURES = RulesOnFile.CATALOG.figures();
    private static final LocalDate TODAY = LocalDate.of(2025, 11, 13);
    private static final String NUMBER = "Of people like this about 9 in 1,000 have it (Source 2009, seen).";

    private final Answers answers = new Answers(FIGURES);
    private final OrderDesk desk =
            new OrderDesk(RulesOnFile.CATALOG.facts(), RulesOnFile.CATALOG.codes(), RulesOnFile.CATALOG.figures());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            patient-asks                  | “Of people of about 50 without pain 80 in 100 have worn discs on a scan;
            patient-needs-reassurance     | New pain falls on average from 52 to 23 of 100 in six weeks. (da Costa et al. 2012, seen)
            no-time                       | give the handout, set the review
            may-be-missing-something      | What could be missed: Of people like this about 9 in 1,000 have it
            insurer-or-employer           | the note in the plan says when imaging was considered
            another-clinician-asked       | A call may settle it
            clinical-reason-not-in-record | write it into the order
            disagree-with-guideline       | trials with 1,804 people found no benefit of imaging at once. (Chou et al. 2009, recalled, to be checked)
            """)
    void each_reason_has_an_answer_of_its_own(String code, String words) {
        OverrideReason reason = OverrideReason.of(code).orElseThrow();
        assertThat(answers.to(reason, NUMBER, OptionalInt.of(52)).getFirst()).contains(words);
    }

    @ParameterizedTest
    @EnumSource
    void every_blank_is_filled_and_the_second_text_is_the_shorter(OverrideReason reason) {
        List<String> texts = answers.to(reason, NUMBER, OptionalInt.empty());
        assertThat(texts).hasSize(2).allSatisfy(text -> assertThat(text).doesNotContain("{", "}"));
        assertThat(Card.words(texts.get(1))).isLessThan(Card.words(texts.get(0)));
        assertThat(Card.words(texts.get(0))).isLessThanOrEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource({"19, 20, 37", "24, 20, 37", "25, 30, 52", "52, 50, 80", "84, 80, 96", "101, 80, 96"})
    void worn_discs_are_counted_among_people_of_the_patient_s_age(int age, int about, int percent) {
        assertThat(answers.to(OverrideReason.PATIENT_ASKS, NUMBER, OptionalInt.of(age))
                        .getFirst())
                .contains("of about %d without pain %d in 100 have".formatted(about, percent));
    }

    @Test
    void a_risk_that_nobody_knows_is_not_quoted() {
        assertThat(answers.to(OverrideReason.MAY_BE_MISSING_SOMETHING, "", OptionalInt.empty()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_card_that_advises_against_the_scan_answers_it_and_stays_within_its_words(OverrideReason reason) {
        Card card = card("acute-12-days-all-asked", Optional.of(reason));
        Card plain = card("acute-12-days-all-asked", Optional.empty());
        assertThat(card.answering()).contains(reason);
        assertThat(card.summary()).isEqualTo(plain.summary());
        assertThat(card.indicator()).isEqualTo(plain.indicator());
        assertThat(card.suggestions()).isEqualTo(plain.suggestions());
        String answer = answers.to(reason, "", OptionalInt.empty()).isEmpty()
                ? "What could be missed:"
                : answers.to(reason, "", OptionalInt.empty()).getFirst().substring(0, 12);
        assertThat(card.detail()).contains(answer);
        assertThat(plain.detail()).doesNotContain(answer);
    }

    @ParameterizedTest
    @EnumSource
    void an_emergency_is_not_argued_with(OverrideReason reason) {
        Card card = card("retention-and-saddle", Optional.of(reason));
        assertThat(card.answering()).isEmpty();
        assertThat(card).isEqualTo(card("retention-and-saddle", Optional.empty()));
    }

    /// The law, over every kind of verdict: an answer changes neither what is said first, nor how loud, nor what a
    /// click does; it crowds no question out; and it is there only where the scan is advised against.
    @Test
    void an_answer_changes_no_verdict_no_indicator_no_offer_and_no_question() {
        Judge judge = new Judge(RulesOnFile.facts(), List.of());
        PersonNumber number = new PersonNumber(new RiskTable(FIGURES), FIGURES);
        CardMaker cards = new CardMaker(FIGURES, CardIds.open());
        Order order = new Order(
                "ServiceRequest/1",
                new Concept(List.of(), "MRI lumbar spine"),
                List.of(),
                List.of(),
                Optional.of(AnySheet.ON));
        OrderRecord record = new OrderRecord(
                "Patient/1",
                new Chart(new Person(Optional.empty(), Person.Sex.NOT_RECORDED), List.of(), List.of()),
                List.of(order),
                java.util.Map.of(),
                "instance");
        OverrideReason[] reasons = OverrideReason.values();
        int answered = 0;
        for (String id : RulesOnFile.SETS) {
            RuleSet set = RulesOnFile.set(id);
            AnySheet sheets = new AnySheet(77, RulesOnFile.facts());
            for (int i = 0; i < 4000; i++) {
                FactSheet sheet = sheets.next();
                Judgement judgement = judge.judge(sheet, set, order, AnySheet.ON);
                Setting with = Setting.plain().answering(Optional.of(reasons[i % reasons.length]));
                Card plain = made(cards, record, order, judgement, judge, number.sentence(sheet), Setting.plain());
                Card card = made(cards, record, order, judgement, judge, number.sentence(sheet), with);
                assertThat(card.summary()).isEqualTo(plain.summary());
                assertThat(card.indicator()).isEqualTo(plain.indicator());
                assertThat(card.suggestions()).isEqualTo(plain.suggestions());
                assertThat(card.uuid()).isEqualTo(plain.uuid());
                assertThat(Card.words(card.detail())).isLessThanOrEqualTo(Card.MOST_WORDS);
                boolean against = switch (judgement.verdict()) {
                    case AFTER_CONSERVATIVE_CARE, NEEDS_FACTS, NOT_INDICATED -> true;
                    case EMERGENCY, INDICATED, REFER, NOT_LUMBAR_IMAGING -> false;
                };
                if (!against) {
                    assertThat(card).isEqualTo(plain);
                }
                if (judgement.verdict() == Verdict.NEEDS_FACTS
                        && plain.detail().contains("Not asked yet")
                        && !plain.detail().contains(" more.")) {
                    assertThat(card.detail()).contains(line(plain.detail(), "Not asked yet"));
                }
                answered += card.answering().isPresent() ? 1 : 0;
            }
        }
        assertThat(answered).isGreaterThan(1000);
    }

    @Test
    void the_next_card_of_a_clinician_answers_what_they_said_to_the_last() {
        HookDesk hooks = Requests.desk();
        ObjectNode request = Requests.lakeside("acute-12-days-all-asked");
        String card = hooks.answer(Hook.SIGN, request.deepCopy(), Requests.BASE)
                .body()
                .at("/cards/0/uuid")
                .asText();
        ObjectNode root = Requests.JSON.createObjectNode();
        ObjectNode given = root.putArray("feedback").addObject();
        given.put("card", card).put("outcome", "overridden").put("outcomeTimestamp", "2025-11-13T10:05:31Z");
        given.putObject("overrideReason")
                .putObject("reason")
                .put("code", "another-clinician-asked")
                .put("system", OverrideReason.SYSTEM);
        hooks.feedback(Hook.SIGN, root);
        assertThat(hooks.answer(Hook.SIGN, request.deepCopy(), Requests.BASE)
                        .body()
                        .at("/cards/0/detail")
                        .asText())
                .contains("A call may settle it");
    }

    private Card card(String name, Optional<OverrideReason> reason) {
        return desk.assess(
                        OrderRecord.read(Requests.lakeside(name)),
                        Asked.nothing(),
                        List.copyOf(RulesOnFile.CATALOG.ruleSets()),
                        TODAY,
                        Setting.plain().answering(reason))
                .cards()
                .getFirst();
    }

    private static Card made(
            CardMaker cards,
            OrderRecord record,
            Order order,
            Judgement judgement,
            Judge judge,
            String number,
            Setting setting) {
        return cards.card(record, order, judgement, judge.scope(order), number, true, AnySheet.ON, setting)
                .orElseThrow();
    }

    private static String line(String detail, String start) {
        return detail.lines().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
    }
}
