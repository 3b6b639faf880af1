package pedicle.care.hooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pedicle.care.fhir.OrderRecord;
import pedicle.care.fhir.Proposal;
import pedicle.care.rule.Judgement;
import pedicle.care.rule.Order;
import pedicle.care.rule.Scope;
import pedicle.catalog.reference.Rule;

/// Makes the card of a judgement.
final class CardMaker {

    private final Ticks ticks = new Ticks();

    /// Empty where the order is not for lumbar imaging: then we say nothing.
    Optional<Card> card(
            OrderRecord record, Order order, Judgement judgement, Scope scope, String number, LocalDate on) {
        return switch (scope) {
            case Scope.SomethingElse _ -> Optional.empty();
            case Scope.LumbarImaging ordered -> {
                Wording wording = new Wording(ticks, judgement, ordered, number);
                yield Optional.of(new Card(
                        id(record, order, judgement, "card"),
                        wording.summary(),
                        wording.detail(),
                        indicator(judgement),
                        source(judgement),
                        suggestions(record, order, judgement, wording.weeks(), on),
                        List.of(OverrideReason.values())));
            }
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

    private static String source(Judgement judgement) {
        String signed = judgement
                .ruleSet()
                .signedOffBy()
                .map(by -> "signed off by " + by)
                .orElse("not signed off");
        return "Pedicle: %s (%s)".formatted(judgement.ruleSet().name(), signed);
    }

    private static List<Suggestion> suggestions(
            OrderRecord record, Order order, Judgement judgement, int weeks, LocalDate on) {
        return switch (judgement.verdict()) {
            case EMERGENCY ->
                judgement.modality() == Rule.Modality.NONE ? List.of() : List.of(urgent(record, order, judgement));
            case INDICATED ->
                judgement.urgency() == Rule.Urgency.SAME_DAY ? List.of(urgent(record, order, judgement)) : List.of();
            case AFTER_CONSERVATIVE_CARE, NOT_INDICATED ->
                List.of(plan(
                        record, order, judgement, "Replace the scan by a plan and a review in %d weeks", weeks, on));
            case NEEDS_FACTS ->
                judgement.rule().isEmpty()
                        ? List.of()
                        : List.of(plan(
                                record,
                                order,
                                judgement,
                                "I asked, all are no: replace the scan by a plan and a review in %d weeks",
                                weeks,
                                on));
            case REFER, NOT_LUMBAR_IMAGING -> List.of();
        };
    }

    private static Suggestion urgent(OrderRecord record, Order order, Judgement judgement) {
        List<Suggestion.Action> actions = new ArrayList<>();
        ObjectNode resource = record.resources().get(order.where());
        if (resource != null) {
            actions.add(new Suggestion.Action.Update("Set the order's priority to stat", Proposal.atOnce(resource)));
        }
        return new Suggestion(id(record, order, judgement, "urgent"), "Mark this order as an emergency", actions);
    }

    private static Suggestion plan(
            OrderRecord record, Order order, Judgement judgement, String label, int weeks, LocalDate on) {
        return new Suggestion(
                id(record, order, judgement, "plan"),
                label.formatted(weeks),
                List.of(
                        new Suggestion.Action.Delete("Withdraw the imaging order", order.where()),
                        new Suggestion.Action.Create(
                                "Plan a review in %d weeks".formatted(weeks),
                                Proposal.review(record.patient(), on, on.plusWeeks(weeks), weeks))));
    }

    /// The same request gives the same ids, so that an answer to a repeated hook finds its card.
    private static String id(OrderRecord record, Order order, Judgement judgement, String part) {
        String name = String.join(
                "|",
                record.instance(),
                record.patient(),
                order.where(),
                judgement.ruleSet().id(),
                judgement.verdict().word(),
                part);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
