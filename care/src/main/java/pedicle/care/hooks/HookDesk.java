package pedicle.care.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import pedicle.care.client.RecordReader;
import pedicle.care.fhir.OrderRecord;
import pedicle.care.fhir.Proposal;
import pedicle.care.rule.Asked;
import pedicle.care.rule.Known;
import pedicle.catalog.BadInput;
import pedicle.catalog.reference.Rule;
import pedicle.catalog.reference.RuleSet;

/// Answers a hook: read the request, fetch what it lacks, judge, and write cards.
///
/// Shared by all requests. Which cards it gave out is kept in the log, so that an answer finds its card.
public final class HookDesk {

    /// A visit's card is for pain that is new: acute until 6 and subacute until 12 weeks (Wallwork 2024; evidence,
    /// section 4.1). Older pain was judged when it was new.
    private static final int NEW_FOR_WEEKS = 12;

    private static final String RATING_ASKED = "example.pedicle.pama-rating";
    private static final String CPT = "http://www.ama-assn.org/go/cpt";

    private final OrderDesk desk;
    private final List<RuleSet> sets;
    private final RecordReader reader;
    private final Duration budget;
    private final Clock clock;
    private final Log log;

    /// Where cards and the answers to them are kept.
    public interface Log {
        /// A card was given out. It must be found from now on; it may be written a moment later.
        void shown(ShownCard card);

        Optional<ShownCard> find(String id);

        /// An answer that is there already, under the same id, is replaced. What is kept is kept when this returns.
        void keep(ResponseLog answers);

        /// Which reasons clinicians gave so far.
        ReasonsGiven reasons();
    }

    /// `budget` is how long the fetching of what a request lacks may take in all.
    public HookDesk(OrderDesk desk, List<RuleSet> sets, RecordReader reader, Duration budget, Clock clock, Log log) {
        this.desk = desk;
        this.sets = List.copyOf(sets);
        this.reader = reader;
        this.budget = budget;
        this.clock = clock;
        this.log = log;
    }

    /// A reply, and the judgement behind it where there was one.
    record Answered(Reply reply, Optional<Assessment> assessment) {

        private static Answered of(Reply reply) {
            return new Answered(reply, Optional.empty());
        }
    }

    /// The answer to a request; a complaint is a `BadInput`. `base` is the address under which our pages are found.
    public Reply answer(Hook hook, JsonNode root, String base) {
        return look(hook, root, base).reply();
    }

    Answered look(Hook hook, JsonNode root, String base) {
        LocalDate today = LocalDate.now(clock);
        HookRequest request = HookRequest.read(hook, root, today);
        if (request.hasNothingSelected()) {
            return Answered.of(Reply.ok(CardJson.write(List.of())));
        }
        OrderRecord sent = OrderRecord.read(request.root());
        if (!desk.isConcerned(sent)) {
            return Answered.of(Reply.ok(CardJson.write(List.of())));
        }
        Prefetch came = Prefetch.of(request.root().path("prefetch"));
        Map<String, JsonNode> fetched = fetch(request, came.missing(request.patientId()));
        OrderRecord record = fetched.isEmpty() ? sent : with(request, fetched);
        Prefetch all = fetched.isEmpty() ? came : Prefetch.of(request.root().path("prefetch"));
        if (all.isEmpty() && saysNothing(record)) {
            return Answered.of(Reply.refusal(
                    412,
                    "prefetch: expected the patient's record or a fhirServer that may be asked for it, found neither"));
        }
        return cards(request, record, all, today, base);
    }

    private Map<String, JsonNode> fetch(HookRequest request, Map<String, String> missing) {
        return missing.isEmpty()
                ? Map.of()
                : request.access()
                        .map(access -> reader.read(access, missing, budget))
                        .orElse(Map.of());
    }

    private static OrderRecord with(HookRequest request, Map<String, JsonNode> fetched) {
        ObjectNode prefetch = request.root().path("prefetch") instanceof ObjectNode there
                ? there
                : request.root().putObject("prefetch");
        fetched.forEach(prefetch::set);
        return OrderRecord.read(request.root());
    }

    /// Whether also the orders leave open why they are made.
    private static boolean saysNothing(OrderRecord record) {
        return record.orders().stream()
                .allMatch(order ->
                        order.reasons().isEmpty() && order.reasonEntries().isEmpty());
    }

    private Answered cards(HookRequest request, OrderRecord record, Prefetch came, LocalDate today, String base) {
        boolean visit = request.hook() == Hook.VISIT;
        int others = (int) record.chart().leftOut().stream()
                .filter(left -> left.endsWith("another patient"))
                .count();
        Caller caller = Caller.of(request);
        Setting setting = new Setting(
                visit, Optional.of(base), came.lacking(), others, log.reasons().most(caller));
        Assessment assessment = desk.assess(record, Asked.nothing(), sets, today, setting);
        List<Card> cards = visit && !isNewPain(assessment, today) ? List.of() : assessment.cards();
        cards.forEach(card -> log.shown(ShownCard.of(request.hook(), caller, card)));
        ObjectNode response = CardJson.write(cards);
        ratings(request, record, assessment, response);
        if (!record.chart().leftOut().isEmpty()) {
            ArrayNode leftOut = response.withObject("extension").putArray("example.pedicle.left-out");
            record.chart().leftOut().forEach(leftOut::add);
        }
        return new Answered(Reply.ok(response), Optional.of(assessment));
    }

