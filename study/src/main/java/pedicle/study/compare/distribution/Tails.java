package pedicle.study.compare.distribution;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;

/// Upper tails of the usual distributions. Never 1 less the lower tail, which would be 0 below 1e-16.
public final class Tails {

    /// The 97.5th percentile of the standard normal distribution.
    public static final double Z = 1.959963984540054;

    private Tails() {}

    /// The chance that a standard normal variable exceeds z.
    public static double normal(double z) {
        return 0.5 * Erf.erfc(z / Math.sqrt(2));
    }

    /// The chance that a standard normal variable is further from zero than z.
    public static double twoSidedNormal(double z) {
        return Math.min(1, 2 * normal(Math.abs(z)));
    }

    /// The chance that Student's t is further from zero than t.
    public static double twoSidedT(double t, double df) {
        return Beta.regularizedBeta(df / (df + t * t), df / 2, 0.5);
    }

    /// The chance that Fisher's F exceeds f.
    public static double f(double f, double df1, double df2) {
        return f <= 0 ? 1 : Beta.regularizedBeta(df2 / (df2 + df1 * f), df2 / 2, df1 / 2);
    }

    /// The chance that chi-square exceeds x.
    public static double chiSquare(double x, double df) {
        return x <= 0 ? 1 : Gamma.regularizedGammaQ(df / 2, x / 2);
    }

    /// The chance of at most `successes` in `trials` at a chance of one half each.
    public static double evenBinomial(long successes, long trials) {
        return successes >= trials ? 1 : Beta.regularizedBeta(0.5, (double) (trials - successes), successes + 1.0);
    }

    /// The t that 2.5% lie above.
    public static double t975(double df) {
        return Root.falling(t -> twoSidedT(t, df) - 0.05, 0, 4);
    }
}
