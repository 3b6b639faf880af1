package pedicle.study.reliability;

import java.util.stream.DoubleStream;

/// Least squares of the correlations off the diagonal, one loading after another.
final class Minres {

    private static final double STILL = 1e-13;

    private static final int MOST_SWEEPS = 5000;

    private Minres() {}

    static Loaded of(double[][] correlations, double[] start) {
        double[] loadings = start.clone();
        boolean settled = false;
        for (int sweep = 0; sweep < MOST_SWEEPS && !settled; sweep++) {
            settled = sweep(correlations, loadings) < STILL;
        }
        return Loaded.of(DoubleStream.of(loadings), DoubleStream.of(loadings).map(l -> 1 - l * l), settled);
    }

    /// The largest move of a loading.
    private static double sweep(double[][] correlations, double[] loadings) {
        double squares = DoubleStream.of(loadings).map(l -> l * l).sum();
        double furthest = 0;
        for (int item = 0; item < loadings.length; item++) {
            double before = loadings[item];
            double products = -before * correlations[item][item];
            for (int other = 0; other < loadings.length; other++) {
                products += correlations[item][other] * loadings[other];
            }
            double others = squares - before * before;
            loadings[item] = others > 0 ? products / others : 0;
            squares = others + loadings[item] * loadings[item];
            furthest = Math.max(furthest, Math.abs(loadings[item] - before));
        }
        return furthest;
    }
}
