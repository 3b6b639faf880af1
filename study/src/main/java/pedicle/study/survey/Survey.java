package pedicle.study.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pedicle.catalog.BadInput;
import pedicle.catalog.table.Row;
import pedicle.catalog.table.Table;

/// What people answered: the fields in the order of the export and one person a line.
public record Survey(String name, List<Field> fields, List<Person> people) {

    public Survey {
        fields = List.copyOf(fields);
        people = List.copyOf(people);
        if (people.isEmpty()) {
            throw new BadInput(name + ": expected a line for every person, found only a header");
        }
    }

    /// Reads an export by its data dictionary. A column that is not in the dictionary, an answer that its field
    /// does not permit, or a record that comes twice is refused with its file, line and column.
    public static Survey read(Path data, Path dictionary) {
        return of(Table.read(data), Table.read(dictionary));
    }

    /// The same from tables that were read already.
    public static Survey of(Table data, Table dictionary) {
        Dictionary words = Dictionary.of(dictionary);
        Table table = data.having(words.identifier());
        List<Field> fields = fields(table, words);
        Set<String> ids = new HashSet<>();
        List<Person> people = new ArrayList<>();
        for (Row row : table.rows()) {
            String id = row.required(words.identifier());
            if (!ids.add(id)) {
                throw row.bad(
                        words.identifier(),
                        "one line for each record (of a longitudinal project, one event)",
                        id + " again");
            }
            people.add(person(id, row, fields));
        }
        return new Survey(table.name(), fields, people);
    }

    /// Reads a plain table without a dictionary; what each column holds is judged by [Undescribed].
    public static Survey read(Path data) {
        Table table = Table.read(data);
        List<Field> fields = Undescribed.fields(table);
        List<Person> people = new ArrayList<>();
        for (Row row : table.rows()) {
            people.add(person("line " + row.line(), row, fields));
        }
        return new Survey(table.name(), fields, people);
    }

    public Optional<Field> field(String column) {
        return fields.stream().filter(field -> field.name().equals(column)).findFirst();
    }

    /// The field of that name, which must be there.
    public Field wanted(String column) {
        return field(column)
                .orElseThrow(() -> new BadInput("%s: there is no column “%s”; its columns are %s"
                        .formatted(
                                name,
                                column,
                                String.join(
                                        ", ", fields.stream().map(Field::name).toList()))));
    }

    /// The answers of those who answered all these numeric columns, a line a person, as they were asked.
    public double[][] completeCases(List<String> columns) {
        return Item.completeCases(
                columns.stream().map(column -> new Item(wanted(column), false)).toList(), this);
    }

    private static List<Field> fields(Table table, Dictionary words) {
        List<Field> fields = new ArrayList<>();
        for (String column : table.columns()) {
            Optional<Field> field = words.field(column);
            field.ifPresent(fields::add);
            if (field.isEmpty() && !words.addedByRedcap(column)) {
                throw new BadInput("%s, line 1: the column “%s” is not in the dictionary %s"
                        .formatted(table.name(), column, words.name()));
            }
        }
        return fields;
    }

    private static Person person(String id, Row row, List<Field> fields) {
        Map<String, Answer> answers = new HashMap<>();
        fields.forEach(field -> answers.put(field.name(), field.answer(row)));
        return new Person(id, answers);
    }
}
