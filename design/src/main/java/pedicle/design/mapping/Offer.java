package pedicle.design.mapping;

import java.util.ArrayList;
import java.util.List;
import pedicle.catalog.table.Row;
import pedicle.catalog.table.Table;

/// A component that can be put in place: what it is, the techniques that it carries, and who does it where and when
/// (TIDieR's who provided, where, when and how much). Which techniques it carries is our own reading of it.
public record Offer(
        String slug,
        String name,
        String what,
        List<String> techniques,
        String epoc,
        String who,
        String where,
        String when) {

    public Offer {
        techniques = List.copyOf(techniques);
    }

    /// All that the house offers.
    public static List<Offer> all() {
        List<Offer> offers = new ArrayList<>();
        for (Row row : Table.ours(Offer.class, "components.csv").rows()) {
            offers.add(new Offer(
                    row.required("slug"),
                    row.required("name"),
                    row.required("what"),
                    row.words("techniques"),
                    row.required("epoc"),
                    row.required("who"),
                    row.required("where"),
                    row.required("when")));
        }
        return List.copyOf(offers);
    }
}
