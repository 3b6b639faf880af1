package pedicle.study.reliability;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.ejml.data.SingularMatrixException;
import org.ejml.simple.SimpleMatrix;

/// Maximum likelihood by Fisher's scoring: loadings first, then each item's own share, in one vector.
final class Likelihood {

    private static final double STILL = 1e-10;

    /// Where no part of a move leads up, rounding is the reason only if the move is this short.
    private static final double LEVEL = 1e-6;

    private static final double ROUNDING = 1e-13;

    /// A loading of 1 would leave an item nothing of its own to start from.
    private static final double FURTHEST_START = 0.95;

    private static final int MOST_STEPS = 200;

    private static final int MOST_HALVINGS = 30;

    private final SimpleMatrix correlations;
    private final int size;

    private Likelihood(double[][] correlations) {
        this.correlations = new SimpleMatrix(correlations);
        this.size = correlations.length;
    }

    /// From loadings that may be near.
    static Loaded of(double[][] correlations, List<Double> start) {
        double[] near = start.stream()
                .mapToDouble(loading -> Math.clamp(loading, -FURTHEST_START, FURTHEST_START))
                .toArray();
        double[] nearer = Lawley.from(near, correlations);
        try {
            return new Likelihood(correlations).climbed(nearer);
        } catch (SingularMatrixException nowhere) {
            // All loadings at 0, or items that repeat one another: there is no single best place.
            return Loaded.of(DoubleStream.of(nearer), DoubleStream.of(nearer).map(l -> 1 - l * l), false);
        }
    }

    private Loaded climbed(double[] start) {
        double[] at = DoubleStream.concat(
                        DoubleStream.of(start), DoubleStream.of(start).map(l -> 1 - l * l))
                .toArray();
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] move = move(at);
            double stride = stride(at, move);
            at = moved(at, move, stride);
            if (stride == 0 || furthest(move) < STILL) {
                return loaded(at, furthest(move) < LEVEL);
            }
        }
        return loaded(at, false);
    }

    private Loaded loaded(double[] at, boolean settled) {
        return Loaded.of(Arrays.stream(at, 0, size), Arrays.stream(at, size, 2 * size), settled);
    }

    /// The information's inverse times the gradient.
    private double[] move(double[] at) {
        SimpleMatrix loadings = new SimpleMatrix(size, 1, true, Arrays.copyOf(at, size));
        SimpleMatrix inverse = implied(at).invert();
        SimpleMatrix off = inverse.mult(implied(at).minus(correlations)).mult(inverse);
        SimpleMatrix towards = inverse.mult(loadings);
        double length = loadings.dot(towards);
        SimpleMatrix gradient = new SimpleMatrix(2 * size, 1);
        SimpleMatrix information = new SimpleMatrix(2 * size, 2 * size);
        SimpleMatrix byLoading = off.mult(loadings);
        for (int i = 0; i < size; i++) {
            gradient.set(i, byLoading.get(i));
            gradient.set(size + i, off.get(i, i) / 2);
            for (int j = 0; j < size; j++) {
                double a = inverse.get(i, j);
                information.set(i, j, towards.get(i) * towards.get(j) + a * length);
                information.set(i, size + j, a * towards.get(j));
                information.set(size + j, i, a * towards.get(j));
                information.set(size + i, size + j, a * a / 2);
            }
        }
        return information.solve(gradient).negative().getDDRM().getData();
    }

    /// How much of the move to make so that the likelihood does not fall: 0 where every part of it would.
    private double stride(double[] at, double[] move) {
        double here = height(at);
        double stride = 1;
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            if (height(moved(at, move, stride)) <= here + ROUNDING * Math.abs(here)) {
                return stride;
            }
            stride /= 2;
        }
        return 0;
    }

    private static double furthest(double[] move) {
        return DoubleStream.of(move).map(Math::abs).max().orElseThrow();
    }

    private static double[] moved(double[] at, double[] move, double stride) {
        return IntStream.range(0, at.length)
                .mapToDouble(i -> at[i] + stride * move[i])
                .toArray();
    }

    /// Twice the negative logarithm of the likelihood for each person, up to a constant.
    private double height(double[] at) {
        SimpleMatrix implied = implied(at);
        double determinant = implied.determinant();
        if (!(determinant > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.log(determinant) + implied.solve(correlations).trace();
    }

    private SimpleMatrix implied(double[] at) {
        SimpleMatrix implied = new SimpleMatrix(size, size);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                implied.set(i, j, at[i] * at[j] + (i == j ? at[size + i] : 0));
            }
        }
        return implied;
    }
}
