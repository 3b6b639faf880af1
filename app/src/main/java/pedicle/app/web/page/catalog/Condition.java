package pedicle.app.web.page.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pedicle.app.web.page.Say;
import pedicle.catalog.reference.Fact;
import pedicle.catalog.reference.Reference;
import pedicle.catalog.reference.Rule;

/// When a rule holds, in words.
public final class Condition {

    private Condition() {}

    /// A line for each part: all of these, one of those, none of these, after so many weeks.
    public static List<String> of(Reference reference, Rule rule) {
        List<String> lines = new ArrayList<>();
        if (!rule.allOf().isEmpty()) {
            lines.add(String.join(", and ", names(reference, rule.allOf())));
        }
        if (rule.anyOf().size() == 1) {
            lines.add((lines.isEmpty() ? "" : "and ")
                    + names(reference, rule.anyOf()).getFirst());
        } else if (!rule.anyOf().isEmpty()) {
            lines.add((lines.isEmpty() ? "any of: " : "and any of: ")
                    + String.join(", ", names(reference, rule.anyOf())));
        }
        if (!rule.noneOf().isEmpty()) {
            lines.add("but not: " + String.join(", ", names(reference, rule.noneOf())));
        }
        if (rule.needsWeeks().isPresent()) {
            int weeks = rule.needsWeeks().getAsInt();
            lines.add("wait: " + Say.count(weeks, "week", "weeks") + " of care");
        }
        return lines.isEmpty() ? List.of("none of the above") : List.copyOf(lines);
    }

    private static List<String> names(Reference reference, List<String> facts) {
        return facts.stream()
                .map(id -> reference.fact(id).map(Fact::name).orElse(id))
                .map(Condition::lower)
                .toList();
    }

    private static String lower(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toLowerCase(Locale.UK) + name.substring(1);
    }
}
