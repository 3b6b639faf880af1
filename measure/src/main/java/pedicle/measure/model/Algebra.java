package pedicle.measure.model;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/// A few words of matrix algebra that the models are written in.
public final class Algebra {

    private static final double SINGULAR = 1e-7;

    private Algebra() {}

    public static RealMatrix zeros(int size) {
        return new Array2DRowRealMatrix(size, size);
    }

    /// Whether no column follows from the others. Columns are brought to one length first, so that units do
    /// not matter.
    public static boolean fullRank(RealMatrix design) {
        if (design.getRowDimension() < design.getColumnDimension()) {
            return false;
        }
        RealMatrix scaled = design.copy();
        for (int column = 0; column < design.getColumnDimension(); column++) {
            double length = design.getColumnVector(column).getNorm();
            if (length == 0) {
                return false;
            }
            scaled.setColumnVector(column, design.getColumnVector(column).mapDivide(length));
        }
        return new QRDecomposition(scaled, SINGULAR).getSolver().isNonSingular();
    }

    /// Of a symmetric matrix whose values may differ by many orders.
    public static RealMatrix inverse(RealMatrix positive) {
        return new CholeskyDecomposition(positive, 1e-8, 0).getSolver().getInverse();
    }

    /// The symmetric power of a positive matrix.
    public static RealMatrix power(RealMatrix positive, double exponent) {
        EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(symmetric(positive));
        double[] values = eigen.getEigenvalues();
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.pow(values[i], exponent);
        }
        return eigen.getV()
                .multiply(MatrixUtils.createRealDiagonalMatrix(values))
                .multiply(eigen.getVT());
    }

    /// The smallest eigenvalue of a symmetric matrix.
    public static double least(RealMatrix symmetric) {
        double least = Double.POSITIVE_INFINITY;
        for (double value : new EigenDecompositionSymmetric(symmetric(symmetric)).getEigenvalues()) {
            least = Math.min(least, value);
        }
        return least;
    }

    /// Rounding leaves the two halves a hair apart.
    public static RealMatrix symmetric(RealMatrix nearly) {
        return nearly.add(nearly.transpose()).scalarMultiply(0.5);
    }

    public static RealVector vector(int size) {
        return new ArrayRealVector(size);
    }

    /// The variance of a weighted sum of coefficients.
    public static double variance(RealMatrix covariance, RealVector weights) {
        return Math.max(0, covariance.operate(weights).dotProduct(weights));
    }
}
