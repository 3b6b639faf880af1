package pedicle.app.web.measure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import pedicle.measure.chart.Shrunken;
import pedicle.measure.chart.Unit;
import pedicle.measure.model.Outcome;

/// What clinicians' shares are likely to be, worked out once for the counts of a run: the ranks take five thousand
/// draws of all clinicians.
final class Likely {

    /// So that a page shows the same ranks twice.
    private static final long SEED = 20_250_101;

    private record Known(List<Unit> units, Outcome<Shrunken> outcome) {}

    /// Those with the right have clinicians whom the others do not.
    private static final int MOST = 2;

    private final Deque<Known> known = new ArrayDeque<>();

    /// Whoever asks meanwhile waits.
    synchronized Outcome<Shrunken> of(List<Unit> units) {
        Known now = known.stream()
                .filter(before -> before.units().equals(units))
                .findFirst()
                .orElseGet(() -> new Known(List.copyOf(units), Shrunken.of(units, SEED)));
        known.remove(now);
        known.addFirst(now);
        if (known.size() > MOST) {
            known.removeLast();
        }
        return now.outcome();
    }
}
