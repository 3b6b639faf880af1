package pedicle.app.web.page.chart;

import java.time.YearMonth;
import java.util.List;
import pedicle.app.web.page.Say;

/// The room of a drawing between its axes: shares go up from the foot, and months or counts from left to right.
public record Frame(Breadth breadth, double height, double left, double right, double top, double foot) {

    /// Room for the months and, under the first of each year, the year.
    private static final double MONTHS = 46;

    /// Room for the shares in their column.
    private static final double SHARES = 40;

    /// A drawing of months. Above `top` stands what is said of the whole.
    static Frame ofMonths(Breadth breadth, double height, double top) {
        return new Frame(breadth, height, SHARES, breadth.width() - 8, top, height - MONTHS);
    }

    static Frame ofCounts(Breadth breadth, double height, double top) {
        return new Frame(breadth, height, SHARES, breadth.width() - 10, top, height - 44);
    }

    MonthAxis months(YearMonth first, YearMonth last) {
        return MonthAxis.of(first, last, left, right);
    }

    Axis along(double most) {
        return new Axis(0, most, left, right);
    }

    Axis up(double most) {
        return new Axis(0, most, foot, top);
    }

    /// Shares as percentages, with a decimal where the axis ends under a twentieth.
    static List<Tick> percentages(Axis up, int about) {
        return up.ticks(about).stream()
                .map(share -> new Tick(up.at(share), Say.number(100 * share, up.high() < 0.05 ? 1 : 0)))
                .toList();
    }
}
