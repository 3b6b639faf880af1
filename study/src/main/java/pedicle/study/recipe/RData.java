package pedicle.study.recipe;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import pedicle.study.recipe.Ground.Groups;

/// Answers and choices as R values: the head of a script.
final class RData {

    /// So many values stand on a line.
    private static final int WIDTH = 24;

    private final StringBuilder text = new StringBuilder();

    /// R begins an assignment anew with each of its lines, so that all columns in one of them would take it long.
    private final StringBuilder columns = new StringBuilder("data <- list()\n");

    /// A column of numbers; NaN becomes NA.
    RData numbers(String name, double[] values) {
        // A column without any number would be one of truth values to R.
        String type = Arrays.stream(values).allMatch(Double::isNaN) ? "as.numeric(c(%s))" : "c(%s)";
        return column(
                name,
                type.formatted(
                        wrapped(Arrays.stream(values).mapToObj(RData::number).toList())));
    }

    /// A column of names, in the order that the groups have.
    RData factor(String name, Groups groups) {
        return column(name, factor(groups));
    }

    /// The same beside the data, as a value of that name.
    RData groups(String name, Groups groups) {
        text.append("%s <- %s%n".formatted(name, factor(groups)));
        return this;
    }

    private static String factor(Groups groups) {
        List<String> codes = IntStream.of(groups.of())
                .mapToObj(group -> group < 0 ? "NA" : Integer.toString(group + 1))
                .toList();
        return "factor(c(%s), levels = seq_len(%d), labels = c(%s))"
                .formatted(wrapped(codes), groups.names().size(), strings(groups.names()));
    }

    /// Whether there is an answer and not which: for words that differ from person to person, which may say who
    /// it is.
    RData given(String name, Groups groups) {
        List<String> given = IntStream.of(groups.of())
                .mapToObj(group -> group < 0 ? "NA" : "1")
                .toList();
        return column(name, "factor(c(%s), levels = 1, labels = \"given\")".formatted(wrapped(given)));
    }

    private RData column(String name, String values) {
        columns.append("data[[%s]] <- %s\n".formatted(quoted(name), values));
        return this;
    }

    RData words(String name, List<String> words) {
        text.append("%s <- c(%s)%n".formatted(name, strings(words)));
        return this;
    }

    RData word(String name, String word) {
        text.append("%s <- %s%n".formatted(name, quoted(word)));
        return this;
    }

    RData yes(String name, boolean yes) {
        text.append("%s <- %s%n".formatted(name, yes ? "TRUE" : "FALSE"));
        return this;
    }

    RData number(String name, long number) {
        text.append("%s <- %d%n".formatted(name, number));
        return this;
    }

    String head() {
        return columns + "data <- data.frame(data, check.names = FALSE)\n" + text;
    }

    private static String strings(List<String> words) {
        return words.stream().map(RData::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String word) {
        return '"'
                + word.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "")
                + '"';
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "NA";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static String wrapped(List<String> values) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                lines.append(i % WIDTH == 0 ? ",\n    " : ", ");
            }
            lines.append(values.get(i));
        }
        return lines.toString();
    }
}
