package pedicle.study.correlation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/// The eigenvalues of a symmetric matrix, largest first, and their vectors.
public final class Eigen {

    private final double[] values;
    private final double[][] vectors;

    private Eigen(double[] values, double[][] vectors) {
        this.values = values;
        this.vectors = vectors;
    }

    public static Eigen of(double[][] symmetric) {
        EigenDecomposition_F64<DMatrixRMaj> solver = decomposed(symmetric, true);
        List<Integer> order = IntStream.range(0, symmetric.length)
                .boxed()
                .sorted(Comparator.comparingDouble(
                        (Integer i) -> -solver.getEigenvalue(i).getReal()))
                .toList();
        return new Eigen(
                order.stream()
                        .mapToDouble(i -> solver.getEigenvalue(i).getReal())
                        .toArray(),
                order.stream().map(i -> solver.getEigenVector(i).getData()).toArray(double[][]::new));
    }

    /// The values alone, which is faster.
    public static double[] valuesOf(double[][] symmetric) {
        EigenDecomposition_F64<DMatrixRMaj> solver = decomposed(symmetric, false);
        return IntStream.range(0, symmetric.length)
                .mapToDouble(i -> -solver.getEigenvalue(i).getReal())
                .sorted()
                .map(value -> -value)
                .toArray();
    }

    public int size() {
        return values.length;
    }

    public double[] values() {
        return values.clone();
    }

    /// The part of the given vector that belongs to the given row of the matrix.
    public double vector(int which, int row) {
        return vectors[which][row];
    }

    /// An element of the inverse of the matrix.
    public double inverse(int row, int column) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += vectors[i][row] * vectors[i][column] / values[i];
        }
        return sum;
    }

    private static EigenDecomposition_F64<DMatrixRMaj> decomposed(double[][] symmetric, boolean withVectors) {
        EigenDecomposition_F64<DMatrixRMaj> solver = DecompositionFactory_DDRM.eig(symmetric.length, withVectors, true);
        if (!solver.decompose(new DMatrixRMaj(symmetric))) {
            throw new IllegalStateException("no eigenvalues of a " + symmetric.length + "-item correlation matrix");
        }
        return solver;
    }
}
