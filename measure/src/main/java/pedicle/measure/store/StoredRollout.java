package pedicle.measure.store;

import java.nio.file.Path;
import java.util.List;
import pedicle.measure.effect.Rollout;
import pedicle.measure.indicator.PracticeMonth;

/// When the change came to each practice of a run, and the months of all its practices.
public record StoredRollout(Rollout rollout, List<PracticeMonth> months) {
    public StoredRollout {
        months = List.copyOf(months);
    }

    /// Of a file that names only practices of the records.
    public static StoredRollout of(Rollout rollout, Path file, List<PracticeMonth> months) {
        rollout.refuseStrangers(file, months);
        return new StoredRollout(rollout, months);
    }
}
