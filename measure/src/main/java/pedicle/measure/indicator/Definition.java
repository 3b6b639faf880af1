package pedicle.measure.indicator;

import java.util.List;
import java.util.Optional;

/// A way to count imaging for low back pain, as data. A share differs several-fold by definition, so that
/// its `text` stands beside every rate.
///
/// With `enrolled` a person counts only if insured from the clear days to the end of the window, where the export says
/// who is. `source` and `note` say whose definition it is.
public record Definition(
        String id,
        String name,
        Ages ages,
        Start start,
        boolean enrolled,
        Act act,
        Denominator denominator,
        List<LookBack> lookBacks,
        String text,
        String source,
        String note) {

    /// Whom the rate of over-use is out of.
    public enum Denominator {
        /// All without a flag; the rate is the share for whom the act was done.
        UNFLAGGED,
        /// All for whom it was done; the rate is the share without a flag.
        ACTED
    }

    public Definition {
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
