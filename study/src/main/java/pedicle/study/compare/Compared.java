package pedicle.study.compare;

import java.util.List;
import java.util.Optional;

/// What came of a comparison. `why` says in one sentence why this test; `n` people were used and `missing` were
/// not, for
/// want of one answer or the other. `p` is 0 where it is too small to hold.
public record Compared(
        StatisticalTest test,
        String statisticName,
        double statistic,
        List<Double> df,
        double p,
        List<Effect> effects,
        List<Group> groups,
        String why,
        List<PostHoc> pairs,
        int n,
        int missing,
        List<String> warnings) {

    public Compared {
        df = List.copyOf(df);
        effects = List.copyOf(effects);
        groups = List.copyOf(groups);
        pairs = List.copyOf(pairs);
        warnings = List.copyOf(warnings);
        if (!Double.isFinite(statistic) || !(p >= 0 && p <= 1) || why.isBlank() || n < 1 || missing < 0) {
            throw new IllegalArgumentException(
                    "a comparison has a statistic, a p from 0 to 1, a reason and people: %s, %s, %s, %d"
                            .formatted(statistic, p, why, n));
        }
    }

    /// The size that goes with this test before all others. Empty where none is defined for the data.
    public Optional<Effect> effect() {
        return effects.stream().findFirst();
    }

    /// The size of that name, among all that were worked out.
    public Optional<Effect> effect(String name) {
        return effects.stream().filter(effect -> effect.name().equals(name)).findFirst();
    }
}
