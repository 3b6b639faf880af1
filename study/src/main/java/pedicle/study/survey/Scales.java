package pedicle.study.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pedicle.catalog.BadInput;
import pedicle.catalog.Direction;
import pedicle.catalog.table.Row;
import pedicle.catalog.table.Table;

/// The scales of a survey, from a file with the columns scale, title, construct, direction, theme, items, reversed.
public record Scales(String name, List<Scale> scales) {

    public Scales {
        scales = List.copyOf(scales);
    }

    public static Scales read(Path file) {
        return of(Table.read(file));
    }

    /// The same from a table that was read already.
    public static Scales of(Table table) {
        List<Scale> scales = new ArrayList<>();
        if (table.rows().isEmpty()) {
            throw new BadInput(table.name() + ": expected a line for every scale, found only a header");
        }
        Set<String> slugs = new HashSet<>();
        Set<String> items = new HashSet<>();
        for (Row row : table.rows()) {
            Scale scale = scale(row);
            if (!slugs.add(scale.slug())) {
                throw row.bad("scale", "a name of its own", scale.slug());
            }
            for (String item : scale.items()) {
                // Two scales that share an item would go together for that reason alone.
                if (!items.add(item)) {
                    throw row.bad("items", "items that no other scale has", item);
                }
            }
            scales.add(scale);
        }
        return new Scales(table.name(), scales);
    }

    private static Scale scale(Row row) {
        List<String> items = row.words("items");
        if (items.size() < 2) {
            throw row.bad("items", "at least two items, parted by spaces", row.text("items"));
        }
        Set<String> own = new HashSet<>();
        for (String item : items) {
            if (!own.add(item)) {
                throw row.bad("items", "each item once", item + " twice");
            }
        }
        for (String item : row.words("reversed")) {
            if (!own.contains(item)) {
                throw row.bad("reversed", "some of this scale's items", item);
            }
        }
        return new Scale(
                row.required("scale"),
                row.required("title"),
                Optional.of(row.required("construct")),
                Optional.of(row.choice("direction", Direction.class)),
                Optional.of(row.required("theme")),
                items,
                Set.copyOf(row.words("reversed")));
    }
}
