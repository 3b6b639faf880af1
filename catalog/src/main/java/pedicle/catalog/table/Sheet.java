package pedicle.catalog.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import pedicle.catalog.BadInput;
import pedicle.catalog.TextFile;

/// A large table of texts, kept by column: what a survey tool or a spreadsheet gave, before anything is understood.
///
/// Texts are stripped. A row keeps the line of the file on which it began, for complaints.
public final class Sheet {

    private final String name;
    private final List<String> columns;
    private final List<Texts> texts;
    private final long[] lines;

    private Sheet(String name, List<String> columns, List<Texts> texts, long[] lines) {
        this.name = name;
        this.columns = List.copyOf(columns);
        this.texts = List.copyOf(texts);
        this.lines = lines;
    }

    /// A CSV file with a header: RFC 4180, UTF-8.
    public static Sheet read(Path file) {
        return of(file.toString(), TextFile.read(file));
    }

    /// The same from its text.
    public static Sheet of(String name, String text) {
        try {
            return read(name, new StringReader(text), ',');
        } catch (IOException fromAString) {
            throw new UncheckedIOException(fromAString);
        }
    }

    /// A CSV file with a header: RFC 4180 but for the delimiter.
    public static Sheet read(String name, Reader reader, char delimiter) throws IOException {
        Lines lines = new Lines(name, 1, List::getFirst);
        try (CsvReader<Integer> csv = forgiving(delimiter).build(lines, Table.withoutMark(reader))) {
            return lines.sheet(csv);
        }
    }

    /// The same where the first `headers` lines are read for the columns' names by `named`.
    public static Sheet read(
            String name, String text, char delimiter, int headers, Function<List<List<String>>, List<String>> named) {
        Lines lines = new Lines(name, headers, named);
        try (CsvReader<Integer> csv = forgiving(delimiter).build(lines, text)) {
            return lines.sheet(csv);
        } catch (IOException fromAString) {
            throw new UncheckedIOException(fromAString);
        }
    }

    /// At most so many first lines of a text, each with its fields; those before a fault where there is one.
    public static List<List<String>> firstLines(String text, char delimiter, int most) {
        List<List<String>> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = forgiving(delimiter).ofCsvRecord(text)) {
            for (CsvRecord line : csv) {
                lines.add(line.getFields().stream().map(String::strip).toList());
                if (lines.size() == most) {
                    break;
                }
            }
            return lines;
        } catch (CsvParseException broken) {
            return lines;
        } catch (IOException fromAString) {
            throw new UncheckedIOException(fromAString);
        }
    }

    private static CsvReader.CsvReaderBuilder forgiving(char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(true);
    }

    public String name() {
        return name;
    }

    public List<String> columns() {
        return columns;
    }

    public int rows() {
        return lines.length;
    }

    public long line(int row) {
        return lines[row];
    }

    public Texts texts(String column) {
        int at = columns.indexOf(column);
        if (at < 0) {
            throw new BadInput("%s: there is no column “%s”; its columns are %s"
                    .formatted(name, column, String.join(", ", columns)));
        }
        return texts.get(at);
    }

    /// The same columns under other texts; rows keep their lines.
    public Sheet with(UnaryOperator<Texts> turned) {
        return new Sheet(name, columns, texts.stream().map(turned).toList(), lines);
    }

    /// Only the rows that `kept` takes.
    public Sheet only(IntPredicate kept) {
        int[] those = IntStream.range(0, lines.length).filter(kept).toArray();
        return new Sheet(
                name,
                columns,
                texts.stream().map(column -> column.of(those)).toList(),
                Arrays.stream(those).mapToLong(row -> lines[row]).toArray());
    }

    /// A complaint about one field.
    public BadInput bad(int row, String column, String expected, String came) {
        return Row.bad(name, lines[row], column, expected, came);
    }

    /// Takes rows as they come.
    public static final class Maker {

        /// The last column of an Excel sheet is XFD, the 16,384th.
        private static final int MOST_COLUMNS = 16_384;

        private final String name;
        private final List<String> columns = new ArrayList<>();
        private final List<Texts.Maker> texts = new ArrayList<>();
        private long[] lines = new long[64];
        private int rows;

        public Maker(String name, List<String> header) {
            this.name = name;
            if (header.size() > MOST_COLUMNS) {
                throw new BadInput("%s: expected at most %d columns, as in a spreadsheet, found %d"
                        .formatted(name, MOST_COLUMNS, header.size()));
            }
            Set<String> seen = new HashSet<>();
            for (String column : header) {
                if (!seen.add(column.strip())) {
                    throw new BadInput(name + ", line 1: the column “" + column.strip() + "” stands there twice");
                }
                columns.add(column.strip());
                texts.add(new Texts.Maker());
            }
        }

        public void row(long line, List<String> fields) {
            begin(line, fields.size());
            for (int i = 0; i < fields.size(); i++) {
                texts.get(i).add(fields.get(i).strip());
            }
        }

        /// A field of a row that [#begin] counts afterwards.
        void field(int column, char[] characters, int offset, int length) {
            if (column >= columns.size()) {
                return;
            }
            int from = offset;
            int to = offset + length;
            while (from < to && Character.isWhitespace(characters[from])) {
                from++;
            }
            while (from < to && Character.isWhitespace(characters[to - 1])) {
                to--;
            }
            texts.get(column).add(characters, from, to - from);
        }

        void begin(long line, int fields) {
            if (fields != columns.size()) {
                throw new BadInput("%s, line %d: expected %d fields as in the header, found %d"
                        .formatted(name, line, columns.size(), fields));
            }
            if (rows == lines.length) {
                lines = Arrays.copyOf(lines, 2 * rows);
            }
            lines[rows++] = line;
        }

        public Sheet made() {
            return new Sheet(
                    name, columns, texts.stream().map(Texts.Maker::made).toList(), Arrays.copyOf(lines, rows));
        }
    }
}
