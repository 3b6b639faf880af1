package pedicle.lakeside.survey;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/// One field of the questionnaire: a line of the dictionary. Columns without a cell are empty.
record Field(Map<Column, String> cells) {

    Field {
        cells = Map.copyOf(cells);
    }

    static Field of(String name, String type, String label) {
        return new Field(Map.of(Column.VARIABLE, name, Column.FORM, "survey", Column.TYPE, type, Column.LABEL, label));
    }

    Field with(Column column, String text) {
        Map<Column, String> more = new EnumMap<>(cells);
        more.put(column, text);
        return new Field(more);
    }

    String line() {
        return Arrays.stream(Column.values())
                .map(column -> Csv.field(cells.getOrDefault(column, "")))
                .collect(Collectors.joining(","));
    }
}
