package pedicle.study.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import pedicle.study.compare.distribution.StudentisedRange;
import pedicle.study.compare.distribution.Tails;

/// Each pair of groups, after a test of all together. Two groups are one pair, which has been tested: nothing
/// follows.
final class Pairwise {

    private static final int LEAST_GROUPS = 3;

    private Pairwise() {}

    /// Games & Howell (1976, Journal of Educational Statistics 1:113-125): each pair with its own variances.
    static List<PostHoc> gamesHowell(Split split) {
        int groups = split.samples().size();
        return pairs(split, (first, second, _, _) -> {
            double a = first.variance() / first.n();
            double b = second.variance() / second.n();
            double df = (a + b) * (a + b) / (a * a / (first.n() - 1) + b * b / (second.n() - 1));
            return ofMeans(first, second, Math.sqrt(a + b), df, groups, "Games-Howell");
        });
    }

    /// Tukey and Kramer (1956), as R's TukeyHSD: one variance for all groups.
    static List<PostHoc> tukey(Split split, Anova.Squares squares) {
        double variance = squares.within() / squares.dfWithin();
        int groups = split.samples().size();
        return pairs(split, (first, second, _, _) -> {
            double error = Math.sqrt(variance * (1.0 / first.n() + 1.0 / second.n()));
            return ofMeans(first, second, error, squares.dfWithin(), groups, "Tukey");
        });
    }

    /// Dunn (1964, Technometrics 6:241-252), with the ranks of all groups together.
    static List<PostHoc> dunn(Split split, Ranks ranks, Adjustment adjustment) {
        double n = split.n();
        double variance = n * (n + 1) / 12 - ranks.tieCubes() / (12 * (n - 1));
        List<PostHoc> pairs = pairs(split, (first, second, fromFirst, fromSecond) -> {
            double difference = ranks.sum(fromFirst, fromFirst + first.n()) / first.n()
                    - ranks.sum(fromSecond, fromSecond + second.n()) / second.n();
            double z = difference / Math.sqrt(variance * (1.0 / first.n() + 1.0 / second.n()));
            double p = Tails.twoSidedNormal(z);
            List<Effect> effects = List.of(CliffsDelta.between(first, second));
            return new PostHoc(first.name(), second.name(), difference, "mean rank", z, "z", p, p, "none", effects);
        });
        double[] adjusted = adjustment.of(pairs.stream().mapToDouble(PostHoc::p).toArray());
        List<PostHoc> all = new ArrayList<>();
        for (int pair = 0; pair < adjusted.length; pair++) {
            all.add(pairs.get(pair).adjusted(adjusted[pair], "Dunn, " + words(adjustment)));
        }
        return all;
    }

    private static PostHoc ofMeans(
            Sample first, Sample second, double error, double df, int groups, String adjustedBy) {
        double difference = first.mean() - second.mean();
        double t = difference / error;
        double q = Math.abs(t) * Math.sqrt(2);
        double half = StudentisedRange.q95(groups, df) / Math.sqrt(2) * error;
        Effect simultaneous = Effect.around(
                "mean difference",
                difference,
                difference - half,
                difference + half,
                "“%s” less “%s”; 95%% interval for all pairs at once, %s"
                        .formatted(first.name(), second.name(), adjustedBy));
        return new PostHoc(
                first.name(),
                second.name(),
                difference,
                "mean",
                t,
                "t",
                Tails.twoSidedT(t, df),
                StudentisedRange.upper(q, groups, df),
                adjustedBy,
                Stream.concat(Hedges.between(first, second).stream(), Stream.of(simultaneous))
                        .toList());
    }

    /// Where each of the two starts when all groups stand one after the other.
    private interface Pair {
        PostHoc of(Sample first, Sample second, int fromFirst, int fromSecond);
    }

    private static List<PostHoc> pairs(Split split, Pair pair) {
        List<Sample> samples = split.samples();
        List<PostHoc> pairs = new ArrayList<>();
        int fromFirst = 0;
        for (int first = 0; first < samples.size() && samples.size() >= LEAST_GROUPS; first++) {
            int fromSecond = fromFirst + samples.get(first).n();
            for (int second = first + 1; second < samples.size(); second++) {
                pairs.add(pair.of(samples.get(first), samples.get(second), fromFirst, fromSecond));
                fromSecond += samples.get(second).n();
            }
            fromFirst += samples.get(first).n();
        }
        return pairs;
    }

    private static String words(Adjustment adjustment) {
        return switch (adjustment) {
            case HOLM -> "Holm";
            case BENJAMINI_HOCHBERG -> "Benjamini-Hochberg";
            case BONFERRONI -> "Bonferroni";
            case NONE -> "not adjusted";
        };
    }
}
