package pedicle.study.compare;

import java.util.Arrays;
import pedicle.study.compare.distribution.Tails;

/// Cliff's delta: how much oftener somebody of the first group is above somebody of the second than below; the same
/// number as the rank-biserial correlation of two groups. Needs two people in each.
///
/// The interval is the asymmetric one of Cliff (1996) and Feng & Cliff (2004, Journal of Modern Applied Statistical
/// Methods 3:322-332), with the consistent variance kept from falling under its least; where the groups do not
/// overlap at all, their bound by the size of the smaller group.
final class CliffsDelta {

    private static final double Z2 = Tails.Z * Tails.Z;

    private CliffsDelta() {}

    static Effect between(Sample first, Sample second) {
        double[] rows = dominance(first.values(), second.values());
        double[] columns = dominance(second.values(), first.values());
        double n = first.n();
        double m = second.n();
        double delta = Arrays.stream(rows).sum() / n;
        String reading =
                "chance that “%s” is above “%s” less the chance that it is below; 95%% interval of Feng & Cliff"
                        .formatted(first.name(), second.name());
        if (Math.abs(delta) > 1 - 1e-12) {
            double smaller = Math.min(n, m);
            double bound = (smaller - Z2) / (smaller + Z2);
            return delta > 0
                    ? Effect.around("Cliff's delta", 1, bound, 1, reading)
                    : Effect.around("Cliff's delta", -1, -1, -bound, reading);
        }
        double ofRows = Arrays.stream(rows).map(d -> (d - delta) * (d - delta)).sum();
        double ofColumns =
                Arrays.stream(columns).map(d -> (d + delta) * (d + delta)).sum();
        // Each of the n m comparisons is -1, 0 or 1: its square tells only whether the two are tied.
        double ofAll = n * m - ties(first.values(), second.values()) - n * m * delta * delta;
        double variance = (m * m * ofRows + n * n * ofColumns - ofAll) / (n * m * (n - 1) * (m - 1));
        double least = (1 - delta * delta) / (n * m - 1);
        double spread = Math.max(variance, least);
        double middle = delta - delta * delta * delta;
        double free = 1 - delta * delta;
        double half = Tails.Z * Math.sqrt(spread * (free * free + Z2 * spread));
        double scale = free + Z2 * spread;
        return Effect.around(
                "Cliff's delta",
                delta,
                Math.max(-1, (middle - half) / scale),
                Math.min(1, (middle + half) / scale),
                reading);
    }

    /// For each of ours: the share of theirs below it less the share above it.
    private static double[] dominance(double[] ours, double[] theirs) {
        double[] rising = rising(theirs);
        return Arrays.stream(ours)
                .map(value -> (below(rising, value) - (rising.length - below(rising, Math.nextUp(value))))
                        / (double) rising.length)
                .toArray();
    }

    private static double ties(double[] ours, double[] theirs) {
        double[] rising = rising(theirs);
        return Arrays.stream(ours)
                .map(value -> below(rising, Math.nextUp(value)) - (double) below(rising, value))
                .sum();
    }

    private static double[] rising(double[] values) {
        double[] rising = Arrays.stream(values).map(value -> value + 0.0).toArray();
        Arrays.sort(rising);
        return rising;
    }

    /// How many are less than the value.
    private static int below(double[] rising, double value) {
        int low = 0;
        int high = rising.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rising[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
