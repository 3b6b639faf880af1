package pedicle.study.survey;

import java.util.Arrays;
import org.hipparchus.special.Gamma;
import pedicle.study.correlation.Eigen;

/// Bartlett's test that the items do not correlate at all (Bartlett 1951). `p` is 0 where it is too small to hold.
public record Bartlett(double chiSquare, int df, double p) {

    static Bartlett of(Eigen eigen, int n) {
        int k = eigen.size();
        double logOfDeterminant = Arrays.stream(eigen.values()).map(Math::log).sum();
        double chiSquare = -logOfDeterminant * (n - 1 - (2 * k + 5) / 6.0);
        int df = k * (k - 1) / 2;
        // The upper tail of chi-square itself: 1 less the lower tail would be 0 below 1e-16.
        return new Bartlett(chiSquare, df, Gamma.regularizedGammaQ(df / 2.0, chiSquare / 2));
    }
}
