package pedicle.app.web.measure;

import java.util.List;
import java.util.Optional;
import pedicle.measure.chart.Shrunken;
import pedicle.measure.chart.Unit;
import pedicle.measure.model.Outcome;

/// What clinicians' shares are likely to be, worked out once for the counts of a run: the ranks take five thousand
/// draws of all clinicians.
final class Likely {

    /// So that a page shows the same ranks twice.
    private static final long SEED = 20_250_101;

    private record Known(List<Unit> units, Outcome<Shrunken> outcome) {}

    private Optional<Known> known = Optional.empty();

    /// Whoever asks meanwhile waits.
    synchronized Outcome<Shrunken> of(List<Unit> units) {
        Known now = known.filter(before -> before.units().equals(units))
                .orElseGet(() -> new Known(List.copyOf(units), Shrunken.of(units, SEED)));
        known = Optional.of(now);
        return now.outcome();
    }
}
