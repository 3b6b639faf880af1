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
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(true)
                .ofCsvRecord(Table.withoutMark(reader))) {
            Maker maker = null;
            for (CsvRecord line : csv) {
                if (maker == null) {
                    maker = new Maker(name, line.getFields());
                } else {
                    maker.row(line.getStartingLineNumber(), line.getFields());
                }
            }
            if (maker == null) {
                throw new BadInput(name + ": expected a header line, found an empty file");
            }
            return maker.made();
        } catch (CsvParseException broken) {
            throw new BadInput(name + ": not a CSV file (" + broken.getMessage() + ")", broken);
        }
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

    /// A complaint about one field.
    public BadInput bad(int row, String column, String expected, String came) {
        return Row.bad(name, lines[row], column, expected, came);
    }

    /// Takes rows as they come.
    public static final class Maker {

        private final String name;
        private final List<String> columns = new ArrayList<>();
        private final List<Texts.Maker> texts = new ArrayList<>();
        private long[] lines = new long[64];
        private int rows;

        public Maker(String name, List<String> header) {
            this.name = name;
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
            if (fields.size() != columns.size()) {
                throw new BadInput("%s, line %d: expected %d fields as in the header, found %d"
                        .formatted(name, line, columns.size(), fields.size()));
            }
            if (rows == lines.length) {
                lines = Arrays.copyOf(lines, 2 * rows);
            }
            lines[rows++] = line;
            for (int i = 0; i < fields.size(); i++) {
                texts.get(i).add(fields.get(i).strip());
            }
        }

        public Sheet made() {
            return new Sheet(
                    name, columns, texts.stream().map(Texts.Maker::made).toList(), Arrays.copyOf(lines, rows));
        }
    }
}
