package pedicle.study.reliability;

import java.util.stream.IntStream;

/// Lawley's equations for one factor (1940, Proceedings of the Royal Society of Edinburgh 60:64-82), solved by
/// going
/// round: they bring loadings near the likeliest ones in few and cheap turns.
final class Lawley {

    private static final double NEAR = 1e-7;

    private static final int MOST_TURNS = 500;

    /// An item's own share below this is on its way out of bounds, where these equations do not hold.
    private static final double LEAST_OWN = 0.01;

    private Lawley() {}

    /// Loadings near the likeliest ones, or the start where the way leads out of bounds.
    static double[] from(double[] start, double[][] correlations) {
        double[] loadings = start.clone();
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            double furthest = turn(correlations, loadings);
            if (!inBounds(loadings)) {
                return start;
            }
            if (furthest < NEAR) {
                return loadings;
            }
        }
        return loadings;
    }

    private static boolean inBounds(double[] loadings) {
        double squares = 0;
        for (double loading : loadings) {
            if (!(1 - loading * loading > LEAST_OWN)) {
                return false;
            }
            squares += loading * loading;
        }
        return squares > 0;
    }

    /// With every item divided by its own share: a step towards the largest eigenvector, at the length that its
    /// eigenvalue gives it. The largest move of a loading.
    private static double turn(double[][] correlations, double[] loadings) {
        double[] own = new double[loadings.length];
        for (int item = 0; item < own.length; item++) {
            own[item] = 1 - loadings[item] * loadings[item];
        }
        double[] towards = times(correlations, over(loadings, own));
        double[] weights = over(towards, own);
        double length = dot(weights, towards);
        double eigenvalue = dot(weights, times(correlations, weights)) / length;
        double scale = Math.sqrt(Math.max(0, eigenvalue - 1) / length);
        double furthest = 0;
        for (int item = 0; item < own.length; item++) {
            double next = scale * towards[item];
            furthest = Math.max(furthest, Math.abs(next - loadings[item]));
            loadings[item] = next;
        }
        return furthest;
    }

    private static double[] over(double[] values, double[] own) {
        return IntStream.range(0, own.length)
                .mapToDouble(i -> values[i] / own[i])
                .toArray();
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int row = 0; row < product.length; row++) {
            product[row] = dot(matrix[row], vector);
        }
        return product;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
