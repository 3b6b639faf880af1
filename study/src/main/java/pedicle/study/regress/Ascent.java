package pedicle.study.regress;

import org.ejml.simple.SimpleMatrix;

/// How the climb to the greatest likelihood ended.
sealed interface Ascent {

    /// At the top. The coordinates are the thresholds and then the basis's coefficients.
    record Peak(SimpleMatrix at, SimpleMatrix variances, SimpleMatrix scores, double logLikelihood) implements Ascent {}

    /// It rises for ever this way (in the basis's coefficients): the outcome's levels can be told apart without
    /// a mistake, at least in part.
    record Endless(SimpleMatrix way) implements Ascent {}

    /// Nowhere: the arithmetic gave out.
    record Lost() implements Ascent {}
}
