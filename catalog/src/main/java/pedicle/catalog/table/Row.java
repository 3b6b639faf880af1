package pedicle.catalog.table;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import pedicle.catalog.BadInput;

/// One line of a table, read by column name.
public final class Row {

    private final String file;
    private final long line;
    private final Map<String, Integer> columns;
    private final List<String> fields;

    Row(String file, long line, Map<String, Integer> columns, List<String> fields) {
        this.file = file;
        this.line = line;
        this.columns = columns;
        this.fields = fields;
    }

    public long line() {
        return line;
    }

    /// The field as it stands, trimmed; empty where nothing was written.
    public String text(String column) {
        Integer at = columns.get(column);
        if (at == null) {
            throw new BadInput("%s: there is no column “%s”; its columns are %s"
                    .formatted(file, column, String.join(", ", columns.keySet())));
        }
        return fields.get(at).strip();
    }

    public Optional<String> optional(String column) {
        return Optional.of(text(column)).filter(text -> !text.isEmpty());
    }

    /// The field, which must hold something.
    public String required(String column) {
        return optional(column).orElseThrow(() -> bad(column, "a value", ""));
    }

    public OptionalDouble number(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException notANumber) {
            throw bad(column, "a number", text);
        }
    }

    public int whole(String column) {
        String text = required(column);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notWhole) {
            throw bad(column, "a whole number", text);
        }
    }

    public LocalDate date(String column) {
        String text = required(column);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            throw bad(column, "a date such as 2025-01-31", text);
        }
    }

    /// The field as one of an enum's names, written in lower case with hyphens.
    public <E extends Enum<E>> E choice(String column, Class<E> choices) {
        String text = required(column);
        for (E choice : choices.getEnumConstants()) {
            if (choice.name().equalsIgnoreCase(text.replace('-', '_'))) {
                return choice;
            }
        }
        throw bad(column, "one of " + List.of(choices.getEnumConstants()), text);
    }

    /// The words of a field that holds several, parted by spaces.
    public List<String> words(String column) {
        String text = text(column);
        return text.isEmpty() ? List.of() : List.of(text.split("\\s+"));
    }

    /// A complaint about one field of this line.
    public BadInput bad(String column, String expected, String came) {
        return bad(file, line, column, expected, came);
    }

    static BadInput bad(String file, long line, String column, String expected, String came) {
        return new BadInput("%s, line %d, column “%s”: expected %s, found %s"
                .formatted(file, line, column, expected, came.isEmpty() ? "nothing" : "“" + came + "”"));
    }
}
