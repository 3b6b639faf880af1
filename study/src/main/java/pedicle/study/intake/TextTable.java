package pedicle.study.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import pedicle.catalog.BadInput;
import pedicle.catalog.table.Sheet;

/// A table in a text file whose encoding and delimiter were found out from the file itself.
record TextTable(String name, String text, Format.Writing.Text writing) implements Opened {

    /// Enough lines to see which delimiter parts them alike.
    private static final int LINES_LOOKED_AT = 50;

    /// A line of a long text answer may run over several thousand characters.
    private static final int CHARACTERS_LOOKED_AT = 1 << 18;

    /// What survey tools and spreadsheets put between fields; the first wins where two part the lines alike.
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    static TextTable of(String name, byte[] bytes) {
        Encoding.Decoded decoded = Encoding.decoded(name, bytes);
        if (decoded.text().isBlank()) {
            throw new BadInput(name + ": expected a header line, found an empty file");
        }
        char delimiter = delimiter(decoded.text());
        return new TextTable(name, decoded.text(), new Format.Writing.Text(decoded.encoding(), delimiter));
    }

    @Override
    public List<List<String>> firstLines(int most) {
        return Sheet.firstLines(text, writing.delimiter(), most);
    }

    @Override
    public Sheet sheet(int headers, Function<List<List<String>>, List<String>> named) {
        return Sheet.read(name, text, writing.delimiter(), headers, named);
    }

    private static char delimiter(String text) {
        String start = text.substring(0, Math.min(text.length(), CHARACTERS_LOOKED_AT));
        Optional<Parted> best = DELIMITERS.stream()
                .flatMap(delimiter -> Parted.of(start, delimiter))
                .max(Comparator.comparingDouble(Parted::alike).thenComparingInt(Parted::columns));
        return best.map(Parted::by).orElse(',');
    }

    /// How one delimiter parts the first lines: the header's fields, and the share of lines with as many.
    private record Parted(char by, int columns, double alike) {

        static Stream<Parted> of(String start, char delimiter) {
            List<List<String>> lines = Sheet.firstLines(start, delimiter, LINES_LOOKED_AT);
            if (lines.isEmpty() || lines.getFirst().size() < 2) {
                return Stream.empty();
            }
            int columns = lines.getFirst().size();
            long alike = lines.stream().filter(line -> line.size() == columns).count();
            return Stream.of(new Parted(delimiter, columns, (double) alike / lines.size()));
        }
    }
}
