package pedicle.measure.model;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import pedicle.catalog.Estimate;

/// A coefficient with its standard error, 95% interval and two-sided p value.
public record Term(Estimate estimate, double standardError, double p) {

    private static final NormalDistribution NORMAL = new NormalDistribution();

    /// With Student's t of so many degrees of freedom, or the normal distribution where they are infinite.
    public static Term of(double value, double standardError, double freedom) {
        boolean normal = Double.isInfinite(freedom);
        TDistribution t = new TDistribution(normal ? 1 : freedom);
        double half = standardError
                * (normal ? NORMAL.inverseCumulativeProbability(0.975) : t.inverseCumulativeProbability(0.975));
        Estimate estimate = new Estimate(value, value - half, value + half);
        if (standardError == 0) {
            return new Term(estimate, 0, value == 0 ? 1 : 0);
        }
        double z = -Math.abs(value / standardError);
        return new Term(
                estimate, standardError, 2 * (normal ? NORMAL.cumulativeProbability(z) : t.cumulativeProbability(z)));
    }
}
