package pedicle.measure.store;

import java.util.List;
import pedicle.measure.effect.Rollout;
import pedicle.measure.indicator.PracticeMonth;

/// When the change came to each practice of a run, and the months of all its practices.
public record StoredRollout(Rollout rollout, List<PracticeMonth> months) {
    public StoredRollout {
        months = List.copyOf(months);
    }
}
