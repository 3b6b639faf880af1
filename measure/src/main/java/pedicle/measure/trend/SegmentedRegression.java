package pedicle.measure.trend;

import static java.time.temporal.ChronoUnit.MONTHS;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;
import pedicle.catalog.Estimate;
import pedicle.catalog.Proportion;
import pedicle.measure.indicator.MeasureReport;
import pedicle.measure.indicator.Tally;

/// An interrupted series of monthly shares (Wagner 2002): a line before the change, and by how much its
/// level and slope differ after. Slopes are per month. `levelChange` is the jump in the month of the change
/// itself.
///
/// Ordinary least squares, each month weighing the same. Standard errors are Newey and West's (1987) with
/// Bartlett weights to the given lag and the factor n / (n - 4) for small samples, intervals from Student's
/// t with n - 4 degrees of freedom: what R's `sandwich::NeweyWest(lag, prewhite = FALSE, adjust = TRUE)`
/// gives.
public record SegmentedRegression(int months, int lag, Term level, Term slope, Term levelChange, Term slopeChange) {

    /// Enough months on both sides to tell a line from noise: twelve in all is our floor, four of them on
    /// each side.
    private static final int LEAST_MONTHS = 12;

    private static final int LEAST_ON_A_SIDE = 4;
    private static final int TERMS = 4;

    /// A coefficient with its standard error, 95% interval and two-sided p value.
    public record Term(Estimate estimate, double standardError, double p) {}

    /// Of a report's over-use, with lag 3. Empty where there are too few months with anyone in them.
    public static Optional<SegmentedRegression> ofOverUse(MeasureReport report, YearMonth change) {
        return of(points(report, Tally::overUse), change, 3);
    }

    /// Of a report's under-use, with lag 3. Empty where there are too few months with anyone in them.
    public static Optional<SegmentedRegression> ofUnderUse(MeasureReport report, YearMonth change) {
        return of(points(report, Tally::underUse), change, 3);
    }

    /// The points ascend by month; a month without anyone is left out of them.
    public static Optional<SegmentedRegression> of(List<Point> points, YearMonth change, int lag) {
        long before =
                points.stream().filter(point -> point.month().isBefore(change)).count();
        long after = points.size() - before;
        if (points.size() < LEAST_MONTHS || before < LEAST_ON_A_SIDE || after < LEAST_ON_A_SIDE) {
            return Optional.empty();
        }
        double[][] design = new double[points.size()][];
        double[] shares = new double[points.size()];
        for (int i = 0; i < shares.length; i++) {
            design[i] = row(points.getFirst().month(), change, points.get(i).month());
            shares[i] = points.get(i).share();
        }
        return Optional.of(fit(design, shares, lag));
    }

    private static List<Point> points(MeasureReport report, Function<Tally, Optional<Proportion>> share) {
        return report.byMonth().stream()
                .flatMap(month -> share.apply(month.tally()).stream()
                        .map(proportion -> new Point(month.month(), proportion.share())))
                .toList();
    }

    /// Constant, months since the first, whether the change has come, months since the change.
    private static double[] row(YearMonth first, YearMonth change, YearMonth month) {
        double since = Math.max(0, change.until(month, MONTHS));
        return new double[] {1, first.until(month, MONTHS), month.isBefore(change) ? 0 : 1, since};
    }

    private static SegmentedRegression fit(double[][] design, double[] shares, int lag) {
        OLSMultipleLinearRegression ols = new OLSMultipleLinearRegression();
        ols.setNoIntercept(true);
        ols.newSampleData(shares, design);
        double[] beta = ols.estimateRegressionParameters();
        // (X'X)^-1, which least squares keeps as the variance of its parameters in units of the error.
        RealMatrix bread = new Array2DRowRealMatrix(ols.estimateRegressionParametersVariance());
        RealMatrix variance =
                bread.multiply(meat(design, ols.estimateResiduals(), lag)).multiply(bread);
        int freedom = shares.length - TERMS;
        double small = (double) shares.length / freedom;
        TDistribution t = new TDistribution(freedom);
        Term[] terms = new Term[TERMS];
        for (int i = 0; i < TERMS; i++) {
            terms[i] = term(beta[i], Math.sqrt(variance.getEntry(i, i) * small), t);
        }
        return new SegmentedRegression(shares.length, lag, terms[0], terms[1], terms[2], terms[3]);
    }

    private static Term term(double beta, double error, TDistribution t) {
        double half = t.inverseCumulativeProbability(0.975) * error;
        double p = error == 0 ? (beta == 0 ? 1 : 0) : 2 * t.cumulativeProbability(-Math.abs(beta / error));
        return new Term(new Estimate(beta, beta - half, beta + half), error, p);
    }

    /// Newey and West 1987: the scores' autocovariances, those j months apart weighing 1 - j / (lag + 1).
    private static RealMatrix meat(double[][] design, double[] residuals, int lag) {
        RealMatrix meat = new Array2DRowRealMatrix(TERMS, TERMS);
        for (int apart = 0; apart <= lag; apart++) {
            double weight = 1 - apart / (lag + 1.0);
            for (int i = apart; i < residuals.length; i++) {
                double product = weight * residuals[i] * residuals[i - apart];
                RealMatrix outer = new Array2DRowRealMatrix(design[i])
                        .multiplyTransposed(new Array2DRowRealMatrix(design[i - apart]))
                        .scalarMultiply(product);
                meat = meat.add(apart == 0 ? outer : outer.add(outer.transpose()));
            }
        }
        return meat;
    }
}
