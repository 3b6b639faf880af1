package pedicle.app.web.page.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;
import pedicle.catalog.Estimate;
import pedicle.catalog.Proportion;

/// A share of people by month with Wilson's intervals, the day of a change, and the share before and after it.
///
/// `what` is the share in words, such as "imaged without need"; `small` draws it lower, as a companion of another.
public record RateChart(
        String id,
        String title,
        String note,
        String what,
        List<Month> months,
        LocalDate change,
        String changeWords,
        Proportion before,
        Proportion after,
        boolean small)
        implements Chart {

    public record Month(YearMonth month, Proportion share, Lead lead) {
        public Month(YearMonth month, Proportion share) {
            this(month, share, Lead.NOWHERE);
        }
    }

    public record Drawing(
            Frame frame,
            List<Tick> shares,
            List<Tick> months,
            List<Point> points,
            double changeAt,
            Level before,
            Level after) {}

    public record Point(double x, double y, double low, double high, boolean after, Lead lead, String says) {}

    /// A line at the share before or after, and its words.
    public record Level(double from, double to, double y, String words) {}

    public RateChart {
        months = List.copyOf(months);
        if (months.size() < 2) {
            throw new IllegalArgumentException("a rate by month has two months or more: " + title);
        }
    }

    public boolean linked() {
        return months.stream().anyMatch(month -> month.lead().leads());
    }

    public Drawing drawing(Breadth breadth) {
        boolean wide = breadth == Breadth.WIDE;
        Frame frame = Frame.ofMonths(breadth, small ? 210 : wide ? 320 : 290, 52);
        MonthAxis x = frame.months(months.getFirst().month(), months.getLast().month());
        Axis y = frame.up(most());
        double changeAt = x.at(change);
        return new Drawing(
                frame,
                Frame.percentages(y, small ? 4 : 5),
                x.ticks(wide),
                points(x, y),
                changeAt,
                level(before, "before", frame.left(), changeAt, y),
                level(after, "after", changeAt, frame.right(), y));
    }

    private double most() {
        double most = months.stream()
                .mapToDouble(month -> month.share().wilson().high())
                .max()
                .orElseThrow();
        return Math.min(1, Axis.roundUp(most, small ? 4 : 5));
    }

    private List<Point> points(MonthAxis x, Axis y) {
        return months.stream()
                .map(month -> {
                    Estimate wilson = month.share().wilson();
                    boolean after = !month.month().isBefore(YearMonth.from(change));
                    return new Point(
                            x.at(month.month()),
                            y.at(wilson.value()),
                            y.at(wilson.low()),
                            y.at(wilson.high()),
                            after,
                            month.lead(),
                            "%s: %s, %s of %s"
                                    .formatted(
                                            Say.month(month.month()),
                                            Say.share(month.share()),
                                            Say.count(month.share().count()),
                                            Say.count(month.share().of())));
                })
                .toList();
    }

    private Level level(Proportion share, String when, double from, double to, Axis y) {
        double at = y.at(share.share());
        return new Level(from, to, at, when + " " + Say.share(share));
    }

    @Override
    public String says() {
        Estimate difference = after.minus(before);
        return "By month from %s to %s, with 95%% intervals. %s: %s before %s (%s of %s people), %s after (%s of %s). Difference %s percentage points, %s."
                .formatted(
                        Say.month(months.getFirst().month()),
                        Say.month(months.getLast().month()),
                        Say.slug(what),
                        Say.share(before),
                        Say.day(change),
                        Say.count(before.count()),
                        Say.count(before.of()),
                        Say.share(after),
                        Say.count(after.count()),
                        Say.count(after.of()),
                        Say.number(100 * difference.value(), 1),
                        Say.number(100 * difference.low(), 1) + " to " + Say.number(100 * difference.high(), 1));
    }

    @Override
    public TableView table() {
        List<List<TableView.Cell>> rows = months.stream()
                .map(month -> List.of(
                        TableView.cell(month.month().toString()),
                        TableView.cell(
                                Say.count(month.share().count()), month.share().count()),
                        TableView.cell(
                                Say.count(month.share().of()), month.share().of()),
                        TableView.cell(Say.share(month.share()), month.share().share()),
                        TableView.cell(Say.interval(month.share()))))
                .toList();
        return TableView.of(
                title,
                List.of(
                        TableView.words("Month"),
                        TableView.numbers(Say.slug(what)),
                        TableView.numbers("Of"),
                        TableView.numbers("Share"),
                        TableView.numbers("95% CI")),
                rows);
    }
}
