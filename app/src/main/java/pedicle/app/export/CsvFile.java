package pedicle.app.export;

import java.math.BigDecimal;
import pedicle.catalog.table.Csv;

/// A sheet as CSV, for programs: numbers in full with a plain minus and point, shares from 0 to 1, no caption and
/// no notes.
public final class CsvFile {

    private CsvFile() {}

    public static String of(Sheet sheet) {
        return Csv.write(
                sheet.columns().stream().map(column -> harmless(column.name())).toList(),
                sheet.rows().stream()
                        .map(row -> row.stream().map(CsvFile::field).toList())
                        .toList());
    }

    private static String field(Sheet.Cell cell) {
        return switch (cell) {
            case Sheet.Cell.Words words -> harmless(words.words());
            case Sheet.Cell.Figure figure -> plain(figure.value());
        };
    }

    /// Spreadsheets run what begins with these signs when they open a CSV file; an apostrophe keeps it text (OWASP,
    /// CSV injection).
    private static String harmless(String words) {
        return Sheet.looksLikeFormula(words) ? "'" + words : words;
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : BigDecimal.valueOf(value).toPlainString();
    }
}
