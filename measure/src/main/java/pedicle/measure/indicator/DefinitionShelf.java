package pedicle.measure.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import pedicle.catalog.table.Row;
import pedicle.catalog.table.Table;

/// Reads the definitions from their two tables.
final class DefinitionShelf {

    private DefinitionShelf() {}

    static List<Definition> read() {
        Table lookBacks = Table.ours(DefinitionShelf.class, "look-backs.csv");
        List<Definition> definitions = new ArrayList<>();
        for (Row row : Table.ours(DefinitionShelf.class, "definitions.csv").rows()) {
            definitions.add(new Definition(
                    row.required("id"),
                    row.required("name"),
                    new Ages(row.whole("least_age"), row.whole("most_age"), row.choice("age_on", Ages.Day.class)),
                    new Start(row.choice("start", Start.Which.class), row.whole("clear_days"), row.whole("close_days")),
                    row.whole("window_days"),
                    row.choice("denominator", Definition.Denominator.class),
                    lookBacks.rows().stream()
                            .filter(line -> line.words("definitions").contains(row.required("id")))
                            .map(DefinitionShelf::lookBack)
                            .toList(),
                    row.required("text"),
                    row.required("source"),
                    row.text("note")));
        }
        return definitions;
    }

    private static LookBack lookBack(Row row) {
        return new LookBack(
                row.required("set"),
                row.choice("role", LookBack.Role.class),
                row.text("days_before").equals("ever") ? OptionalInt.empty() : OptionalInt.of(row.whole("days_before")),
                row.whole("days_after"),
                row.required("source"));
    }
}
