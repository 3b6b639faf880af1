package pedicle.study.regress;

import java.util.List;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/// Variance inflation of each predictor: det(its columns) * det(the others) / det(all) of the correlations of
/// the estimates (Fox and Monette 1992, JASA 87, 178-183), as in R's `car::vif` of a linear model.
final class Inflations {

    private Inflations() {}

    static List<Inflation> of(Design design, Basis basis) {
        SimpleMatrix all = correlations(basis.toRaw().mult(basis.toRaw().transpose()));
        return design.predictors().stream()
                .map(predictor -> inflation(design, predictor.name(), all))
                .toList();
    }

    private static Inflation inflation(Design design, String predictor, SimpleMatrix all) {
        int[] own = places(design, predictor, true);
        int[] others = places(design, predictor, false);
        double factor = others.length == 0
                ? 1
                : part(all, own).determinant() * part(all, others).determinant() / all.determinant();
        return new Inflation(predictor, Math.max(1, factor), own.length);
    }

    private static int[] places(Design design, String predictor, boolean own) {
        return IntStream.range(0, design.columns().size())
                .filter(j -> design.columns().get(j).predictor().equals(predictor) == own)
                .toArray();
    }

    private static SimpleMatrix part(SimpleMatrix all, int[] places) {
        SimpleMatrix part = new SimpleMatrix(places.length, places.length);
        for (int i = 0; i < places.length; i++) {
            for (int j = 0; j < places.length; j++) {
                part.set(i, j, all.get(places[i], places[j]));
            }
        }
        return part;
    }

    private static SimpleMatrix correlations(SimpleMatrix variances) {
        SimpleMatrix correlations = variances.copy();
        for (int i = 0; i < variances.getNumRows(); i++) {
            for (int j = 0; j < variances.getNumCols(); j++) {
                correlations.set(
                        i, j, variances.get(i, j) / Math.sqrt(variances.get(i, i)) / Math.sqrt(variances.get(j, j)));
            }
        }
        return correlations;
    }
}
