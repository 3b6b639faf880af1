package pedicle.care.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import pedicle.care.AnySheet;
import pedicle.care.RulesOnFile;
import pedicle.care.fhir.OrderRecord;
import pedicle.care.page.Comfort;
import pedicle.care.risk.RiskTable;
import pedicle.care.rule.Advice;
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

class CardTest {

    private static final List<Figure> FIGURES = RulesOnFile.CATALOG.figures();

    private static final Order LUMBAR_MRI = new Order(
            "ServiceRequest/1",
            new Concept(List.of(), "MRI lumbar spine"),
            List.of(),
            List.of(),
            Optional.of(AnySheet.ON));

    /// With all of the record there, and with as little of it as can be.
    private static final List<Setting> SETTINGS = List.of(
            Setting.plain(),
            new Setting(
                    false,
                    Optional.of("https://cds.example"),
                    Hook.templates().stream()
                            .map(template -> template.words() + " (more pages)")
                            .toList(),
                    123_456,
                    Optional.empty()));

    static Stream<RuleSet> sets() {
        return RulesOnFile.SETS.stream().map(RulesOnFile::set);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void every_judgement_fits_on_a_card_and_only_an_emergency_is_critical(RuleSet set) {
        Judge judge = new Judge(RulesOnFile.facts(), List.of());
        PersonNumber number = new PersonNumber(new RiskTable(FIGURES), FIGURES);
        CardMaker cards = new CardMaker(FIGURES, CardIds.open());
        Comfort comfort = new Comfort(RulesOnFile.facts());
        AnySheet sheets = new AnySheet(21, RulesOnFile.facts());
        Set<Verdict> seen = EnumSet.noneOf(Verdict.class);
        for (int i = 0; i < 20_000; i++) {
            FactSheet sheet = sheets.next();
            Judgement judgement = judge.judge(sheet, set, LUMBAR_MRI, AnySheet.ON);
            Card card = cards.card(
                            record(),
                            LUMBAR_MRI,
                            judgement,
                            judge.scope(LUMBAR_MRI),
                            number.sentence(sheet),
                            comfort.against(judgement, sheet, AnySheet.ON).isEmpty(),
                            AnySheet.ON,
                            SETTINGS.get(i % SETTINGS.size()))
                    .orElseThrow();
            seen.add(judgement.verdict());
            assertThat(Rating.of(judgement) == Rating.NOT_APPROPRIATE
                            && (judgement.verdict() == Verdict.EMERGENCY
                                    || judgement.verdict() == Verdict.INDICATED
                                    || judgement.verdict() == Verdict.REFER))
                    .as("nobody for whom something is to be done is rated as inappropriate")
                    .isFalse();
            assertThat(card.indicator() == Card.Indicator.CRITICAL).isEqualTo(judgement.verdict() == Verdict.EMERGENCY);
            assertThat(card.overrideReasons()).hasSize(8);
            if (card.links().stream().anyMatch(link -> link.url().endsWith("/care/handout"))) {
                assertThat(sheet.facts().entrySet())
                        .as("no comfort beside a red flag")
                        .noneMatch(entry -> entry.getValue().isPresent() && isRedFlag(entry.getKey()));
                assertThat(judgement.verdict())
                        .isIn(Verdict.NOT_INDICATED, Verdict.AFTER_CONSERVATIVE_CARE, Verdict.NEEDS_FACTS);
            }
            assertThat(card.detail()).doesNotContain("%", "null");
            if (!card.links().isEmpty()) {
                assertThat(card.detail()).containsPattern("[Dd]id not come").contains("entries left out");
            }
            boolean withdraws = card.suggestions().stream()
                    .flatMap(suggestion -> suggestion.actions().stream())
                    .anyMatch(Suggestion.Action.Delete.class::isInstance);
            assertThat(withdraws && !judgement.verdict().equals(Verdict.NEEDS_FACTS))
                    .isEqualTo(judgement.verdict() == Verdict.NOT_INDICATED
                            || judgement.verdict() == Verdict.AFTER_CONSERVATIVE_CARE
                            || (judgement.verdict() == Verdict.REFER
                                    && judgement.rule().isPresent()));
            if (judgement.verdict() == Verdict.NEEDS_FACTS && card.detail().contains(" more.")) {
                assertThat(card.suggestions())
                        .as("nobody answers for questions that the card does not show")
                        .isEmpty();
            }
        }
        assertThat(seen).hasSize(6);
    }

    private static boolean isRedFlag(String id) {
        return RulesOnFile.facts().stream()
                .anyMatch(fact -> fact.id().equals(id) && fact.kind().equals("red-flag"));
    }

    @Test
    void of_a_mixed_order_no_click_touches_the_whole() {
        Order mixed = new Order(
                "ServiceRequest/1",
                new Concept(List.of(), "CT abdomen and pelvis, MRI lumbar spine"),
                List.of(),
                List.of(),
                Optional.of(AnySheet.ON));
        Judge judge = new Judge(RulesOnFile.facts(), List.of());
        AnySheet sheets = new AnySheet(3, RulesOnFile.facts());
        for (int i = 0; i < 500; i++) {
            FactSheet sheet = sheets.next();
            Judgement judgement = judge.judge(sheet, RulesOnFile.set("acr-2021"), mixed, AnySheet.ON);
            assertThat(judgement.advice()).contains(Advice.ONLY_THE_LUMBAR_PART);
            assertThat(new CardMaker(FIGURES, CardIds.open())
                            .card(
                                    record(),
                                    mixed,
                                    judgement,
                                    judge.scope(mixed),
                                    "",
                                    true,
                                    AnySheet.ON,
                                    Setting.plain())
                            .orElseThrow()
                            .suggestions())
                    .isEmpty();
        }
    }

    @Test
    void a_summary_of_140_characters_is_refused() {
        assertThatThrownBy(() -> card("x".repeat(140), "")).isInstanceOf(IllegalArgumentException.class);
        assertThat(card("x".repeat(139), "").summary()).hasSize(139);
    }

    @Test
    void a_detail_of_91_words_is_refused() {
        assertThatThrownBy(() -> card("x", "word ".repeat(91))).isInstanceOf(IllegalArgumentException.class);
        assertThat(Card.words(card("x", "word ".repeat(90)).detail())).isEqualTo(90);
    }

    @Test
    void the_json_holds_what_the_specification_demands_of_a_card() {
        ObjectNode json = CardJson.write(List.of(new Card(
                "u",
                "s",
                "d",
                Card.Indicator.INFO,
                new Card.Source("Pedicle", Optional.of("https://cds.example/rules")),
                List.of(new Suggestion(
                        "v", "l", true, true, List.of(new Suggestion.Action.Delete("Withdraw", "ServiceRequest/1")))),
                List.of(new Card.Link("Handout", "https://cds.example/handout/en")),
                List.of(OverrideReason.values()),
                Optional.empty())));
        JsonNode card = json.at("/cards/0");
        assertThat(card.path("indicator").asText()).isIn("info", "warning", "critical");
        assertThat(card.at("/source/label").asText()).isEqualTo("Pedicle");
        assertThat(card.path("selectionBehavior").asText()).isEqualTo("at-most-one");
        assertThat(card.at("/suggestions/0/actions/0/type").asText()).isEqualTo("delete");
        assertThat(card.at("/suggestions/0/actions/0/resourceId").asText()).isEqualTo("ServiceRequest/1");
        assertThat(card.path("overrideReasons")).hasSize(8);
        assertThat(card.at("/overrideReasons/0/code").asText()).isEqualTo("patient-asks");
    }

    @ParameterizedTest
    @CsvSource({"0.9, '9 in 1,000'", "7, '7 in 100'", "0.04, '4 in 10,000'", "0.01, '1 in 10,000'"})
    void a_percentage_is_said_in_people(double percent, String people) {
        assertThat(Frequency.inPeople(percent)).isEqualTo(people);
    }

    private static Card card(String summary, String detail) {
        return new Card(
                "u",
                summary,
                detail,
                Card.Indicator.INFO,
                new Card.Source("Pedicle", Optional.empty()),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    private static OrderRecord record() {
        Person nobody = new Person(Optional.empty(), Person.Sex.NOT_RECORDED);
        return new OrderRecord(
                "Patient/1", new Chart(nobody, List.of(), List.of()), List.of(LUMBAR_MRI), Map.of(), "instance");
    }
}
