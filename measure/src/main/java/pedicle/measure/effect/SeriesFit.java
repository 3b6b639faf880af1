package pedicle.measure.effect;

import java.util.List;
import java.util.OptionalDouble;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import pedicle.measure.model.Algebra;
import pedicle.measure.model.LogitFit;
import pedicle.measure.model.Outcome;
import pedicle.measure.model.Outcome.Reason;
import pedicle.measure.trend.MonthShare;

/// Coefficients of a series and their covariance, by one of the [SeriesMethod]s. `residuals` are what
/// Durbin and Watson's statistic is of: those of the transformed months after Prais and Winsten, Pearson's
/// after a logistic fit.
record SeriesFit(
        RealVector coefficients,
        RealMatrix covariance,
        OptionalDouble correlation,
        OptionalDouble dispersion,
        RealVector residuals) {

    /// Three months, as the series before and after has it.
    private static final int LAG = 3;

    private static final int MOST_ROUNDS = 500;

    /// As for least squares, errors in shares; of a logistic fit in log odds.
    static Outcome<SeriesFit> of(RealMatrix design, List<MonthShare> months, SeriesMethod method) {
        RealVector shares = new ArrayRealVector(
                months.stream().mapToDouble(MonthShare::share).toArray());
        return switch (method) {
            case NEWEY_WEST -> new Outcome.Found<>(neweyWest(design, shares));
            case PRAIS_WINSTEN -> praisWinsten(design, shares);
            case QUASI_BINOMIAL, LOGIT_NEWEY_WEST ->
                LogitFit.of(design, months.stream().map(MonthShare::counted).toList())
                        .map(fit -> logistic(design, months, fit, method));
        };
    }

    /// Durbin and Watson's statistic: near 2 where a month tells nothing of the next, towards 0 where
    /// months follow one another, towards 4 where they alternate. Empty where the line meets every month.
    OptionalDouble durbinWatson() {
        double squares = residuals.dotProduct(residuals);
        double steps = 0;
        for (int i = 1; i < residuals.getDimension(); i++) {
            steps += Math.pow(residuals.getEntry(i) - residuals.getEntry(i - 1), 2);
        }
        return squares < 1e-20 ? OptionalDouble.empty() : OptionalDouble.of(steps / squares);
    }

    private static SeriesFit neweyWest(RealMatrix design, RealVector shares) {
        RealMatrix bread = bread(design);
        RealVector beta = bread.operate(design.transpose().operate(shares));
        RealVector residuals = shares.subtract(design.operate(beta));
        double small = (double) design.getRowDimension() / freedom(design);
        RealMatrix covariance =
                bread.multiply(meat(design, residuals)).multiply(bread).scalarMultiply(small);
        return new SeriesFit(beta, covariance, OptionalDouble.empty(), OptionalDouble.empty(), residuals);
    }

    /// The scores' autocovariances, those j months apart weighing 1 - j / (lag + 1).
    private static RealMatrix meat(RealMatrix design, RealVector residuals) {
        RealMatrix meat = Algebra.zeros(design.getColumnDimension());
        for (int apart = 0; apart <= LAG; apart++) {
            for (int i = apart; i < design.getRowDimension(); i++) {
                double product = (1 - apart / (LAG + 1.0)) * residuals.getEntry(i) * residuals.getEntry(i - apart);
                RealMatrix outer = design.getRowVector(i)
                        .outerProduct(design.getRowVector(i - apart))
                        .scalarMultiply(product);
                meat = meat.add(apart == 0 ? outer : outer.add(outer.transpose()));
            }
        }
        return meat;
    }

    private static Outcome<SeriesFit> praisWinsten(RealMatrix design, RealVector shares) {
        RealVector beta = bread(design).operate(design.transpose().operate(shares));
        double correlation = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double next = follows(shares.subtract(design.operate(beta)));
            if (Math.abs(next) >= 1) {
                return Outcome.refuse(
                        Reason.NO_CONVERGENCE,
                        "The months follow one another without end: their errors have no Prais-Winsten fit.");
            }
            RealMatrix x = transformed(design, next);
            RealVector y = transformed(shares, next);
            RealMatrix bread = bread(x);
            beta = bread.operate(x.transpose().operate(y));
            if (Math.abs(next - correlation) < 1e-12) {
                RealVector residuals = y.subtract(x.operate(beta));
                double variance = residuals.dotProduct(residuals) / freedom(design);
                return new Outcome.Found<>(new SeriesFit(
                        beta,
                        bread.scalarMultiply(variance),
                        OptionalDouble.of(next),
                        OptionalDouble.empty(),
                        residuals));
            }
            correlation = next;
        }
        return Outcome.refuse(Reason.NO_CONVERGENCE, "The correlation of the months' errors did not settle.");
    }

    /// By how much of itself an error comes back in the next month; 0 where there are no errors.
    private static double follows(RealVector residuals) {
        double product = 0;
        double square = 0;
        for (int i = 1; i < residuals.getDimension(); i++) {
            product += residuals.getEntry(i) * residuals.getEntry(i - 1);
            square += residuals.getEntry(i - 1) * residuals.getEntry(i - 1);
        }
        return square < 1e-20 ? 0 : product / square;
    }

    private static RealMatrix transformed(RealMatrix design, double correlation) {
        RealMatrix transformed = design.copy();
        for (int column = 0; column < design.getColumnDimension(); column++) {
            transformed.setColumnVector(column, transformed(design.getColumnVector(column), correlation));
        }
        return transformed;
    }

    /// The first month stays, shorter, where Cochrane and Orcutt would drop it.
    private static RealVector transformed(RealVector values, double correlation) {
        RealVector transformed = values.copy();
        transformed.setEntry(0, Math.sqrt(1 - correlation * correlation) * values.getEntry(0));
        for (int i = 1; i < values.getDimension(); i++) {
            transformed.setEntry(i, values.getEntry(i) - correlation * values.getEntry(i - 1));
        }
        return transformed;
    }

    private static SeriesFit logistic(RealMatrix design, List<MonthShare> months, LogitFit fit, SeriesMethod method) {
        RealVector scores = Algebra.vector(months.size());
        RealVector residuals = Algebra.vector(months.size());
        for (int i = 0; i < months.size(); i++) {
            double share = LogitFit.share(design.getRowVector(i).dotProduct(fit.coefficients()));
            double of = months.get(i).counted().of();
            scores.setEntry(i, of * (months.get(i).share() - share));
            residuals.setEntry(i, scores.getEntry(i) / Math.sqrt(of * share * (1 - share)));
        }
        double small = (double) design.getRowDimension() / freedom(design);
        RealMatrix covariance = method == SeriesMethod.QUASI_BINOMIAL
                ? fit.covariance().scalarMultiply(fit.dispersion())
                : fit.covariance()
                        .multiply(meat(design, scores))
                        .multiply(fit.covariance())
                        .scalarMultiply(small);
        return new SeriesFit(
                fit.coefficients(), covariance, OptionalDouble.empty(), OptionalDouble.of(fit.dispersion()), residuals);
    }

    private static int freedom(RealMatrix design) {
        return design.getRowDimension() - design.getColumnDimension();
    }

    private static RealMatrix bread(RealMatrix design) {
        return Algebra.inverse(Algebra.symmetric(design.transpose().multiply(design)));
    }
}
