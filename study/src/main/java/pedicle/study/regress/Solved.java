package pedicle.study.regress;

import java.util.List;
import org.ejml.simple.SimpleMatrix;

/// A model at its best, in coordinates of its own: what a sandwich of standard errors is made from.
///
/// `at` are the estimates (a column), `bread` the inverse of the information or of X'X, `scores` a row a person
/// with
/// what that person adds to the estimating equations, `toRaw` what carries estimates back to the terms.
record Solved(List<String> terms, SimpleMatrix at, SimpleMatrix bread, SimpleMatrix scores, SimpleMatrix toRaw) {

    Solved {
        terms = List.copyOf(terms);
    }

    double estimate(int term) {
        return toRaw.extractVector(true, term).dot(at.transpose());
    }

    /// The variances of the terms, given those of the coordinates.
    SimpleMatrix raw(SimpleMatrix variances) {
        return toRaw.mult(variances).mult(toRaw.transpose());
    }

    /// Bread, meat, bread: the variances of the terms from the sum of squared scores.
    SimpleMatrix sandwich(SimpleMatrix meat) {
        return raw(bread.mult(meat).mult(bread));
    }
}
