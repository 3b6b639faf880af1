package pedicle.study.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import pedicle.study.compare.distribution.RankSums;
import pedicle.study.compare.distribution.SquaredRankDifferences;
import pedicle.study.compare.distribution.Tails;

/// Correlations, as R's cor.test. Intervals are by Fisher's z: with the error 1 / (n - 3) for Pearson as in R,
/// and those
/// of Bonett & Wright (2000, Psychometrika 65:23-28) for Spearman and of Fieller, Hartley & Pearson (1957) for
/// Kendall.
final class CorrelationTests {

    private static final int KENDALL_EXACT_BELOW = 50;

    private static final int SPEARMAN_SERIES_TO = 1290;

    /// A square this near to 1 is 1 but for rounding.
    private static final double ON_A_LINE = 1e-14;

    private CorrelationTests() {}

    static Tested pearson(Pairs pairs) {
        double r = correlation(pairs.ofFirst().values(), pairs.ofSecond().values());
        double n = pairs.n();
        List<Effect> effects = effect("Pearson's r", r, 1 / (n - 3), n > 3, "Fisher's z");
        return byT(r, n - 2, effects);
    }

    static Tested spearman(Pairs pairs) {
        Ranks first = Ranks.of(pairs.ofFirst().values());
        Ranks second = Ranks.of(pairs.ofSecond().values());
        double r = correlation(first.all(), second.all());
        double n = pairs.n();
        List<Effect> effects =
                effect("Spearman's rho", r, (1 + r * r / 2) / (n - 3), n > 3, "Fisher's z, Bonett & Wright");
        double s = (n * n * n - n) * (1 - r) / 6;
        boolean series = !first.tied() && !second.tied() && n <= SPEARMAN_SERIES_TO;
        double p = series
                ? SquaredRankDifferences.twoSided(s, pairs.n())
                : byT(r, n - 2, effects).p();
        Tested tested = Tested.of("S", s, List.of(), p, effects);
        return effects.isEmpty() ? tested.warning(TOO_FEW) : tested;
    }

    static Tested kendall(Pairs pairs) {
        double[] xs = pairs.ofFirst().values();
        double[] ys = pairs.ofSecond().values();
        double n = pairs.n();
        double all = n * (n - 1) / 2;
        Ties ofX = Ties.of(xs);
        Ties ofY = Ties.of(ys);
        double score = score(xs, ys);
        double tau = Math.clamp(score / Math.sqrt((all - ofX.pairs()) * (all - ofY.pairs())), -1, 1);
        List<Effect> effects = effect("Kendall's tau-b", tau, 0.437 / (n - 4), n > 4, "Fisher's z, Fieller");
        Tested tested = ofX.pairs() == 0 && ofY.pairs() == 0 && n < KENDALL_EXACT_BELOW
                ? counted(score, all, pairs.n(), effects)
                : approximate(score, n, ofX, ofY, effects);
        return effects.isEmpty() ? tested.warning(TOO_FEW) : tested;
    }

    private static final String TOO_FEW = "There are too few people for an interval of the correlation.";

    private static Tested counted(double score, double all, int n, List<Effect> effects) {
        long concordant = Math.round((score + all) / 2);
        return Tested.of("T", (double) concordant, List.of(), RankSums.twoSidedKendall(concordant, n), effects);
    }

    private static Tested approximate(double score, double n, Ties ofX, Ties ofY, List<Effect> effects) {
        double variance = (n * (n - 1) * (2 * n + 5) - ofX.fives() - ofY.fives()) / 18
                + 2 * ofX.pairs() * ofY.pairs() / (n * (n - 1))
                + ofX.triples() * ofY.triples() / (9 * n * (n - 1) * (n - 2));
        double z = score / Math.sqrt(variance);
        return Tested.of("z", z, List.of(), Tails.twoSidedNormal(z), effects);
    }

    private static Tested byT(double r, double df, List<Effect> effects) {
        if (1 - r * r < ON_A_LINE) {
            return Tested.of("r", Math.signum(r), List.of(df), 0, effects)
                    .warning("All points lie on one line: t would be infinite.");
        }
        double t = r * Math.sqrt(df / (1 - r * r));
        Tested tested = Tested.of("t", t, List.of(df), Tails.twoSidedT(t, df), effects);
        return effects.isEmpty() ? tested.warning(TOO_FEW) : tested;
    }

