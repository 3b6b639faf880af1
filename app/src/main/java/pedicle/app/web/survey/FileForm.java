package pedicle.app.web.survey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pedicle.catalog.BadInput;
import pedicle.catalog.Direction;
import pedicle.catalog.Nearest;
import pedicle.study.intake.ItemSet;
import pedicle.study.intake.Missing;
import pedicle.study.intake.Understanding;
import pedicle.study.intake.Variable;

/// What a person decided on the page of the file, field by field: `v0-…` are the first variable's, `s0-…` the first
/// item set's.
final class FileForm {

    private static final String BY_A_PERSON = "decided by a person";

    private final Map<String, List<String>> fields;
    private final List<String> constructs;

    FileForm(Map<String, List<String>> fields, List<String> constructs) {
        this.fields = new LinkedHashMap<>(fields);
        this.constructs = List.copyOf(constructs);
    }

    Understanding decided(Understanding before) {
        Understanding decided = before;
        for (int i = 0; i < before.variables().size(); i++) {
            decided = decided.with(variable("v" + i + "-", before.variables().get(i)));
        }
        return decided.withSets(sets(before));
    }

    private Variable variable(String at, Variable before) {
        return new Variable(
                before.name(),
                word(at + "label").orElse(before.label()),
                choice(at + "type", before.type()),
                before.ordinal(),
                before.replies(),
                missing(before, word(at + "missing").orElse("")),
                choice(at + "role", before.role()),
                before.typeWhy(),
                before.roleWhy());
    }

    /// A code that was there keeps its meaning; a new one means no answer.
    private static List<Missing> missing(Variable variable, String written) {
        List<Missing> codes = new ArrayList<>();
        for (String code : written.split(",")) {
            String text = code.strip();
            if (!text.isEmpty()) {
                codes.add(variable.missing().stream()
                        .filter(known -> words(known).equals(text))
                        .findFirst()
                        .orElseGet(() -> new Missing(text, text, "no answer", true, BY_A_PERSON)));
            }
        }
        return codes;
    }

    /// A code for no answer as the form shows it.
    static String words(Missing missing) {
        return missing.from().equals(missing.to()) ? missing.from() : missing.from() + " to " + missing.to();
    }

    private List<ItemSet> sets(Understanding before) {
        // A set that is called like a column could not be told from it in a question.
        Set<String> taken =
                before.variables().stream().map(Variable::name).collect(Collectors.toCollection(HashSet::new));
        Set<String> known = before.sets().stream().map(ItemSet::slug).collect(Collectors.toSet());
        List<ItemSet> sets = new ArrayList<>();
        for (int i = 0; fields.containsKey("s" + i + "-items"); i++) {
            String at = "s" + i + "-";
            List<String> items = names(at + "items");
            if (!items.isEmpty()) {
                ItemSet set = set(at, items, taken, known);
                taken.add(set.slug());
                sets.add(set);
            }
        }
        return sets;
    }

    private ItemSet set(String at, List<String> items, Set<String> taken, Set<String> known) {
        String title = Named.of(
                "the title of the set of “%s”".formatted(items.getFirst()),
                word(at + "title").orElse(""));
        // What was kept before is in addresses and recipes, and stays as it is.
        String slug = word(at + "slug")
                .filter(known::contains)
                .filter(kept -> !taken.contains(kept))
                .orElseGet(() -> Slug.free(word(at + "slug").orElse(title), "scale", taken));
        return new ItemSet(
                slug,
                title,
                items,
                names(at + "reversed").stream()
                        .map(item -> new ItemSet.Reversed(item, BY_A_PERSON))
                        .toList(),
                word(at + "construct").map(construct -> construct(at + "construct", construct)),
                word(at + "direction").map(direction -> direction(at + "direction", direction)),
                Optional.empty(),
                BY_A_PERSON,
                BY_A_PERSON);
    }

    private String construct(String field, String id) {
        if (!constructs.contains(id)) {
            throw new BadInput(
                    "field “%s”: the catalog has no “%s”; %s".formatted(field, id, Nearest.offered(id, constructs)));
        }
        return id;
    }

    private static Direction direction(String field, String word) {
        return switch (word) {
            case "barrier" -> Direction.BARRIER;
            case "facilitator" -> Direction.FACILITATOR;
            default ->
                throw new BadInput("field “%s”: expected barrier or facilitator, found “%s”".formatted(field, word));
        };
    }

    private Optional<String> word(String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .findFirst();
    }

    private List<String> names(String name) {
        return word(name).map(words -> ItemNames.read(name, words)).orElse(List.of());
    }

    private <E extends Enum<E>> E choice(String name, E otherwise) {
        List<E> choices = List.of(otherwise.getDeclaringClass().getEnumConstants());
        return word(name)
                .map(word -> choices.stream()
                        .filter(choice -> choice.name().equals(word))
                        .findFirst()
                        .orElseThrow(() -> new BadInput("field “%s”: expected one of %s, found “%s”"
                                .formatted(name, listed(choices.stream()), word))))
                .orElse(otherwise);
    }

    private static String listed(Stream<? extends Enum<?>> choices) {
        return choices.map(Enum::name).collect(Collectors.joining(", "));
    }
}
