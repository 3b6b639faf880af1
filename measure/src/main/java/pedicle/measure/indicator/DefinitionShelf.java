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
                    ages(row),
                    new Start(
                            row.choice("start", Start.Which.class),
                            row.choice("diagnosis", Start.Diagnosis.class),
                            row.whole("clear_days"),
                            row.whole("close_days")),
                    row.required("enrolled").equals("yes"),
                    new Act(
                            row.choice("act", Act.Kind.class),
                            row.whole("act_from"),
                            row.whole("act_to"),
                            row.required("rising").equals("yes")),
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

    private static Ages ages(Row row) {
        return new Ages(
                row.whole("least_age"),
                row.whole("most_age"),
                row.choice("age_on", Ages.Day.class),
                row.words("strata").stream().map(words -> band(row, words)).toList());
    }

    private static Ages.Band band(Row row, String words) {
        if (!words.matches("\\d{1,3}-\\d{1,3}")) {
            throw row.bad("strata", "two ages with a hyphen between them, such as 18-64", words);
        }
        int hyphen = words.indexOf('-');
        return new Ages.Band(
                Integer.parseInt(words.substring(0, hyphen)), Integer.parseInt(words.substring(hyphen + 1)));
    }

    private static LookBack lookBack(Row row) {
        return new LookBack(
                row.required("set"),
                row.choice("role", LookBack.Role.class),
                window(row),
                asks(row),
                row.optional("least_age").isPresent() ? row.whole("least_age") : 0,
                row.optional("reason").orElse(row.required("set")),
                row.optional("part").orElse(row.required("set")),
                row.required("source"));
    }

    private static LookBack.Window window(Row row) {
        if (row.optional("within").isPresent()) {
            return new LookBack.Window.Within(row.choice("within", LookBack.Stretch.class));
        }
        return new LookBack.Window.AroundIndexDay(
                row.text("days_before").equals("ever") ? OptionalInt.empty() : OptionalInt.of(row.whole("days_before")),
                row.whole("days_after"));
    }

    private static LookBack.Asks asks(Row row) {
        if (row.optional("run_days").isPresent()) {
            return new LookBack.Asks.DaysInARow(row.whole("run_days"));
        }
        return new LookBack.Asks.Dates(row.optional("least_dates").isPresent() ? row.whole("least_dates") : 1);
    }
}
