package pedicle.app.export;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A table to hand on: a caption, named columns, rows, and notes that belong beneath it.
public record Sheet(String caption, List<String> notes, List<Column> columns, List<List<Cell>> rows) {

    /// What stands in a numeric column is set to the right, words too.
    public record Column(String name, boolean numeric) {}

    /// One place of a table, with the words that a reader sees.
    public sealed interface Cell {

        String words();

        record Words(String words) implements Cell {}

        /// A number, shown with so many decimals; a percentage is held as a share, as spreadsheets hold it.
        record Figure(String words, double value, int decimals, boolean percent) implements Cell {
            public Figure {
                if (!Double.isFinite(value) || decimals < 0) {
                    throw new IllegalArgumentException("a figure is a number: " + words + ", " + value);
                }
            }
        }

        /// The number that the words show, as exactly as `exact` has it where the two agree to the decimals shown;
        /// else the words, as for an interval or "< 0.001".
        static Cell figure(String words, String exact) {
            Matcher shown = NUMBER.matcher(words.strip().replace('−', '-').replace(",", ""));
            if (!shown.matches()) {
                return new Words(words);
            }
            boolean percent = !shown.group("percent").isEmpty();
            double scale = percent ? 100 : 1;
            double seen = Double.parseDouble(shown.group("number")) / scale;
            int decimals = Math.max(0, shown.group("decimals").length() - 1);
            double nearEnough = 0.5001 * Math.pow(10, -decimals) / scale;
            boolean agrees = NUMBER.matcher(exact).matches() || exact.matches("-?[0-9.]+E-?[0-9]+");
            double held = agrees ? Double.parseDouble(exact.replace("%", "")) : seen;
            return new Figure(words, Math.abs(held - seen) <= nearEnough ? held : seen, decimals, percent);
        }

        /// As numbers are written on a page, once the minus is plain and thousands are not set apart.
        Pattern NUMBER = Pattern.compile("(?<number>-?[0-9]+(?<decimals>(?:\\.[0-9]+)?))(?<percent>%?)");
    }

    public Sheet {
        notes = notes.stream().filter(note -> !note.isBlank()).toList();
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of “%s” has %d cells for %d columns".formatted(caption, row.size(), columns.size()));
            }
        }
    }

    /// Whether a spreadsheet might take these words for a formula and run it.
    static boolean looksLikeFormula(String words) {
        return !words.isEmpty()
                && "=+-@\t\r".indexOf(words.charAt(0)) >= 0
                && !Cell.NUMBER.matcher(words).matches();
    }
}
