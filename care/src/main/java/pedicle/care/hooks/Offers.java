package pedicle.care.hooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import pedicle.care.fhir.OrderRecord;
import pedicle.care.fhir.Proposal;
import pedicle.care.hooks.Suggestion.Action;
import pedicle.care.rule.Advice;
import pedicle.care.rule.Judgement;
import pedicle.care.rule.Order;
import pedicle.care.rule.Question;
import pedicle.catalog.reference.Rule;

/// What one click on a card does: replace the image by a plan, change it, hurry it, or write down answers.
///
/// What is created goes to the record as a draft or a plan; nothing is ordered without the clinician's signature.
final class Offers {

    /// What the record says elsewhere: the age by its birth date, the pain and its onset by a diagnosis.
    private static final Set<String> NOT_WRITTEN_DOWN =
            Set.of(Question.LOW_BACK_PAIN, Question.ONSET, "age-over-50", "age-over-70", "fracture-age");

    private final OrderRecord record;
    private final Order order;
    private final Judgement judgement;
    private final Wording wording;
    private final AdvisedImage images;
    private final LocalDate on;
    private final Setting setting;
    private final UnaryOperator<String> ids;

    /// `ids` gives each part of the card its id.
    Offers(
            OrderRecord record,
            Order order,
            Judgement judgement,
            Wording wording,
            AdvisedImage images,
            LocalDate on,
            Setting setting,
            UnaryOperator<String> ids) {
        this.record = record;
        this.order = order;
        this.judgement = judgement;
        this.wording = wording;
        this.images = images;
        this.on = on;
        this.setting = setting;
        this.ids = ids;
    }

    List<Suggestion> all() {
        // A suggestion changes or withdraws the whole order; what else it asks for was not judged.
        if (judgement.advice().contains(Advice.ONLY_THE_LUMBAR_PART)) {
            return List.of();
        }
        return switch (judgement.verdict()) {
            case EMERGENCY -> judgement.modality() == Rule.Modality.NONE ? List.of() : changed();
            case INDICATED -> changed();
            case AFTER_CONSERVATIVE_CARE, NOT_INDICATED -> plans("", List.of(), true);
            case NEEDS_FACTS -> judgement.rule().isPresent() && wording.asksAll() ? afterAsking() : List.of();
            case REFER -> judgement.rule().map(this::referral).orElse(List.of());
            case NOT_LUMBAR_IMAGING -> List.of();
        };
    }

    /// One update of the order: its image, its priority or both; none where the order is right as it is.
    private List<Suggestion> changed() {
        ObjectNode resource = record.resources().get(order.where());
        if (setting.visit() || resource == null || radiates()) {
            return List.of();
        }
        ObjectNode better = resource;
        List<String> words = new ArrayList<>();
        if (!wording.isAsOrdered()) {
            better = Proposal.instead(better, images.codes(judgement.modality()), images.words(judgement.modality()));
            words.add("change it to " + Wording.name(judgement.modality()));
        }
        Optional<String> priority = priority(resource.path("priority").asText(""));
        if (priority.isPresent()) {
            better = Proposal.withPriority(better, priority.get());
            words.add(priority.get().equals("stat") ? "mark it as an emergency" : "mark it as urgent");
        }
        if (words.isEmpty()) {
            return List.of();
        }
        String does = String.join(" and ", words);
        return List.of(new Suggestion(
                id("change"),
                "This order: " + does,
                true,
                true,
                List.of(new Action.Update("Update the imaging order: " + does, better))));
    }

    /// The priority to set; empty where the order is as urgent already.
    /// In pregnancy no click leads to radiation or contrast, even where a rule names such an image.
    private boolean radiates() {
        return judgement.advice().contains(Advice.NO_RADIATION_IN_PREGNANCY)
                && judgement.modality() != Rule.Modality.MRI;
    }

    private Optional<String> priority(String now) {
        return switch (judgement.urgency()) {
            case SAME_DAY -> now.equals("stat") ? Optional.empty() : Optional.of("stat");
            case URGENT -> List.of("urgent", "asap", "stat").contains(now) ? Optional.empty() : Optional.of("urgent");
            case ROUTINE, NONE -> Optional.empty();
        };
    }

    /// Only where all questions stood on the card: nobody answers for what was not seen.
    private List<Suggestion> afterAsking() {
        List<Action> answers = new ArrayList<>();
        for (Question question : judgement.missing()) {
            if (!NOT_WRITTEN_DOWN.contains(question.fact())) {
                answers.add(new Action.Create(
                        "Write down: no " + Ticks.decapitalised(question.name()),
                        Proposal.answer(record.patient(), on, question.fact(), question.name(), false)));
            }
        }
        List<Suggestion> offers = new ArrayList<>(plans("I asked, all are no: ", answers, false));
        offers.add(new Suggestion(id("answers"), "I asked, all are no: only write that down", false, false, answers));
        return offers;
    }

    /// The plan without and with physiotherapy.
    private List<Suggestion> plans(String before, List<Action> answers, boolean recommended) {
        String plan =
                setting.visit() ? "plan a review in %d weeks" : "replace the scan by a plan and a review in %d weeks";
        String label = before + plan.formatted(wording.weeks());
        List<Action> actions = new ArrayList<>();
        if (!setting.visit() && order.where().contains("/")) {
            actions.add(new Action.Delete("Withdraw the imaging order", order.where()));
        }
        actions.addAll(answers);
        actions.add(new Action.Create(
                "Plan a review in %d weeks".formatted(wording.weeks()),
                Proposal.review(record.patient(), on, on.plusWeeks(wording.weeks()), wording.weeks())));
        actions.add(new Action.Create(
                "Note that imaging was considered and why not",
                Proposal.note(record.patient(), on, wording.note(on, !answers.isEmpty()))));
        List<Action> withPhysiotherapy = new ArrayList<>(actions);
        withPhysiotherapy.add(
                new Action.Create("Draft an order for physiotherapy", Proposal.physiotherapy(record.patient(), on)));
        return List.of(
                new Suggestion(id("plan"), capitalised(label), recommended, true, actions),
                new Suggestion(
                        id("plan-physiotherapy"),
                        capitalised(label + ", with physiotherapy"),
                        false,
                        true,
                        withPhysiotherapy));
    }

    private List<Suggestion> referral(Rule rule) {
        List<Action> actions = new ArrayList<>();
        if (!setting.visit() && order.where().contains("/")) {
            actions.add(new Action.Delete("Withdraw the imaging order", order.where()));
        }
        actions.add(new Action.Create(
                "Draft a referral", Proposal.referral(record.patient(), on, "Referral. " + rule.reason())));
        String label = setting.visit() ? "Draft a referral" : "Replace the scan by a referral";
        return List.of(new Suggestion(id("referral"), label, true, true, actions));
    }

    private String id(String part) {
        return ids.apply(part);
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
