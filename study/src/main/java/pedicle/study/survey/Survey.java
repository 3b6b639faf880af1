package pedicle.study.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pedicle.catalog.BadInput;
import pedicle.catalog.Nearest;
import pedicle.catalog.table.Sheet;
import pedicle.catalog.table.Table;
import pedicle.catalog.table.Texts;

/// What people answered: the fields in the order of the export, the people's ids, and a column of answers a field.
public final class Survey {

    private final String name;
    private final List<Field> fields;
    private final List<String> ids;
    private final Map<String, Column> columns;

    /// `columns` has one for each field, in the order of `fields`, each with an answer for every one of `ids`.
    public Survey(String name, List<Field> fields, List<String> ids, List<Column> columns) {
        this.name = name;
        this.fields = List.copyOf(fields);
        this.ids = List.copyOf(ids);
        this.columns = new HashMap<>();
        if (ids.isEmpty()) {
            throw new BadInput(name + ": expected a line for every person, found only a header");
        }
        if (fields.size() != columns.size()) {
            throw new IllegalArgumentException("a column for each field of " + name);
        }
        for (int i = 0; i < fields.size(); i++) {
            if (columns.get(i).people() != ids.size()) {
                throw new IllegalArgumentException(
                        "an answer of each person to " + fields.get(i).name());
            }
            this.columns.put(fields.get(i).name(), columns.get(i));
        }
    }

    /// Reads an export by its data dictionary. A column that is not in the dictionary, an answer that its field
    /// does not permit, or a record that comes twice is refused with its file, line and column.
    public static Survey read(Path data, Path dictionary) {
        return of(Sheet.read(data), Table.read(dictionary));
    }

    /// The same from tables that were read already.
    public static Survey of(Sheet data, Table dictionary) {
        Dictionary words = Dictionary.of(dictionary);
        List<String> ids = ids(data, words.identifier());
        return of(data, fields(data, words), ids);
    }

    /// Reads a plain table without a dictionary; what each column holds is judged by [Undescribed].
    public static Survey read(Path data) {
        Sheet sheet = Sheet.read(data);
        List<String> ids = new ArrayList<>();
        for (int row = 0; row < sheet.rows(); row++) {
            ids.add("line " + sheet.line(row));
        }
        return of(sheet, Undescribed.fields(sheet), ids);
    }

    /// A sheet whose fields and people are known. Each field is a column of the sheet.
    public static Survey of(Sheet sheet, List<Field> fields, List<String> ids) {
        return new Survey(
                sheet.name(),
                fields,
                ids,
                fields.stream().map(field -> column(sheet, field)).toList());
    }

    public String name() {
        return name;
    }

    public List<Field> fields() {
        return fields;
    }

    /// One for each person, in the order of the export.
    public List<String> ids() {
        return ids;
    }

    public int people() {
        return ids.size();
    }

    public Optional<Field> field(String column) {
        return fields.stream().filter(field -> field.name().equals(column)).findFirst();
    }

    /// The field of that name, which must be there.
    public Field wanted(String column) {
        return field(column)
                .orElseThrow(() -> new BadInput("%s: there is no column “%s”; %s"
                        .formatted(
                                name,
                                column,
                                Nearest.offered(
                                        column, fields.stream().map(Field::name).toList()))));
    }

    public Column column(Field field) {
        return Optional.ofNullable(columns.get(field.name()))
                .orElseThrow(() -> new IllegalArgumentException("another survey's field: " + field.name()));
    }

    /// The column of that name, which must be there.
    public Column column(String name) {
        return column(wanted(name));
    }

    private static Column column(Sheet sheet, Field field) {
        Texts texts = sheet.texts(field.name());
        List<Answer> distinct = new ArrayList<>();
        for (int place = 0; place < texts.distinct().size(); place++) {
            String text = texts.distinct().get(place);
            int itsPlace = place;
            distinct.add(field.understood(text)
                    .orElseThrow(() -> sheet.bad(texts.firstRow(itsPlace), field.name(), field.expected(), text)));
        }
        return Column.of(distinct, texts.places());
    }

    private static List<String> ids(Sheet data, String identifier) {
        Texts texts = data.texts(identifier);
        boolean[] met = new boolean[texts.distinct().size()];
        List<String> ids = new ArrayList<>();
        for (int row = 0; row < data.rows(); row++) {
            String id = texts.at(row);
            if (id.isEmpty()) {
                throw data.bad(row, identifier, "a value", "");
            }
            if (met[texts.place(row)]) {
                throw data.bad(
                        row,
                        identifier,
                        "one line for each record (of a longitudinal project, one event)",
                        id + " again");
            }
            met[texts.place(row)] = true;
            ids.add(id);
        }
        return ids;
    }

    private static List<Field> fields(Sheet data, Dictionary words) {
        List<Field> fields = new ArrayList<>();
        for (String column : data.columns()) {
            Optional<Field> field = words.field(column);
            field.ifPresent(fields::add);
            if (field.isEmpty() && !words.addedByRedcap(column)) {
                throw new BadInput("%s, line 1: the column “%s” is not in the dictionary %s"
                        .formatted(data.name(), column, words.name()));
            }
        }
        return fields;
    }
}
