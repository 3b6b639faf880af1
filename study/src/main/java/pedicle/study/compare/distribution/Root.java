package pedicle.study.compare.distribution;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/// Where a function that falls, or one that rises, passes zero.
public final class Root {

    private static final int EVALUATIONS = 1_000;

    private Root() {}

    /// The root of a function that falls, looked for from `start` in steps that double.
    public static double falling(DoubleUnaryOperator function, double start, double step) {
        double low = start;
        double high = start;
        double width = step;
        while (function.applyAsDouble(low) < 0) {
            high = low;
            low -= width;
            width *= 2;
        }
        width = step;
        while (function.applyAsDouble(high) > 0) {
            low = high;
            high += width;
            width *= 2;
        }
        if (low == high) {
            return low;
        }
        return new BracketingNthOrderBrentSolver(1e-13, 1e-13, 1e-15, 5)
                .solve(EVALUATIONS, function::applyAsDouble, low, high);
    }

    /// The root of a function that rises.
    public static double rising(DoubleUnaryOperator function, double start, double step) {
        return falling(x -> -function.applyAsDouble(x), start, step);
    }
}
