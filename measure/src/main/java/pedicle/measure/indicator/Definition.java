package pedicle.measure.indicator;

import java.util.List;
import java.util.Optional;

/// A way to count imaging for low back pain, as data. A share differs several-fold by definition, so that
/// its `text` stands beside every rate.
///
/// An image counts from the index day to `windowDays` after. `source` and `note` say whose definition it
/// is.
public record Definition(
        String id,
        String name,
        Ages ages,
        Start start,
        int windowDays,
        Denominator denominator,
        List<LookBack> lookBacks,
        String text,
        String source,
        String note) {

    /// Whom the rate of over-use is out of.
    public enum Denominator {
        /// All without a flag; the rate is the share that was imaged.
        UNFLAGGED,
        /// All who were imaged; the rate is the share without a flag.
        IMAGED
    }

    public Definition {
        if (windowDays < 0) {
            throw new IllegalArgumentException("days are counted from 0: " + id);
        }
        lookBacks = List.copyOf(lookBacks);
    }

    /// All that we have, the first being the one to start with.
    public static List<Definition> all() {
        return DefinitionShelf.read();
    }

    public static Optional<Definition> named(String id) {
        return all().stream().filter(definition -> definition.id().equals(id)).findFirst();
    }
}
