package pedicle.care.hooks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import pedicle.care.fhir.OrderRecord;
import pedicle.care.rule.Judgement;
import pedicle.care.rule.Order;
import pedicle.care.rule.Scope;
import pedicle.catalog.reference.Figure;

/// Makes the card of a judgement.
final class CardMaker {

    private final Ticks ticks = new Ticks();
    private final AdvisedImage images = new AdvisedImage();
    private final Answers answers;
    private final CardIds ids;

    CardMaker(List<Figure> figures, CardIds ids) {
        this.answers = new Answers(figures);
        this.ids = ids;
    }

    /// Empty where the order is not for lumbar imaging: then we say nothing. `comforts` where this person may be told
    /// that all will most likely be well.
    Optional<Card> card(
            OrderRecord record,
            Order order,
            Judgement judgement,
            Scope scope,
            String number,
            boolean comforts,
            LocalDate on,
            Setting setting) {
        return switch (scope) {
            case Scope.SomethingElse _ -> Optional.empty();
            case Scope.LumbarImaging ordered -> {
                List<String> said = answers(
                        judgement, setting, number, record.chart().person().years(on));
                Wording wording = new Wording(ticks, judgement, ordered, number, said, setting);
                UnaryOperator<String> id = part -> id(record, order, judgement, part);
                Offers offers = new Offers(record, order, judgement, wording, images, on, setting, id);
                yield Optional.of(new Card(
                        id.apply("card"),
                        wording.summary(),
                        wording.detail(),
                        indicator(judgement),
                        source(judgement, setting),
                        offers.all(),
                        links(judgement, comforts, setting),
                        List.of(OverrideReason.values()),
                        setting.objection().filter(_ -> !wording.answer().isEmpty())));
            }
        };
    }

    /// The handout and the plan only where nothing speaks against comfort; while questions are open they are for later.
    private static List<Card.Link> links(Judgement judgement, boolean comforts, Setting setting) {
        String later = switch (judgement.verdict()) {
            case NEEDS_FACTS -> ", once asked";
            case AFTER_CONSERVATIVE_CARE, NOT_INDICATED, EMERGENCY, INDICATED, REFER, NOT_LUMBAR_IMAGING -> "";
        };
        List<Card.Link> links = new ArrayList<>();
        if (comforts) {
            setting.base().ifPresent(base -> {
                links.add(new Card.Link("Handout for the patient" + later, base + "/care/handout"));
                links.add(new Card.Link("Plan the next step together" + later, base + "/care/plan"));
            });
        }
        rules(judgement, setting).ifPresent(at -> links.add(new Card.Link("The rules and their sources", at)));
        return links;
    }

    /// What may be said to the reason most given, the fullest first. Where something is to be done there is nothing
    /// to answer, and a visit has no order that could be kept.
    private List<String> answers(Judgement judgement, Setting setting, String number, OptionalInt age) {
        return switch (judgement.verdict()) {
            case EMERGENCY, INDICATED, REFER, NOT_LUMBAR_IMAGING -> List.of();
            case AFTER_CONSERVATIVE_CARE, NEEDS_FACTS, NOT_INDICATED ->
                setting.visit()
                        ? List.of()
                        : setting.objection()
                                .map(reason -> answers.to(reason, number, age))
                                .orElse(List.of());
        };
    }

    private static Card.Indicator indicator(Judgement judgement) {
        return switch (judgement.verdict()) {
            case EMERGENCY -> Card.Indicator.CRITICAL;
            case INDICATED, REFER ->
                switch (judgement.urgency()) {
                    case SAME_DAY, URGENT -> Card.Indicator.WARNING;
                    case ROUTINE, NONE -> Card.Indicator.INFO;
                };
            case AFTER_CONSERVATIVE_CARE, NEEDS_FACTS, NOT_INDICATED, NOT_LUMBAR_IMAGING -> Card.Indicator.INFO;
        };
    }

    private static Card.Source source(Judgement judgement, Setting setting) {
        String signed = judgement
                .ruleSet()
                .signedOffBy()
                .map(by -> "signed off by " + by)
                .orElse("not signed off");
        return new Card.Source(
                "Pedicle: %s (%s)".formatted(judgement.ruleSet().name(), signed), rules(judgement, setting));
    }

    /// Where our pages show the rule set; empty where a card has no page of ours.
    private static Optional<String> rules(Judgement judgement, Setting setting) {
        return setting.base()
                .map(at -> at + "/catalog/rules/" + judgement.ruleSet().id());
    }

    /// The same request gives the same ids, so that an answer to a repeated hook finds its card.
    private String id(OrderRecord record, Order order, Judgement judgement, String part) {
        return ids.of(
                record.instance(),
                record.patient(),
                order.where(),
                judgement.ruleSet().id(),
                judgement.verdict().word(),
                part);
    }
}
