package pedicle.app.web.page.chart;

import static java.time.temporal.ChronoUnit.MONTHS;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import pedicle.app.web.page.Say;

/// Months laid from left to right, each as broad as any other, with its point in the middle.
record MonthAxis(YearMonth first, int months, Axis axis) {

    static MonthAxis of(YearMonth first, YearMonth last, double left, double right) {
        int months = (int) first.until(last, MONTHS) + 1;
        return new MonthAxis(first, months, new Axis(-0.5, months - 0.5, left, right));
    }

    double at(YearMonth month) {
        return axis.at(place(month));
    }

    double begins(YearMonth month) {
        return axis.at(place(month) - 0.5);
    }

    double ends(YearMonth month) {
        return axis.at(place(month) + 0.5);
    }

    /// Where the morning of a day lies.
    double at(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return axis.at(place(month) - 0.5 + (day.getDayOfMonth() - 1.0) / month.lengthOfMonth());
    }

    private double place(YearMonth month) {
        return (double) first.until(month, MONTHS);
    }

    List<Tick> ticks(boolean wide) {
        int every = every(months / (wide ? 14.0 : 6.0));
        List<YearMonth> written = IntStream.range(0, months)
                .mapToObj(first::plusMonths)
                .filter(month -> (month.getMonthValue() - 1) % every == 0)
                .toList();
        return written.stream()
                .map(month -> new Tick(at(month), shortly(month, month.equals(written.getFirst()))))
                .toList();
    }

    /// Months from one tick to the next: a part of the year, so that each January has its tick.
    private static int every(double least) {
        return IntStream.of(1, 2, 3, 4, 6)
                .filter(every -> every >= least)
                .findFirst()
                .orElse(12);
    }

    /// The year is written where it begins, after a bar.
    private static String shortly(YearMonth month, boolean first) {
        String name = Say.month(month).substring(0, 3);
        return first || month.getMonthValue() == 1 ? name + "|" + month.getYear() : name;
    }
}
