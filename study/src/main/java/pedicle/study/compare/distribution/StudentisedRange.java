package pedicle.study.compare.distribution;

import org.hipparchus.special.Gamma;

/// The studentised range: the widest distance among the means of `groups` normal samples, in standard errors.
///
/// The double integral of Copenhaver & Holland (1988, Journal of Statistical Computation and Simulation 30:1-15),
/// written for the upper tail and done by the trapezium rule, which is as exact as the numbers for functions that
/// are smooth and vanish at both ends.
public final class StudentisedRange {

    private static final double STEP = 0.25;

    private static final double NEGLIGIBLE = 1e-17;

    private StudentisedRange() {}

    /// The chance of a range over q.
    public static double upper(double q, int groups, double df) {
        if (q <= 0) {
            return 1;
        }
        double logOfScale = Math.log(2) + df / 2 * Math.log(df / 2) - Gamma.logGamma(df / 2);
        // The density of s times the tail beyond q s, about exp(-(q s)²/4), is greatest near here; in log s.
        double peak = 0.5 * Math.log(df / (df + q * q / 2));
        double step = Math.min(0.125, 0.4 / Math.sqrt(2 * df));
        double sum = 0;
        double term = 1;
        for (double x = peak; term > sum * NEGLIGIBLE; x += step) {
            term = density(x, df, logOfScale) * range(q * Math.exp(x), groups);
            sum += term;
        }
        term = 1;
        for (double x = peak - step; term > sum * NEGLIGIBLE; x -= step) {
            term = density(x, df, logOfScale) * range(q * Math.exp(x), groups);
            sum += term;
        }
        return Math.min(1, sum * step);
    }

    /// The range that 5% lie above.
    public static double q95(int groups, double df) {
        return Root.falling(q -> upper(q, groups, df) - 0.05, 3, 1);
    }

    /// The chance that the range of standard normal variables is over w. With z the greatest of them, the others
    /// lie
    /// below it, and not all of them above z - w.
    private static double range(double w, int groups) {
        double sum = 0;
        double term = 1;
        double middle = w / 2;
        for (double z = middle; term > sum * NEGLIGIBLE || z < 2; z += STEP) {
            term = beyond(z, w, groups);
            sum += term;
        }
        term = 1;
        for (double z = middle - STEP; term > sum * NEGLIGIBLE; z -= STEP) {
            term = beyond(z, w, groups);
            sum += term;
        }
        return Math.min(1, sum * STEP * groups);
    }

    private static double beyond(double z, double w, int groups) {
        double below = Tails.normal(-z);
        if (below == 0) {
            return 0;
        }
        double far = Math.min(1, Tails.normal(w - z) / below);
        double others = groups - 1.0;
        double notAllNear = far == 1 ? 1 : -Math.expm1(others * Math.log1p(-far));
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * Math.pow(below, others) * notAllNear;
    }

    private static double density(double x, double df, double logOfScale) {
        return Math.exp(logOfScale + df * x - df / 2 * Math.exp(2 * x));
    }
}
