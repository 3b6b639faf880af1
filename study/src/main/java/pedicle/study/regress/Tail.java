package pedicle.study.regress;

import java.util.OptionalDouble;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;

/// Upper tails, each reckoned as it is and never as 1 less the rest, so that small p values keep their digits.
final class Tail {

    /// The 97.5th percentile of the standard normal distribution.
    private static final double Z = 1.959963984540054;

    /// How closely a percentile of t is sought.
    private static final double CLOSE = 1e-13;

    private Tail() {}

    /// How likely a statistic at least this far from 0 is: t with so many degrees of freedom, z if there are
    /// none.
    static double twoSided(double statistic, OptionalDouble df) {
        if (df.isEmpty()) {
            return Erf.erfc(Math.abs(statistic) / Math.sqrt(2));
        }
        double free = df.orElseThrow();
        return Beta.regularizedBeta(free / (free + statistic * statistic), free / 2, 0.5);
    }

    /// The distance from 0 within which 95% lie.
    static double within95(OptionalDouble df) {
        return df.isEmpty() ? Z : new TDistribution(df.orElseThrow(), CLOSE).inverseCumulativeProbability(0.975);
    }

    static double f(double f, int above, int below) {
        return Beta.regularizedBeta(below / (below + above * f), below / 2.0, above / 2.0);
    }

    static double chiSquare(double chiSquare, int df) {
        return Gamma.regularizedGammaQ(df / 2.0, chiSquare / 2);
    }
}
