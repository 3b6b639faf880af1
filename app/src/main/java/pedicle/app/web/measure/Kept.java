package pedicle.app.web.measure;

import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;

/// What a reader sees of one count of people beside a name, so that nobody is known by it. Nobody, 0, is shown.
enum Kept {
    SHOWN,
    /// From 1 to 4, which is all that is said of it.
    SMALL,
    /// Kept back since another could be worked out from it.
    HELD;

    static final long FEWEST = 5;

    /// Said wherever a clinician is named, to those from whom counts are kept back.
    static final String SAID =
            "Counts of 1 to 4 people are not shown beside a clinician's name, nor a share made of them; where one"
                    + " such count could be worked out from others and their sums, as many others as it takes are kept"
                    + " back too.";

    static boolean small(long count) {
        return count > 0 && count < FEWEST;
    }

    String words(long count) {
        return switch (this) {
            case SHOWN -> Say.count(count);
            case SMALL -> "1 to 4";
            case HELD -> "kept back";
        };
    }

    TableView.Cell cell(long count) {
        return switch (this) {
            case SHOWN -> TableView.cell(words(count), count);
            case SMALL -> TableView.cell(words(count), 2);
            case HELD -> TableView.cell(words(count), -1);
        };
    }
}
