package pedicle.study.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import pedicle.catalog.BadInput;
import pedicle.catalog.Direction;
import pedicle.catalog.Nearest;

/// An understanding as JSON, both ways. What can be left out: labels, reasons, empty lists, a reply's code and
/// label
/// (both are then its text), what a set does not say.
final class UnderstandingJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String DECIDED = "decided";

    private UnderstandingJson() {}

    static String write(Understanding understanding) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode variables = root.putArray("variables");
        understanding.variables().forEach(variable -> write(variable, variables.addObject()));
        ArrayNode sets = root.putArray("sets");
        understanding.sets().forEach(set -> write(set, sets.addObject()));
        ArrayNode rows = root.putArray("rows");
        understanding.rows().forEach(rule -> {
            ObjectNode node = rows.addObject();
            node.put("column", rule.column()).put("kept", rule.kept());
            rule.texts().forEach(node.putArray("texts")::add);
            node.put("why", rule.why());
        });
        return root.toPrettyString();
    }

    private static void write(Variable variable, ObjectNode node) {
        node.put("name", variable.name())
                .put("label", variable.label())
                .put("type", word(variable.type()))
                .put("ordinal", variable.ordinal())
                .put("role", word(variable.role()));
        ArrayNode replies = node.putArray("replies");
        variable.replies()
                .forEach(reply -> replies.addObject()
                        .put("text", reply.text())
                        .put("code", reply.code())
                        .put("label", reply.label()));
        ArrayNode missing = node.putArray("missing");
        variable.missing()
                .forEach(code -> missing.addObject()
                        .put("from", code.from())
                        .put("to", code.to())
                        .put("meaning", code.meaning())
                        .put("declared", code.declared())
                        .put("why", code.why()));
        node.put("typeWhy", variable.typeWhy()).put("roleWhy", variable.roleWhy());
    }

    private static void write(ItemSet set, ObjectNode node) {
        node.put("slug", set.slug()).put("title", set.title());
        set.items().forEach(node.putArray("items")::add);
        ArrayNode reversed = node.putArray("reversed");
        set.reversed()
                .forEach(item -> reversed.addObject().put("item", item.item()).put("why", item.why()));
        set.construct().ifPresent(construct -> node.put("construct", construct));
        set.direction().ifPresent(direction -> node.put("direction", word(direction)));
        set.theme().ifPresent(theme -> node.put("theme", theme));
        node.put("why", set.why()).put("constructWhy", set.constructWhy());
    }

    static Understanding read(String json) {
        try {
            Part root = new Part("the understanding", JSON.readTree(json));
            root.holds("variables", "sets", "rows");
            return new Understanding(
                            root.parts("variables", "name").stream()
                                    .map(UnderstandingJson::variable)
                                    .toList(),
                            root.parts("sets", "slug").stream()
                                    .map(UnderstandingJson::set)
                                    .toList(),
                            root.parts("rows", "column").stream()
                                    .map(UnderstandingJson::rule)
                                    .toList())
                    .sound();
        } catch (JsonProcessingException broken) {
            throw new BadInput(
                    "the understanding: expected JSON, found a fault in line %d"
                            .formatted(
                                    broken.getLocation() == null
                                            ? 1
                                            : broken.getLocation().getLineNr()),
                    broken);
        }
    }

    private static Variable variable(Part part) {
        part.holds("name", "label", "type", "ordinal", "role", "replies", "missing", "typeWhy", "roleWhy");
        String name = part.text("name");
        return new Variable(
                name,
                part.text("label", name),
                part.choice("type", Type.class).orElseThrow(() -> part.lacks("type")),
                part.flag("ordinal"),
                part.parts("replies", "text").stream()
                        .map(reply -> {
                            reply.holds("text", "code", "label");
                            String text = reply.text("text");
                            return new Reply(text, reply.text("code", text), reply.text("label", text));
                        })
                        .toList(),
                part.parts("missing", "from").stream()
                        .map(code -> {
                            code.holds("from", "to", "meaning", "declared", "why");
                            String from = code.text("from");
                            return new Missing(
                                    from,
                                    code.text("to", from),
                                    code.text("meaning", ""),
                                    code.flag("declared"),
                                    code.text("why", DECIDED));
                        })
                        .toList(),
                part.choice("role", Role.class).orElse(Role.OTHER),
                part.text("typeWhy", DECIDED),
                part.text("roleWhy", DECIDED));
    }

    private static ItemSet set(Part part) {
        part.holds("slug", "title", "items", "reversed", "construct", "direction", "theme", "why", "constructWhy");
        String slug = part.text("slug");
        return new ItemSet(
                slug,
                part.text("title", slug),
                part.texts("items"),
                part.parts("reversed", "item").stream()
                        .map(item -> {
                            item.holds("item", "why");
                            return new ItemSet.Reversed(item.text("item"), item.text("why", DECIDED));
                        })
                        .toList(),
                part.optional("construct"),
                part.choice("direction", Direction.class),
                part.optional("theme"),
                part.text("why", DECIDED),
                part.text("constructWhy", part.optional("construct").isPresent() ? DECIDED : "not said"));
    }

    private static Rows rule(Part part) {
        part.holds("column", "kept", "texts", "why");
        List<String> texts = part.texts("texts");
        if (texts.isEmpty()) {
            throw part.lacks("texts");
        }
        return new Rows(part.text("column"), part.flag("kept"), texts, part.text("why", DECIDED));
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// A part of the JSON, with the words that say where it stands.
    private record Part(String place, JsonNode node) {

        void holds(String... fields) {
            if (!node.isObject()) {
                throw new BadInput("%s: expected an object with %s".formatted(place, String.join(", ", fields)));
            }
            node.fieldNames().forEachRemaining(field -> {
                if (!Arrays.asList(fields).contains(field)) {
                    throw new BadInput("%s: there is no field “%s”; %s"
                            .formatted(place, field, Nearest.offered(field, Arrays.asList(fields))));
                }
            });
        }

        BadInput lacks(String field) {
            return new BadInput("%s: expected the field “%s”, found nothing".formatted(place, field));
        }

        Optional<String> optional(String field) {
            JsonNode value = node.path(field);
            if (value.isMissingNode() || value.isNull()) {
                return Optional.empty();
            }
            if (!value.isValueNode()) {
                throw new BadInput("%s: expected a text as “%s”, found something else".formatted(place, field));
            }
            return Optional.of(value.asText());
        }

        String text(String field) {
            return optional(field).filter(text -> !text.isEmpty()).orElseThrow(() -> lacks(field));
        }

        String text(String field, String otherwise) {
            return optional(field).orElse(otherwise);
        }

        boolean flag(String field) {
            JsonNode value = node.path(field);
            if (!value.isMissingNode() && !value.isBoolean()) {
                throw new BadInput(
                        "%s: expected true or false as “%s”, found %s".formatted(place, field, value.toString()));
            }
            return value.asBoolean(false);
        }

        <E extends Enum<E>> Optional<E> choice(String field, Class<E> choices) {
            Function<E, String> word = UnderstandingJson::word;
            return optional(field)
                    .map(text -> Arrays.stream(choices.getEnumConstants())
                            .filter(one -> word.apply(one).equals(text))
                            .findFirst()
                            .orElseThrow(() -> new BadInput("%s: there is no %s “%s”; %s"
                                    .formatted(
                                            place,
                                            field,
                                            text,
                                            Nearest.offered(
                                                    text,
                                                    Arrays.stream(choices.getEnumConstants())
                                                            .map(word)
                                                            .toList())))));
        }

        List<String> texts(String field) {
            List<String> texts = new ArrayList<>();
            list(field).forEach(one -> {
                if (!one.isValueNode()) {
                    throw new BadInput("%s: expected texts in “%s”, found something else".formatted(place, field));
                }
                texts.add(one.asText());
            });
            return texts;
        }

        /// Objects in a list; a plain text stands for an object that has only its `key`.
        List<Part> parts(String field, String key) {
            List<Part> parts = new ArrayList<>();
            for (JsonNode one : list(field)) {
                JsonNode whole = one.isTextual() ? JSON.createObjectNode().put(key, one.asText()) : one;
                String name = whole.path(key).asText("");
                parts.add(new Part("%s, %s “%s”".formatted(place, field, name), whole));
            }
            return parts;
        }

        private JsonNode list(String field) {
            JsonNode list = node.path(field);
            if (!list.isMissingNode() && !list.isArray()) {
                throw new BadInput("%s: expected a list as “%s”, found something else".formatted(place, field));
            }
            return list;
        }
    }
}
