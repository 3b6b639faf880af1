package pedicle.measure.effect;

import static java.time.temporal.ChronoUnit.MONTHS;

import java.time.YearMonth;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/// What each month shows of each term: the level, months since the first, whether the change has come,
/// months since it, and the season.
record SeriesDesign(YearMonth first, YearMonth change, Season season) {

    int terms() {
        return 4 + season.terms();
    }

    RealMatrix rows(List<YearMonth> months) {
        RealMatrix rows = new Array2DRowRealMatrix(months.size(), terms());
        for (int i = 0; i < months.size(); i++) {
            rows.setRowVector(i, row(months.get(i)));
        }
        return rows;
    }

    RealVector row(YearMonth month) {
        double since = Math.max(0, change.until(month, MONTHS));
        double[] trend = {1, first.until(month, MONTHS), month.isBefore(change) ? 0 : 1, since};
        return new ArrayRealVector(trend, season.row(month));
    }

    /// The month as it would have been without the change.
    RealVector unchanged(YearMonth month) {
        RealVector row = row(month);
        row.setEntry(2, 0);
        row.setEntry(3, 0);
        return row;
    }
}