    private static List<Effect> effect(String name, double r, double variance, boolean has, String whose) {
        if (!has) {
            return List.of();
        }
        double z = 0.5 * Math.log((1 + r) / (1 - r));
        double half = Tails.Z * Math.sqrt(variance);
        // At 1 and -1 z is infinite, and both bounds are the value.
        return List.of(Effect.around(
                name, r, Math.tanh(z - half), Math.tanh(z + half), "-1 to 1; 95%% interval by %s".formatted(whose)));
    }

    private static double correlation(double[] xs, double[] ys) {
        Sample x = new Sample("", xs, 0);
        Sample y = new Sample("", ys, 0);
        double products = IntStream.range(0, xs.length)
                .mapToDouble(person -> (xs[person] - x.mean()) * (ys[person] - y.mean()))
                .sum();
        return Math.clamp(products / Math.sqrt(x.squares()) / Math.sqrt(y.squares()), -1, 1);
    }

    /// Pairs of people in the same order on both less those in the opposite, in n log n (Knight 1966, JASA
    /// 61:436-439):
    /// with the people sorted by x, then y, each exchange that sorting by y needs is a pair in the opposite order.
    private static double score(double[] xs, double[] ys) {
        Comparator<Integer> byXThenY = Comparator.<Integer>comparingDouble(person -> xs[person] + 0.0)
                .thenComparingDouble(person -> ys[person] + 0.0);
        int[] order = IntStream.range(0, xs.length)
                .boxed()
                .sorted(byXThenY)
                .mapToInt(Integer::intValue)
                .toArray();
        double[] sorted = IntStream.of(order).mapToDouble(person -> ys[person]).toArray();
        double all = xs.length * (xs.length - 1.0) / 2;
        double tiedInBoth = tiedInBoth(xs, ys, order);
        double opposite = exchanges(sorted, new double[sorted.length], 0, sorted.length);
        double untied = all - Ties.of(xs).pairs() - Ties.of(ys).pairs() + tiedInBoth;
        return untied - 2 * opposite;
    }

    private static double tiedInBoth(double[] xs, double[] ys, int[] order) {
        double tied = 0;
        double run = 1;
        for (int place = 1; place < order.length; place++) {
            boolean same = xs[order[place]] == xs[order[place - 1]] && ys[order[place]] == ys[order[place - 1]];
            run = same ? run + 1 : 1;
            tied += run - 1;
        }
        return tied;
    }

    /// Sorts a stretch by merging and counts the exchanges.
    private static double exchanges(double[] values, double[] room, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        double exchanges = exchanges(values, room, from, middle) + exchanges(values, room, middle, to);
        int left = from;
        int right = middle;
        for (int place = from; place < to; place++) {
            boolean takeLeft = left < middle && (right >= to || values[left] <= values[right]);
            exchanges += takeLeft ? 0 : middle - left;
            room[place] = takeLeft ? values[left++] : values[right++];
        }
        System.arraycopy(room, from, values, from, to - from);
        return exchanges;
    }

    /// What the ties of one side add up to: over t tied numbers, pairs t(t-1)/2, t(t-1)(2t+5) and t(t-1)(t-2).
    private record Ties(double pairs, double fives, double triples) {

        static Ties of(double[] values) {
            double[] rising =
                    Arrays.stream(values).map(value -> value + 0.0).sorted().toArray();
            List<Double> runs = new ArrayList<>();
            int from = 0;
            for (int place = 1; place <= rising.length; place++) {
                if (place == rising.length || rising[place] != rising[from]) {
                    runs.add((double) place - from);
                    from = place;
                }
            }
            return new Ties(
                    runs.stream().mapToDouble(t -> t * (t - 1) / 2).sum(),
                    runs.stream().mapToDouble(t -> t * (t - 1) * (2 * t + 5)).sum(),
                    runs.stream().mapToDouble(t -> t * (t - 1) * (t - 2)).sum());
        }
    }
}
