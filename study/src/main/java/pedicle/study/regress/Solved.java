package pedicle.study.regress;

import java.util.List;
import org.ejml.simple.SimpleMatrix;

/// A model at its best, in coordinates of its own: what a sandwich of standard errors is made from.
///
/// `at` are the estimates (a column), `bread` the inverse of the information or of X'X, `scores` a row a person
/// with what that person adds to the estimating equations, `toRaw` what carries estimates back to the terms.
record Solved(List<String> terms, SimpleMatrix at, SimpleMatrix bread, SimpleMatrix scores, SimpleMatrix toRaw) {

    Solved {
        terms = List.copyOf(terms);
    }

    double estimate(int term) {
        return toRaw.extractVector(true, term).dot(at.transpose());
    }

    /// Bread, meat, bread: the variances of the coordinates from the sum of squared scores.
    SimpleMatrix sandwich(SimpleMatrix meat) {
        return bread.mult(meat).mult(bread);
    }

    /// The standard error of a combination of the coordinates (a row), given their variances.
    static double error(SimpleMatrix combination, SimpleMatrix variances) {
        // Scaled first, so that a unit of measurement that is squared does not overflow.
        double largest = combination.elementMaxAbs();
        if (largest == 0) {
            return 0;
        }
        SimpleMatrix scaled = combination.divide(largest);
        double variance = scaled.mult(variances).mult(scaled.transpose()).get(0, 0);
        return largest * Math.sqrt(Math.max(0, variance));
    }
}
