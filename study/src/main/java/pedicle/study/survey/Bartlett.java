package pedicle.study.survey;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/// Bartlett's test that the items do not correlate at all (Bartlett 1951). `p` is 0 where it is too small to hold.
public record Bartlett(double chiSquare, int df, double p) {

    static Bartlett of(Eigen eigen, int n) {
        int k = eigen.size();
        double logOfDeterminant = Arrays.stream(eigen.values()).map(Math::log).sum();
        double chiSquare = -logOfDeterminant * (n - 1 - (2 * k + 5) / 6.0);
        int df = k * (k - 1) / 2;
        return new Bartlett(chiSquare, df, 1 - new ChiSquaredDistribution(df).cumulativeProbability(chiSquare));
    }
}
