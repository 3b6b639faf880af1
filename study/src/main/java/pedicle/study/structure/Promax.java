package pedicle.study.structure;

import org.ejml.simple.SimpleMatrix;

/// Promax (Hendrickson and White 1964, British Journal of Statistical Psychology 17:65-70): varimax loadings turned
/// towards their own fourth powers, which drives small loadings to nothing, with the components free to correlate.
final class Promax {

    /// The power to which a loading is raised. 4 is the authors' advice and the default of R's `promax` and of
    /// psych.
    private static final int POWER = 4;

    private Promax() {}

    /// As R's `promax`: varimax with Kaiser's normalisation first, then the powers of the loadings as they are.
    static Rotated of(double[][] unrotated) {
        SimpleMatrix varimax = new SimpleMatrix(Varimax.normalised(unrotated));
        SimpleMatrix target =
                varimax.elementOp((row, column, loading) -> Math.signum(loading) * Math.pow(Math.abs(loading), POWER));
        SimpleMatrix across = varimax.transpose();
        SimpleMatrix towards = across.mult(varimax).solve(across.mult(target));
        SimpleMatrix turn = towards.mult(lengths(towards));
        SimpleMatrix back = turn.invert();
        return new Rotated(varimax.mult(turn), back.mult(back.transpose()));
    }

    /// What makes each component's variance 1.
    private static SimpleMatrix lengths(SimpleMatrix towards) {
        SimpleMatrix variances = towards.transpose().mult(towards).invert();
        return SimpleMatrix.diag(variances.diag().elementPower(0.5).getDDRM().getData());
    }
}
