package pedicle.study.compare;

import java.util.List;

/// What one test says: its statistic, none to two degrees of freedom, p, and how large the difference is.
record Tested(
        double statistic,
        String statisticName,
        List<Double> df,
        double p,
        List<Effect> effects,
        List<PostHoc> pairs,
        List<String> warnings) {

    Tested {
        df = List.copyOf(df);
        effects = List.copyOf(effects);
        pairs = List.copyOf(pairs);
        warnings = List.copyOf(warnings);
        if (!Double.isFinite(statistic) || !df.stream().allMatch(Double::isFinite) || !(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException(
                    "a test has a statistic and a p from 0 to 1: %s, %s, %s".formatted(statistic, df, p));
        }
    }

    static Tested of(String statisticName, double statistic, List<Double> df, double p, List<Effect> effects) {
        return new Tested(statistic, statisticName, df, p, effects, List.of(), List.of());
    }

    Tested with(List<PostHoc> pairs) {
        return new Tested(statistic, statisticName, df, p, effects, pairs, warnings);
    }

    Tested warning(String... sentences) {
        return new Tested(statistic, statisticName, df, p, effects, pairs, List.of(sentences));
    }
}
