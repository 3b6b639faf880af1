package pedicle.study.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import pedicle.catalog.BadInput;
import pedicle.catalog.table.Sheet;
import pedicle.catalog.table.Texts;

/// Decimal commas: found out column by column, and turned into points. Thousands separators and columns that have
/// both
/// marks are refused, for nobody could tell 1.234 from 1,234.
record DecimalMark(Sheet sheet, List<String> columnsWithCommas) {

    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern COMMA = Pattern.compile("[+-]?\\d*,\\d+");
    private static final Pattern THOUSANDS = Pattern.compile(
            "[+-]?[1-9]\\d{0,2}(((,\\d{3})+\\.\\d*)|((\\.\\d{3})+,\\d*)|((,\\d{3}){2,})|((\\.\\d{3}){2,})"
                    + "|(([ '’\u00A0\u202F]\\d{3})+([.,]\\d+)?))");
    private static final Pattern PERHAPS_THOUSANDS = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");

    /// So large a share of a column's answers are numbers that the column is one of numbers.
    static final double MOSTLY = 0.9;

    DecimalMark {
        columnsWithCommas = List.copyOf(columnsWithCommas);
    }

    /// Where `semicolons` part the fields, “1,234” can only have a decimal comma.
    static DecimalMark settled(Sheet sheet, boolean semicolons) {
        List<String> commas = new ArrayList<>();
        for (String column : sheet.columns()) {
            if (hasCommas(sheet, column, semicolons)) {
                commas.add(column);
            }
        }
        if (commas.isEmpty()) {
            return new DecimalMark(sheet, commas);
        }
        UnaryOperator<String> point = text -> COMMA.matcher(text).matches() ? text.replace(',', '.') : text;
        List<Texts> turned = commas.stream().map(sheet::texts).toList();
        return new DecimalMark(sheet.with(texts -> turned.contains(texts) ? texts.turned(point) : texts), commas);
    }

    private static boolean hasCommas(Sheet sheet, String column, boolean semicolons) {
        Look look =
                Look.of(sheet, column).without(text -> MissingWords.kind(text).isPresent());
        int numbers = look.rows(DecimalMark::written);
        if (look.texts().isEmpty() || numbers < MOSTLY * look.answered()) {
            return false;
        }
        look.texts().stream().filter(is(THOUSANDS)).findFirst().ifPresent(text -> {
            throw grouped(sheet, column, text);
        });
        List<String> commas = look.texts().stream().filter(is(COMMA)).toList();
        if (commas.isEmpty()) {
            return false;
        }
        if (!semicolons && commas.stream().allMatch(is(PERHAPS_THOUSANDS))) {
            throw grouped(sheet, column, commas.getFirst());
        }
        look.texts().stream()
                .filter(is(PLAIN))
                .filter(text -> text.contains("."))
                .findFirst()
                .ifPresent(text -> {
                    throw sheet.bad(
                            row(sheet, column, text),
                            column,
                            "one decimal mark in the whole column, as in “%s”".formatted(commas.getFirst()),
                            text);
                });
        return true;
    }

    private static BadInput grouped(Sheet sheet, String column, String text) {
        return sheet.bad(row(sheet, column, text), column, "a number without thousands separators", text);
    }

    private static int row(Sheet sheet, String column, String text) {
        Texts texts = sheet.texts(column);
        return texts.firstRow(texts.distinct().indexOf(text));
    }

    private static boolean written(String text) {
        return is(PLAIN).or(is(COMMA)).or(is(THOUSANDS)).test(text);
    }

    private static Predicate<String> is(Pattern pattern) {
        return pattern.asMatchPredicate();
    }
}
