package pedicle.app.web.page.catalog;

import java.util.List;

/// One kind of thing that the catalog holds, with its shelves.
public record Stock(String title, String sentence, List<Shelf> shelves) {

    /// `entries` says how many of what: "14 domains, 84 constructs". `warning` is empty or says what a reader
    /// must know.
    public record Shelf(String name, String what, String address, String entries, Mix mix, String warning) {}

    public Stock {
        shelves = List.copyOf(shelves);
    }
}
