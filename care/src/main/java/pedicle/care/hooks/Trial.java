package pedicle.care.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import pedicle.care.client.RecordReader;
import pedicle.care.fhir.OrderRecord;
import pedicle.care.fhir.Proposal;
import pedicle.care.fhir.Sketch;
import pedicle.care.rule.Asked;
import pedicle.catalog.reference.RuleSet;

/// Tries out a request on the way that a record system's would go, and keeps nothing of it.
public final class Trial {

    private static final String PATIENT = "tried";
    private static final String INSTANCE = "00000000-0000-4000-8000-000000000000";

    /// What was sent and came back. `assessment` is empty where nothing was judged: then Pedicle stays silent, or
    /// `response` says why not.
    public record Tried(JsonNode request, ObjectNode response, int status, Optional<Assessment> assessment) {}

    private final OrderDesk orders;
    private final HookDesk hooks;
    private final List<RuleSet> sets;
    private final Clock clock;

    /// `reasons` are those that clinicians gave so far, so that a card answers as it would to them.
    public Trial(
            OrderDesk orders,
            List<RuleSet> sets,
            RecordReader reader,
            Duration budget,
            Clock clock,
            Supplier<ReasonsGiven> reasons) {
        this.orders = orders;
        this.hooks = new HookDesk(orders, sets, reader, budget, clock, new NothingKept(reasons));
        this.sets = List.copyOf(sets);
        this.clock = clock;
    }

    /// The request that a record system would send for what somebody typed.
    public ObjectNode request(Typed typed) {
        LocalDate on = LocalDate.now(clock);
        Sketch sketch = new Sketch(PATIENT, on);
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("hook", Hook.SIGN.hook()).put("hookInstance", INSTANCE);
        ObjectNode context = request.putObject("context");
        context.put("userId", "Practitioner/you").put("patientId", PATIENT);
        context.set(
                "draftOrders",
                Sketch.bundle(
                        "collection",
                        List.of(sketch.order(typed.order(), typed.code(), typed.reason(), typed.note()))));
        ObjectNode prefetch = request.putObject("prefetch");
        Optional<LocalDate> born = typed.age().stream().mapToObj(on::minusYears).findFirst();
        prefetch.set("patient", sketch.person(born, typed.sex()));
        List<ObjectNode> conditions = new ArrayList<>();
        typed.weeks().ifPresent(weeks -> conditions.add(sketch.lowBackPain(on.minusWeeks(weeks))));
        IntStream.range(0, typed.problems().size())
                .forEach(i ->
                        conditions.add(sketch.problem(i + 1, typed.problems().get(i))));
        prefetch.set("conditions", Sketch.bundle("searchset", conditions));
        prefetch.set(
                "medications",
                Sketch.bundle(
                        "searchset",
                        IntStream.range(0, typed.medicines().size())
                                .mapToObj(i ->
                                        sketch.medicine(i + 1, typed.medicines().get(i)))
                                .toList()));
        // Null says that there is nothing: else it would be fetched.
        for (Hook.Template template : Hook.templates()) {
            if (!prefetch.has(template.key())) {
                prefetch.putNull(template.key());
            }
        }
        return request;
    }

    /// Judges a CDS Hooks request of any of our hooks, or a Bundle with a draft order. `answers` are what a clinician
    /// ticks beside the record, by fact; `base` is the address of our pages.
    public Tried of(JsonNode root, Map<String, Boolean> answers, String base) {
        return root.path("resourceType").asText("").equals("Bundle")
                ? ofBundle(root, answers, base)
                : ofRequest(root, answers, base);
    }

    /// No record system sends a Bundle alone: it is judged as `order assess` does.
    private Tried ofBundle(JsonNode bundle, Map<String, Boolean> answers, String base) {
        Setting setting = new Setting(false, Optional.of(base), List.of(), 0, Optional.empty());
        Assessment assessment = orders.assess(
                OrderRecord.read(bundle), new Asked(answers, Optional.empty()), sets, LocalDate.now(clock), setting);
        return new Tried(bundle, CardJson.write(assessment.cards()), 200, Optional.of(assessment));
    }

    private Tried ofRequest(JsonNode root, Map<String, Boolean> answers, String base) {
        if (root instanceof ObjectNode request && !answers.isEmpty()) {
            tick(request, answers);
        }
        JsonNode sent = root.deepCopy();
        Hook hook = Hook.named(root.path("hook").asText("")).orElse(Hook.SIGN);
        HookDesk.Answered answered = hooks.look(hook, root, base);
        return new Tried(sent, answered.reply().body(), answered.reply().status(), answered.assessment());
    }

    /// As a form writes answers to the record.
    private void tick(ObjectNode request, Map<String, Boolean> answers) {
        String patient = "Patient/"
                + request.path("context").path("patientId").asText("").replaceFirst("^Patient/", "");
        List<ObjectNode> observations = new ArrayList<>();
        answers.forEach((fact, holds) ->
                observations.add(Proposal.answer(patient, judgedOn(request), fact, orders.name(fact), holds)));
        ObjectNode prefetch =
                request.path("prefetch") instanceof ObjectNode there ? there : request.putObject("prefetch");
        prefetch.set("ticked", Sketch.bundle("collection", observations));
    }

    /// The day as of which the order will be judged, since a no holds for a week only.
    private LocalDate judgedOn(ObjectNode request) {
        String written =
                request.at("/context/draftOrders/entry/0/resource/authoredOn").asText("");
        LocalDate today = LocalDate.now(clock);
        if (!written.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
            return today;
        }
        try {
            LocalDate day = LocalDate.parse(written.substring(0, 10));
            return day.isAfter(today) ? today : day;
        } catch (DateTimeException noSuchDay) {
            return today;
        }
    }

    private record NothingKept(Supplier<ReasonsGiven> given) implements HookDesk.Log {

        @Override
        public void shown(ShownCard card) {
            // Nothing is kept of what is only tried.
        }

        @Override
        public Optional<ShownCard> find(String id) {
            return Optional.empty();
        }

        @Override
        public void keep(ResponseLog answers) {
            throw new IllegalStateException("a card that is only tried has no answer to keep");
        }

        @Override
        public ReasonsGiven reasons() {
            return given.get();
        }
    }
}
