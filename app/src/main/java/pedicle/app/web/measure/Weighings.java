package pedicle.app.web.measure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import pedicle.app.workspace.Workspace;
import pedicle.measure.store.RolloutStore;
import pedicle.measure.store.StoredRollout;
import pedicle.measure.store.StoredRun;

/// What the practices of a run say against one another, worked out once: the models take a second or more.
final class Weighings {

    /// What each method finds on each side.
    record Weighed(StoredRollout stored, Map<Side, List<Estimated>> found) {
        Weighed {
            found = Map.copyOf(found);
        }

        List<Estimated> on(Side side) {
            return Objects.requireNonNull(found.get(side), "both sides are weighed");
        }
    }

    private record Known(String run, Optional<Weighed> weighed) {}

    private final Workspace workspace;
    private Optional<Known> known = Optional.empty();

    Weighings(Workspace workspace) {
        this.workspace = workspace;
    }

    /// Empty where the network did not say that the change came at different times. Whoever asks meanwhile waits.
    synchronized Optional<Weighed> of(StoredRun run) {
        Known now = known.filter(before -> before.run().equals(run.id()))
                .orElseGet(() -> new Known(
                        run.id(),
                        workspace
                                .read(handle -> RolloutStore.of(handle, run.id()))
                                .map(Weighings::weigh)));
        known = Optional.of(now);
        return now.weighed();
    }

    private static Weighed weigh(StoredRollout stored) {
        Map<Side, List<Estimated>> found = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            found.put(side, PracticeEffect.of(stored, side));
        }
        return new Weighed(stored, found);
    }
}
