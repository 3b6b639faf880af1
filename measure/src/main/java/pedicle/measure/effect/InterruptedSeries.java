package pedicle.measure.effect;

import static java.time.temporal.ChronoUnit.MONTHS;

import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import pedicle.catalog.Estimate;
import pedicle.measure.model.Algebra;
import pedicle.measure.model.Outcome;
import pedicle.measure.model.Outcome.Reason;
import pedicle.measure.model.Term;
import pedicle.measure.trend.MonthShare;

/// A series of months interrupted by a change (Wagner 2002; Bernal 2017), with a season where one is asked
/// for, and the images that the change spared: the line as it went on before the change, less the line
/// after.
///
/// Terms and errors are shares per month, or log odds per month after a logistic regression; intervals are
/// Student's t with as many degrees of freedom as months less terms.
public final class InterruptedSeries {

    /// As of [pedicle.measure.trend.SegmentedRegression].
    private static final int LEAST_MONTHS = 12;

    private static final int LEAST_ON_A_SIDE = 4;

    /// A season that is seen once can't be told from anything else of that year.
    private static final int LEAST_WITH_SEASON = 24;

    private final List<MonthShare> months;
    private final SeriesDesign design;
    private final SeriesMethod method;
    private final SeriesFit fit;

    /// A month with its share, the line through it, and the line had there been no change with its 95%
    /// interval (before the change both are the same); shares from 0 to 1, though least squares may leave
    /// these.
    public record Line(YearMonth month, double seen, double fitted, Estimate unchanged) {}

    private InterruptedSeries(List<MonthShare> months, SeriesDesign design, SeriesMethod method, SeriesFit fit) {
        this.months = months;
        this.design = design;
        this.method = method;
        this.fit = fit;
    }

    /// Refused for too few months, a season over fewer than two years, terms that can't be told apart,
    /// months missing where the method needs all, and months in which everyone or no one was imaged where
    /// odds have no limit.
    public static Outcome<InterruptedSeries> of(
            List<MonthShare> series, YearMonth change, Season season, SeriesMethod method) {
        List<MonthShare> months = MonthShare.inOrder(series);
        long before =
                months.stream().filter(month -> month.month().isBefore(change)).count();
        if (months.size() < LEAST_MONTHS || Math.min(before, months.size() - before) < LEAST_ON_A_SIDE) {
            return Outcome.refuse(
                    Reason.TOO_FEW_MONTHS,
                    "A line before and after needs %d months, %d on each side; there are %d before the change and %d after."
                            .formatted(LEAST_MONTHS, LEAST_ON_A_SIDE, before, months.size() - before));
        }
        if (season.terms() > 0 && months.size() < LEAST_WITH_SEASON) {
            return Outcome.refuse(
                    Reason.TOO_FEW_MONTHS,
                    "A season needs %d months; there are %d.".formatted(LEAST_WITH_SEASON, months.size()));
        }
        if (method == SeriesMethod.PRAIS_WINSTEN && gaps(months)) {
            return Outcome.refuse(
                    Reason.MONTHS_MISSING, "A month without anyone breaks the series, which this method needs whole.");
        }
        SeriesDesign design = new SeriesDesign(months.getFirst().month(), change, season);
        RealMatrix rows = design.rows(months.stream().map(MonthShare::month).toList());
        if (!Algebra.fullRank(rows)) {
            return Outcome.refuse(
                    Reason.NO_CONTRAST, "The months do not tell the season from the line or from the change.");
        }
        return SeriesFit.of(rows, months, method).map(fit -> new InterruptedSeries(months, design, method, fit));
    }

    private static boolean gaps(List<MonthShare> months) {
        return months.getFirst().month().until(months.getLast().month(), MONTHS) + 1 > months.size();
    }

    public Term level() {
        return term(0);
    }

    /// Per month, before the change.
    public Term slope() {
        return term(1);
    }

    /// The jump in the month of the change.
    public Term levelChange() {
        return term(2);
    }

    /// Per month, after the change less before it.
    public Term slopeChange() {
        return term(3);
    }

    /// Of a month's error with the one before, where the method estimates it.
    public OptionalDouble correlation() {
        return fit.correlation();
    }

    /// How many times a binomial's variance the months have, where the method estimates it.
    public OptionalDouble dispersion() {
        return fit.dispersion();
    }

    /// See [SeriesFit#durbinWatson].
    public OptionalDouble durbinWatson() {
        return fit.durbinWatson();
    }

    public int freedom() {
        return months.size() - design.terms();
    }

    public List<Line> lines() {
        return months.stream()
                .map(month -> new Line(
                        month.month(), month.share(), share(design.row(month.month())), unchanged(month.month())))
                .toList();
    }

    /// Odds have their interval as log odds, so that it stays among the shares.
    private Estimate unchanged(YearMonth month) {
        RealVector row = design.unchanged(month);
        double error = Math.sqrt(Algebra.variance(fit.covariance(), row));
        Estimate line =
                Term.of(row.dotProduct(fit.coefficients()), error, freedom()).estimate();
        return new Estimate(method.share(line.value()), method.share(line.low()), method.share(line.high()));
    }

    /// Images spared among 100 people who present in the month so many months after the change (0 is the
    /// month of the change). Negative where there were more.
    public Estimate avoidedPer100(int monthsAfter) {
        return sum(List.of(design.change().plusMonths(monthsAfter)), List.of(100.0));
    }

    /// Images spared among 100 people who present evenly from the month of the change to so many months
    /// after it.
    public Estimate avoidedPer100Until(int monthsAfter) {
        List<YearMonth> after = IntStream.rangeClosed(0, monthsAfter)
                .mapToObj(design.change()::plusMonths)
                .toList();
        return sum(after, after.stream().map(_ -> 100.0 / after.size()).toList());
    }

    /// Images spared among all people of the series from the month of the change on.
    public Estimate avoidedSoFar() {
        List<MonthShare> after = months.stream()
                .filter(month -> !month.month().isBefore(design.change()))
                .toList();
        return sum(
                after.stream().map(MonthShare::month).toList(),
                after.stream().map(month -> (double) month.counted().of()).toList());
    }

    /// The delta method: the slope of the sum in the coefficients, and their covariance.
    private Estimate sum(List<YearMonth> when, List<Double> people) {
        double avoided = 0;
        RealVector slope = Algebra.vector(design.terms());
        for (int i = 0; i < when.size(); i++) {
            RealVector changed = design.row(when.get(i));
            RealVector unchanged = design.unchanged(when.get(i));
            avoided += people.get(i) * (share(unchanged) - share(changed));
            slope = slope.add(slope(unchanged).subtract(slope(changed)).mapMultiply(people.get(i)));
        }
        return Term.of(avoided, Math.sqrt(Algebra.variance(fit.covariance(), slope)), freedom())
                .estimate();
    }

    private double share(RealVector row) {
        return method.share(row.dotProduct(fit.coefficients()));
    }

    private RealVector slope(RealVector row) {
        return row.mapMultiply(method.slope(share(row)));
    }

    private Term term(int index) {
        double error = Math.sqrt(Math.max(0, fit.covariance().getEntry(index, index)));
        return Term.of(fit.coefficients().getEntry(index), error, freedom());
    }
}
