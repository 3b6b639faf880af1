package pedicle.study.correlation;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Why and how much a correlation matrix was changed, because no people could have given it.
///
/// Correlations that were had pair by pair need not fit together: then the `smallest` eigenvalue is below zero.
/// Eigenvalues below 1e-12 are raised to 1e-10, all are scaled so that they sum to the number of items, and the
/// diagonal is brought back to 1. These steps and numbers are those of `cor.smooth` in R's psych. `change` is
/// the largest change that this made to a correlation.
public record Smoothing(double smallest, double change) {

    /// What R calls the double's epsilon.
    private static final double LEAST = Math.ulp(1.0);

    private static final double TOO_SMALL = 1e-12;

    private static final double RAISED = 100 * TOO_SMALL;

    public Smoothing {
        if (!(smallest < LEAST) || !(change >= 0)) {
            throw new IllegalArgumentException("only a matrix that is not positive definite is smoothed");
        }
    }

    static Smoothing between(double smallest, double[][] before, double[][] after) {
        double change = 0;
        for (int i = 0; i < before.length; i++) {
            for (int j = 0; j < i; j++) {
                change = Math.max(change, Math.abs(after[i][j] - before[i][j]));
            }
        }
        return new Smoothing(smallest, change);
    }

    /// Takes eigenvalues from the largest to the smallest.
    static boolean isNeeded(double[] eigenvalues) {
        return eigenvalues[eigenvalues.length - 1] < LEAST;
    }

    static double[][] of(double[][] correlations) {
        Eigen eigen = Eigen.of(correlations);
        double[] values = Arrays.stream(eigen.values())
                .map(value -> value < TOO_SMALL ? RAISED : value)
                .toArray();
        double scale = values.length / Arrays.stream(values).sum();
        double[][] raised = new double[values.length][values.length];
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j <= i; j++) {
                int row = i;
                int column = j;
                raised[i][j] = IntStream.range(0, values.length)
                        .mapToDouble(
                                which -> eigen.vector(which, row) * values[which] * scale * eigen.vector(which, column))
                        .sum();
            }
        }
        return withUnitDiagonal(raised);
    }

    private static double[][] withUnitDiagonal(double[][] lower) {
        double[][] correlations = new double[lower.length][lower.length];
        for (int i = 0; i < lower.length; i++) {
            correlations[i][i] = 1;
            for (int j = 0; j < i; j++) {
                correlations[i][j] = lower[i][j] / Math.sqrt(lower[i][i] * lower[j][j]);
                correlations[j][i] = correlations[i][j];
            }
        }
        return correlations;
    }
}
