package pedicle.care.hooks;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import pedicle.care.rule.Question;
import pedicle.catalog.table.Table;

/// The short words for a question in a card's line of ticks. Questions that a clinician asks in one breath share
/// one tick, so that all of them fit on a card.
final class Ticks {

    private final Map<String, String> labels = new HashMap<>();

    Ticks() {
        Table.ours(Ticks.class, "/pedicle/care/hooks/ticks.csv")
                .rows()
                .forEach(row -> labels.put(row.required("fact"), row.required("label")));
    }

    String label(Question question) {
        return labels.getOrDefault(question.fact(), decapitalised(question.name()));
    }

    /// “New urinary retention” inside a sentence; “MRI” and “ACR” stay.
    static String decapitalised(String text) {
        boolean acronym = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return acronym ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
