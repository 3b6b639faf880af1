package pedicle.study.regress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import pedicle.catalog.BadInput;
import pedicle.study.regress.Variable.Category;
import pedicle.study.regress.Variable.Numeric;

/// The line, plane or more that leaves the least squares: R's `lm`.
///
/// Everything is in the basis with a column of ones before it, in units of the outcome's largest number; the
/// estimates leave in the outcome's own.
record LeastSquares(Solved solved, SimpleMatrix rows, SimpleMatrix residuals, double unit, double about, double left) {

    static final String INTERCEPT = "(Intercept)";

    /// What the residuals may be of the whole and still be rounding, in squares.
    private static final double EXACT = 1e-24;

    static LeastSquares of(Design design, Basis basis) {
        double[] raw = numbers(design.outcome());
        double unit = Arrays.stream(raw).map(Math::abs).max().orElse(0);
        double least = Arrays.stream(raw).min().orElse(0);
        double most = Arrays.stream(raw).max().orElse(0);
        if (least == most) {
            throw new BadInput("the outcome “%s”: expected answers that differ, found “%s” from all %d people"
                    .formatted(design.outcome().name(), Variable.plain(least), raw.length));
        }
        double[] residuals = Arrays.stream(raw).map(value -> value / unit).toArray();
        double[] at = new double[basis.size() + 1];
        // The second round takes off what rounding left of the first.
        for (int twice = 0; twice < 2; twice++) {
            double mean = Arrays.stream(residuals).sum() / residuals.length;
            at[0] += mean;
            residuals = Arrays.stream(residuals).map(value -> value - mean).toArray();
            for (int j = 0; j < basis.size(); j++) {
                at[j + 1] += takeOff(basis.column(j), residuals);
            }
        }
        double left = Basis.dot(residuals, residuals);
        double about = left;
        for (int j = 1; j < at.length; j++) {
            about += raw.length * at[j] * at[j];
        }
        if (left <= EXACT * about) {
            throw new BadInput(
                    "the outcome “%s”: expected something left to explain, found that it can be computed from %s"
                            .formatted(
                                    design.outcome().name(),
                                    Words.list(design.predictors().stream()
                                            .map(Variable::name)
                                            .toList())));
        }
        SimpleMatrix rows = withOnes(basis);
        SimpleMatrix column = new SimpleMatrix(raw.length, 1, true, residuals);
        return new LeastSquares(
                new Solved(
                        terms(design),
                        new SimpleMatrix(at.length, 1, true, at),
                        SimpleMatrix.identity(at.length).divide(raw.length),
                        timesRows(rows, column),
                        toRaw(basis).scale(unit)),
                rows,
                column,
                unit,
                about,
                left);
    }

    int n() {
        return rows.getNumRows();
    }

    int size() {
        return rows.getNumCols();
    }

    int free() {
        return n() - size();
    }

    /// The residual variance, in squares of the unit.
    double variance() {
        return left / free();
    }

    Fit.Linear fit() {
        int above = size() - 1;
        double f = (about - left) / above / variance();
        return new Fit.Linear(
                1 - left / about,
                1 - left / about * (n() - 1) / free(),
                f,
                above,
                free(),
                Tail.f(f, above, free()),
                Math.sqrt(variance()) * unit);
    }

    /// The scores with each residual grown by 1 / (1 - its leverage): the filling of HC3.
    SimpleMatrix jackknifed(Design design) {
        SimpleMatrix grown = residuals.copy();
        for (int i = 0; i < n(); i++) {
            double leverage = rows.extractVector(true, i).dot(rows.extractVector(true, i)) / n();
            if (leverage > 1 - 1e-10) {
                throw new BadInput(("the model of “%s”: expected no term that hangs on one person for errors"
                                + " robust to unequal spread, found one; leave out the level that one person"
                                + " chose, or take the model's errors")
                        .formatted(design.outcome().name()));
            }
            grown.set(i, 0, grown.get(i, 0) / (1 - leverage));
        }
        return timesRows(rows, grown);
    }

    private static double[] numbers(Variable outcome) {
        return switch (outcome) {
            case Numeric numbers -> {
                double[] values = new double[numbers.people()];
                Arrays.setAll(values, numbers::value);
                yield values;
            }
            case Category choice ->
                throw new BadInput("the outcome “%s”: expected numbers for a linear regression, found the levels %s"
                        .formatted(choice.name(), Words.list(choice.levels())));
        };
    }

    private static double takeOff(double[] column, double[] residuals) {
        double along = Basis.dot(column, residuals) / residuals.length;
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] -= along * column[i];
        }
        return along;
    }

    private static List<String> terms(Design design) {
        List<String> terms = new ArrayList<>(List.of(INTERCEPT));
        terms.addAll(design.terms());
        return terms;
    }

    static SimpleMatrix withOnes(Basis basis) {
        SimpleMatrix rows = new SimpleMatrix(basis.n(), basis.size() + 1);
        for (int i = 0; i < basis.n(); i++) {
            rows.set(i, 0, 1);
            for (int j = 0; j < basis.size(); j++) {
                rows.set(i, j + 1, basis.column(j)[i]);
            }
        }
        return rows;
    }

    private static SimpleMatrix toRaw(Basis basis) {
        SimpleMatrix toRaw = new SimpleMatrix(basis.size() + 1, basis.size() + 1);
        toRaw.set(0, 0, 1);
        toRaw.insertIntoThis(0, 1, basis.atMeans().negative());
        toRaw.insertIntoThis(1, 1, basis.toRaw());
        return toRaw;
    }

    private static SimpleMatrix timesRows(SimpleMatrix rows, SimpleMatrix factors) {
        SimpleMatrix times = rows.copy();
        for (int i = 0; i < rows.getNumRows(); i++) {
            for (int j = 0; j < rows.getNumCols(); j++) {
                times.set(i, j, rows.get(i, j) * factors.get(i, 0));
            }
        }
        return times;
    }
}
