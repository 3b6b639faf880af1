package pedicle.app.web.page;

import java.util.List;
import java.util.stream.IntStream;
import pedicle.app.export.Sheet;

/// A table ready to be shown: a caption, named columns and rows of words. Numbers are right-aligned and sort as
/// numbers.
public record TableView(String caption, List<Column> columns, List<List<Cell>> rows, List<Way> downloads) {

    public record Column(String name, boolean numeric) {}

    /// `address` is empty where the words lead nowhere; `sort` is what the column is ordered by; `place` is the
    /// name under which other pages lead here, empty where none does.
    public record Cell(String words, String address, String sort, String place) {

        public Cell(String words, String address, String sort) {
            this(words, address, sort, "");
        }

        public Cell at(String name) {
            return new Cell(words, address, sort, name);
        }
    }

    public TableView {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        downloads = List.copyOf(downloads);
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of “%s” has %d cells for %d columns".formatted(caption, row.size(), columns.size()));
            }
        }
    }

    public static TableView of(String caption, List<Column> columns, List<List<Cell>> rows) {
        return new TableView(caption, columns, rows, List.of());
    }

    public TableView with(List<Way> itsDownloads) {
        return new TableView(caption, columns, rows, itsDownloads);
    }

    /// The same to hand on as a file, with notes beneath it.
    public Sheet sheet(String... notes) {
        List<Sheet.Column> names = columns.stream()
                .map(column -> new Sheet.Column(column.name(), column.numeric()))
                .toList();
        List<List<Sheet.Cell>> cells = rows.stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(i -> columns.get(i).numeric()
                                ? Sheet.Cell.figure(
                                        row.get(i).words(), row.get(i).sort())
                                : new Sheet.Cell.Words(row.get(i).words()))
                        .toList())
                .toList();
        return new Sheet(caption, List.of(notes), names, cells);
    }

    /// The same without the columns in which no row says anything.
    public TableView withoutEmptyColumns() {
        List<Integer> kept = IntStream.range(0, columns.size())
                .filter(i -> rows.stream().anyMatch(row -> !row.get(i).words().isBlank()))
                .boxed()
                .toList();
        return new TableView(
                caption,
                kept.stream().map(columns::get).toList(),
                rows.stream().map(row -> kept.stream().map(row::get).toList()).toList(),
                downloads);
    }

    public static Column words(String name) {
        return new Column(name, false);
    }

    public static Column numbers(String name) {
        return new Column(name, true);
    }

    public static Cell cell(String words) {
        return new Cell(words, "", words);
    }

    public static Cell cell(String words, double sort) {
        return new Cell(words, "", Double.toString(sort));
    }

    public static Cell cell(String words, long sort) {
        return new Cell(words, "", Long.toString(sort));
    }

    public static Cell link(String words, String address) {
        return new Cell(words, address, words);
    }
}
