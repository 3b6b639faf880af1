package pedicle.study.survey;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import pedicle.catalog.table.Sheet;

/// What the columns of a table hold when no dictionary says so: numbers where every value is one, else words.
final class Undescribed {

    /// R's mark for a missing value.
    private static final String R_MISSING = "NA";

    /// Whole numbers over no wider a range than this are taken for an answer scale (0 to 10 is the widest in use).
    private static final int WIDEST_SCALE = 10;

    private Undescribed() {}

    static List<Field> fields(Sheet table) {
        return table.columns().stream().map(column -> field(table, column)).toList();
    }

    private static Field field(Sheet table, String column) {
        List<String> values = table.texts(column).distinct().stream()
                .filter(text -> !text.isEmpty() && !text.equals(R_MISSING))
                .toList();
        boolean numeric = !values.isEmpty() && values.stream().allMatch(Field::isNumber);
        List<Field.Choice> choices = numeric ? scale(values) : List.of();
        return new Field(column, column, numeric, choices, Map.of(R_MISSING, new Answer.Blank()));
    }

    private static List<Field.Choice> scale(List<String> values) {
        TreeSet<Double> seen = new TreeSet<>();
        values.forEach(value -> seen.add(Double.valueOf(value)));
        double width = seen.last() - seen.first();
        if (width > WIDEST_SCALE || seen.stream().anyMatch(value -> value != Math.rint(value))) {
            return List.of();
        }
        return IntStream.rangeClosed(seen.first().intValue(), seen.last().intValue())
                .mapToObj(Integer::toString)
                .map(code -> new Field.Choice(code, code))
                .toList();
    }
}
