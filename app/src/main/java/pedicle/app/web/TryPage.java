package pedicle.app.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import pedicle.app.web.page.Judged;
import pedicle.app.web.page.OrderForm;
import pedicle.app.web.page.Place;
import pedicle.app.web.page.Way;
import pedicle.app.workspace.Workspace;
import pedicle.care.hooks.Assessment;
import pedicle.care.hooks.Trial;
import pedicle.care.hooks.Typed;
import pedicle.care.rule.Person;
import pedicle.care.store.CareStore;
import pedicle.catalog.BadInput;
import pedicle.catalog.reference.Fact;
import pedicle.catalog.reference.Reference;

/// The page where an order can be tried: type a person, take a sample or paste JSON, and see what a clinician would.
/// Nothing of it is kept.
final class TryPage {

    private static final ObjectMapper JSON = CdsHooks.JSON;
    private static final int MOST_CHARACTERS = 2 * 1024 * 1024;

    private final Pages pages;
    private final Workspace workspace;
    private final Trial trial;
    private final JudgedOrder judged;
    private final List<OrderForm.Flag> redFlags;
    private final List<OrderForm.Flag> others;

    TryPage(Pages pages, Reference reference, Workspace workspace, Trial trial) {
        this.pages = pages;
        this.workspace = workspace;
        this.trial = trial;
        this.judged = new JudgedOrder(reference);
        this.redFlags = flags(reference, "red-flag");
        this.others = Stream.concat(flags(reference, "history").stream(), flags(reference, "care").stream())
                .toList();
    }

    /// A page and the status with which it goes out.
    record Answer(int status, String html) {}

    String blank() {
        return page(OrderForm.blank(), Map.of());
    }

    /// A sample order, judged, with its JSON in the box; empty where there is no such sample.
    Optional<Answer> sample(String name, String base) {
        return Optional.ofNullable(samples().get(name))
                .map(request -> answer(OrderForm.blank().withJson(request), base));
    }

    /// What came of it. Where something is wrong, the page says so in one sentence and all that was typed stays.
    Answer answer(OrderForm form, String base) {
        try {
            Trial.Tried tried = trial.of(request(form), form.answers(), base);
            return new Answer(tried.status(), page(form, shown(tried)));
        } catch (BadInput bad) {
            return new Answer(400, page(form, Map.of("trouble", String.valueOf(bad.getMessage()))));
        }
    }

    private Map<String, Object> shown(Trial.Tried tried) {
        Map<String, Object> shown = new HashMap<>();
        List<Judged> orders = tried.assessment().map(Assessment::orders).orElse(List.of()).stream()
                .map(judged::view)
                .toList();
        boolean silent = tried.response().path("cards").isEmpty();
        shown.put("orders", orders);
        shown.put("silent", silent);
        shown.put("exchanged", true);
        shown.put("request", pretty(tried.request()));
        shown.put("response", pretty(tried.response()));
        if (tried.status() != 200) {
            shown.put("trouble", tried.response().at("/issue/0/diagnostics").asText());
        }
        return shown;
    }

    private JsonNode request(OrderForm form) {
        if (!form.isPasted()) {
            return trial.request(typed(form));
        }
        String text = form.text("json");
        if (text.length() > MOST_CHARACTERS) {
            throw new BadInput("the JSON: expected at most 2 MB, found more");
        }
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new BadInput(
                    "the JSON: expected a CDS Hooks request or a Bundle, found broken JSON" + CdsHooks.at(broken));
        }
    }

    private static Typed typed(OrderForm form) {
        String modality = form.text("modality");
        String order = form.text("order").strip();
        boolean named = order.toLowerCase(Locale.ROOT).contains(modality.toLowerCase(Locale.ROOT));
        String words = named ? order : (modality + " " + (order.isEmpty() ? "lumbar spine" : order)).strip();
        return new Typed(
                words,
                form.text("code").strip(),
                form.text("reason").strip(),
                form.text("note"),
                whole("weeks of pain", form.text("weeks")),
                whole("age", form.text("age")),
                sex(form.text("sex")),
                form.lines("problems"),
                form.lines("medicines"));
    }

    private static OptionalInt whole(String what, String text) {
        if (text.isBlank()) {
            return OptionalInt.empty();
        }
        if (!text.strip().matches("\\d{1,4}")) {
            throw new BadInput("%s: expected a whole number, found “%s”".formatted(what, text.strip()));
        }
        return OptionalInt.of(Integer.parseInt(text.strip()));
    }

    private static Person.Sex sex(String word) {
        for (Person.Sex sex : Person.Sex.values()) {
            if (sex.name().equalsIgnoreCase(word)) {
                return sex;
            }
        }
        return Person.Sex.NOT_RECORDED;
    }

    private String page(OrderForm form, Map<String, Object> shown) {
        Map<String, Object> parameters = new HashMap<>(Map.of(
                "shell",
                pages.shell(
                        "Try an order",
                        "What a clinician would see for an order and a person, and what it stands on.",
                        Place.CARE,
                        CarePages.CARE),
                "form",
                form,
                "redFlags",
                redFlags,
                "others",
                others,
                "samples",
                samples().keySet().stream()
                        .map(name -> new Way(CarePages.orderName(name), "/care/order?sample=" + name))
                        .toList()));
        parameters.putAll(shown);
        return pages.render("page/order-try.jte", parameters);
    }

    private Map<String, String> samples() {
        return workspace.read(CareStore::orders);
    }

    private static List<OrderForm.Flag> flags(Reference reference, String kind) {
        return reference.facts().stream()
                .filter(fact -> fact.kind().equals(kind))
                .map((Fact fact) -> new OrderForm.Flag(fact.id(), fact.name(), fact.asks()))
                .toList();
    }

    private static String pretty(JsonNode json) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("what was read can't be written", unwritable);
        }
    }
}
