package pedicle.care.rule;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pedicle.catalog.table.Table;

/// Tells by its name a medicine that weakens immunity: the lines of `immunosuppressants.csv`.
final class Immunosuppressants {

    private final Beginnings names;

    Immunosuppressants() {
        this.names = new Beginnings(Pattern.compile("\\b(?:%s)\\b"
                .formatted(
                        Table.ours(Immunosuppressants.class, "/pedicle/care/rule/immunosuppressants.csv")
                                .rows()
                                .stream()
                                .map(row -> row.required("name"))
                                .collect(Collectors.joining("|")))));
    }

    /// Whether words name one that acts on the whole body.
    boolean areNamedIn(String words) {
        String low = words.toLowerCase(Locale.ROOT);
        return names.isIn(low) && !SteroidCourse.LOCAL.matcher(low).find();
    }
}
