package pedicle.study.regress;

import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleEVD;
import org.ejml.simple.SimpleMatrix;

/// Bias-reduced cluster-robust variances of a linear model, CR2 (Bell and McCaffrey 2002), and Satterthwaite's
/// degrees of freedom for each term (Pustejovsky and Tipton 2018, working model: independent, equal spread).
///
/// In a basis Q with Q'Q = I a cluster's adjusted residuals (I - QgQg')^(-1/2) e meet Qg' as (I - Gg)^(-1/2)
/// Qg'e with Gg = Qg'Qg, so that all of it takes place in as many dimensions as there are terms, whatever the
/// clusters' sizes.
record BellMcCaffrey(SimpleMatrix variances, List<Double> df) {

    /// Below this an eigenvalue of I - Gg is taken for 0 and its direction left out, as clubSandwich does.
    private static final double NOUGHT = 1e-12;

    BellMcCaffrey {
        df = List.copyOf(df);
    }

    static BellMcCaffrey of(LeastSquares model, Groups clusters) {
        int n = model.n();
        Solved solved = model.solved();
        SimpleMatrix[] squares = clusters.squares(model.rows().divide(Math.sqrt(n)));
        SimpleMatrix sums = clusters.sums(model.solved().scores());
        SimpleMatrix[] roots = new SimpleMatrix[squares.length];
        SimpleMatrix meat = new SimpleMatrix(model.size(), model.size());
        for (int g = 0; g < squares.length; g++) {
            roots[g] = inverseRoot(squares[g]);
            SimpleMatrix adjusted = roots[g].mult(sums.extractVector(true, g).transpose());
            meat = meat.plus(adjusted.mult(adjusted.transpose()));
        }
        List<Double> df = new ArrayList<>();
        for (int term = 0; term < solved.terms().size(); term++) {
            df.add(satterthwaite(solved.toRaw().extractVector(true, term).transpose(), squares, roots));
        }
        return new BellMcCaffrey(solved.sandwich(meat), df);
    }

    /// (Σ λ)² / Σ λ² of the matrix p_g'p_h, p_g = (I - QQ')_g a_g with a_g = Qg root c, of which p_g'p_h = [g =
    /// h] a_g'a_g - (Qg'a_g)'(Qh'a_h).
    private static double satterthwaite(SimpleMatrix contrast, SimpleMatrix[] squares, SimpleMatrix[] roots) {
        SimpleMatrix c = contrast.divide(contrast.normF());
        SimpleMatrix products = new SimpleMatrix(c.getNumRows(), c.getNumRows());
        double trace = 0;
        double alone = 0;
        for (int g = 0; g < squares.length; g++) {
            SimpleMatrix rooted = roots[g].mult(c);
            SimpleMatrix b = squares[g].mult(rooted);
            double a = rooted.dot(b);
            double shared = b.dot(b);
            trace += a - shared;
            alone += a * a - 2 * a * shared;
            products = products.plus(b.mult(b.transpose()));
        }
        double all = products.normF();
        return trace * trace / (alone + all * all);
    }

    private static SimpleMatrix inverseRoot(SimpleMatrix square) {
        int size = square.getNumRows();
        SimpleEVD<SimpleMatrix> eigen = square.eig();
        SimpleMatrix root = new SimpleMatrix(size, size);
        for (int i = 0; i < size; i++) {
            double left = 1 - eigen.getEigenvalue(i).getReal();
            if (left > NOUGHT) {
                SimpleMatrix vector = eigen.getEigenVector(i);
                root = root.plus(vector.mult(vector.transpose()).divide(Math.sqrt(left)));
            }
        }
        return root;
    }
}