    private static boolean isNewPain(Assessment assessment, LocalDate today) {
        return assessment.orders().stream()
                .map(order -> order.sheet().lowBackPain())
                .anyMatch(pain -> pain instanceof Known.Present(var _, Optional<LocalDate> day, var _)
                        && day.filter(date -> !date.plusWeeks(NEW_FOR_WEEKS).isBefore(today))
                                .isPresent());
    }

    /// The rating of each order for advanced imaging, where the client asks: as the specification's systemActions,
    /// and in the place where the Argonaut draft puts them.
    private void ratings(HookRequest request, OrderRecord record, Assessment assessment, ObjectNode response) {
        List<Suggestion.Action> actions = new ArrayList<>();
        for (Assessment.OfOrder order : assessment.orders()) {
            ObjectNode resource = record.resources().get(order.order().where());
            boolean advanced = desk.modality(order.order())
                    .filter(modality -> modality == Rule.Modality.CT || modality == Rule.Modality.MRI)
                    .isPresent();
            if (resource != null && advanced && asksForRating(request, resource)) {
                String rating = Rating.of(order).code();
                String consultation = UUID.nameUUIDFromBytes(
                                (request.instance() + order.order().where()).getBytes(StandardCharsets.UTF_8))
                        .toString();
                actions.add(new Suggestion.Action.Update(
                        "Rate the order: " + rating, Proposal.rated(resource, rating, consultation)));
            }
        }
        if (!actions.isEmpty()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            actions.forEach(action -> list.add(CardJson.action(action)));
            response.set("systemActions", list);
            response.withObject("extension").set("systemActions", list.deepCopy());
        }
    }

    /// By a word in the request's extension; or as the Argonaut draft's own requests do, which have no word for it:
    /// at order-select, with an order that is a plan coded in CPT.
    private static boolean asksForRating(HookRequest request, ObjectNode order) {
        return switch (request.hook()) {
            case VISIT -> false;
            case SIGN -> asksInWords(request);
            case SELECT ->
                asksInWords(request)
                        || (order.path("intent").asText("").equals("plan") && Proposal.isCodedIn(order, CPT));
        };
    }

    private static boolean asksInWords(HookRequest request) {
        return request.root().path("extension").path(RATING_ASKED).asBoolean(false);
    }

    /// Keeps the answers to cards that we gave. The same answer twice is kept once; a later one takes its place.
    public Reply feedback(Hook hook, JsonNode root) {
        Feedback feedback = Feedback.read(root);
        Map<String, ResponseLog.Response> kept = new LinkedHashMap<>();
        int unknown = 0;
        int beside = 0;
        for (Feedback.Given given : feedback.answers()) {
            Optional<ShownCard> card = log.find(given.card()).flatMap(found -> found.ifOf(hook));
            if (card.isEmpty()) {
                unknown++;
                continue;
            }
            Optional<ResponseLog.Answer> answer = meaning(given, card.get());
            if (answer.isEmpty()) {
                beside++;
                continue;
            }
            kept.put(
                    given.card(),
                    new ResponseLog.Response(
                            given.card(),
                            given.day(),
                            card.get().clinician(),
                            card.get().practice(),
                            card.get().theme(),
                            hook.id(),
                            answer.get()));
        }
        if (kept.isEmpty() && beside == 0) {
            return Reply.refusal(404, "feedback: expected cards that this service gave, found none");
        }
        if (!kept.isEmpty()) {
            log.keep(new ResponseLog(List.copyOf(kept.values())));
        }
        return Reply.ok(Outcome.information("%d answers kept, %d of unknown cards left out; comments are not kept"
                .formatted(kept.size(), unknown)));
    }

    /// Empty where only answers were written down: then the order is still open.
    private static Optional<ResponseLog.Answer> meaning(Feedback.Given given, ShownCard card) {
        return switch (given.outcome()) {
            case Feedback.Outcome.Accepted(var suggestions) -> {
                if (!card.offered(suggestions)) {
                    throw new BadInput("feedback: expected suggestions of the card " + given.card() + ", found others");
                }
                yield suggestions.stream().anyMatch(card.following()::contains)
                        ? Optional.of(new ResponseLog.Answer.Followed())
                        : Optional.empty();
            }
            case Feedback.Outcome.Overridden(var reason) -> Optional.of(new ResponseLog.Answer.Kept(reason));
        };
    }
}
