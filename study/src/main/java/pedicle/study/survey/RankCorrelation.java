package pedicle.study.survey;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.stat.correlation.SpearmansCorrelation;
import pedicle.catalog.Estimate;

/// Spearman's correlation, ties sharing their mean rank.
final class RankCorrelation {

    /// The 97.5th percentile of the standard normal distribution.
    private static final double Z = 1.959963984540054;

    /// Fisher's z needs a fourth pair.
    private static final int LEAST_PAIRS = 4;

    private RankCorrelation() {}

    /// With the 95% interval by Fisher's z and the standard error sqrt((1 + r²/2) / (n - 3)) of Bonett and Wright
    /// (2000, Psychometrika 65:23-28). Empty under four pairs, or where one side never varies.
    static Optional<Estimate> of(double[] xs, double[] ys) {
        if (xs.length < LEAST_PAIRS || isConstant(xs) || isConstant(ys)) {
            return Optional.empty();
        }
        double r = Math.clamp(new SpearmansCorrelation().correlation(xs, ys), -1, 1);
        double half = Z * Math.sqrt((1 + r * r / 2) / (xs.length - 3));
        double z = 0.5 * Math.log((1 + r) / (1 - r));
        // Rounding in and out of z may leave a bound a hair inside the value when r is 1 or -1.
        return Optional.of(new Estimate(r, Math.min(r, Math.tanh(z - half)), Math.max(r, Math.tanh(z + half))));
    }

    private static boolean isConstant(double[] values) {
        return Arrays.stream(values).distinct().limit(2).count() < 2;
    }
}
