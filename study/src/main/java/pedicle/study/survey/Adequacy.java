package pedicle.study.survey;

import java.util.List;
import pedicle.study.correlation.Eigen;

/// Whether items have enough in common for components to mean anything.
final class Adequacy {

    private Adequacy() {}

    /// The Kaiser-Meyer-Olkin measure over all items (Kaiser and Rice 1974): squared correlations against squared
    /// partial correlations, 0 to 1.
    static double kmo(List<List<Double>> correlations, Eigen eigen) {
        double whole = 0;
        double partial = 0;
        for (int i = 0; i < eigen.size(); i++) {
            for (int j = 0; j < i; j++) {
                double r = correlations.get(i).get(j);
                double inverse = eigen.inverse(i, j);
                whole += r * r;
                partial += inverse * inverse / (eigen.inverse(i, i) * eigen.inverse(j, j));
            }
        }
        return whole / (whole + partial);
    }
}
