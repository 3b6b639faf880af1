package pedicle.study.regress;

import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.ejml.simple.SimpleMatrix;

/// Whether several estimates are all 0 in truth: Wald's test.
record Wald(double chiSquare, int df, double p) {

    /// Empty where the variances are not positive definite.
    static Optional<Wald> of(SimpleMatrix estimates, SimpleMatrix variances) {
        int df = estimates.getNumRows();
        // In units of each estimate's standard error, so that units of measurement do not matter.
        SimpleMatrix scaled = variances.copy();
        SimpleMatrix statistics = estimates.copy();
        for (int i = 0; i < df; i++) {
            double se = Math.sqrt(variances.get(i, i));
            statistics.set(i, 0, estimates.get(i, 0) / se);
            for (int j = 0; j < df; j++) {
                scaled.set(i, j, scaled.get(i, j) / se);
                scaled.set(j, i, scaled.get(j, i) / se);
            }
        }
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(df);
        if (scaled.hasUncountable() || !solver.setA(scaled.getDDRM().copy())) {
            return Optional.empty();
        }
        DMatrixRMaj solution = new DMatrixRMaj(df, 1);
        solver.solve(statistics.getDDRM(), solution);
        double chiSquare = statistics.dot(SimpleMatrix.wrap(solution));
        return chiSquare >= 0 && Double.isFinite(chiSquare)
                ? Optional.of(new Wald(chiSquare, df, Tail.chiSquare(chiSquare, df)))
                : Optional.empty();
    }
}
