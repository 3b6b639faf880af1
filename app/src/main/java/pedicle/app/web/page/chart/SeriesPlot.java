package pedicle.app.web.page.chart;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;
import pedicle.measure.effect.InterruptedSeries.Line;

/// A share by month with the line through it before and after a change, and beside it the line as it would have
/// gone on, with its 95% interval.
///
/// `what` is the share in words; `change` is the first month after it; `leads` gives where the point of a month
/// leads.
public record SeriesPlot(
        String id,
        String title,
        String note,
        String what,
        YearMonth change,
        String changeWords,
        List<Line> lines,
        Function<YearMonth, Lead> leads)
        implements Chart {

    /// Paths are absent words where there is nothing to draw.
    public record Drawing(
            Frame frame,
            List<Tick> shares,
            List<Tick> months,
            double changeAt,
            List<Dot> dots,
            String before,
            String after,
            String unchanged,
            String interval,
            double keysAt) {}

    public record Dot(double x, double y, boolean after, Lead lead, String says) {}

    /// The room that the two keys take.
    private static final double KEYS = 26 + Letters.width("without the change");

    public SeriesPlot {
        lines = List.copyOf(lines);
        if (lines.stream().allMatch(line -> line.month().isBefore(change))
                || lines.stream().noneMatch(line -> line.month().isBefore(change))) {
            throw new IllegalArgumentException("a change has months before and after it: " + title);
        }
    }

    public boolean linked() {
        return lines.stream().anyMatch(line -> leads.apply(line.month()).leads());
    }

    public Drawing drawing(Breadth breadth) {
        boolean wide = breadth == Breadth.WIDE;
        Frame frame = Frame.ofMonths(breadth, wide ? 330 : 310, 68);
        MonthAxis x = frame.months(lines.getFirst().month(), lines.getLast().month());
        Axis y = frame.up(most());
        List<Line> before =
                lines.stream().filter(line -> line.month().isBefore(change)).toList();
        List<Line> after =
                lines.stream().filter(line -> !line.month().isBefore(change)).toList();
        return new Drawing(
                frame,
                Frame.percentages(y, 5),
                x.ticks(wide),
                x.begins(change),
                lines.stream()
                        .map(line -> new Dot(
                                x.at(line.month()),
                                y.at(line.seen()),
                                !line.month().isBefore(change),
                                leads.apply(line.month()),
                                Say.month(line.month()) + ": " + Say.share(line.seen(), 1)))
                        .toList(),
                path(before, line -> y.at(line.fitted()), x),
                path(after, line -> y.at(line.fitted()), x),
                path(after, line -> y.at(line.unchanged().value()), x),
                path(after, line -> y.at(line.unchanged().high()), x)
                        + path(after.reversed(), line -> y.at(line.unchanged().low()), x)
                                .replace('M', 'L') + "Z",
                Math.min(x.begins(change) + 10, frame.right() - KEYS));
    }

    private double most() {
        double shown = lines.stream()
                .mapToDouble(line -> Math.max(line.seen(), line.unchanged().value()))
                .max()
                .orElseThrow();
        double high = lines.stream()
                .mapToDouble(line -> line.unchanged().high())
                .max()
                .orElseThrow();
        // An interval that runs off would press all that was seen to the ground.
        return Math.min(1, Axis.roundUp(Math.max(0.01, Math.clamp(high, shown, 2 * Math.max(shown, 0.005))), 5));
    }

    private interface Height {
        double of(Line line);
    }

    private static String path(List<Line> lines, Height height, MonthAxis x) {
        return lines.stream()
                .map(line -> x.at(line.month()) + " " + height.of(line))
                .collect(Collectors.joining("L", "M", ""));
    }

    @Override
    public String says() {
        Line last = lines.getLast();
        return "Share %s, by month from %s to %s, with the line through the months before and after %s. In %s the line stands at %s; without the change it would have stood at %s (95%% CI %s to %s)."
                .formatted(
                        what,
                        Say.month(lines.getFirst().month()),
                        Say.month(last.month()),
                        Say.month(change),
                        Say.month(last.month()),
                        Say.share(last.fitted(), 1),
                        Say.share(last.unchanged().value(), 1),
                        Say.number(100 * last.unchanged().low(), 1),
                        Say.share(last.unchanged().high(), 1));
    }

    @Override
    public TableView table() {
        List<List<TableView.Cell>> rows = lines.stream()
                .map(line -> List.of(
                        TableView.cell(line.month().toString()),
                        share(line.seen()),
                        share(line.fitted()),
                        share(line.unchanged().value()),
                        share(line.unchanged().low()),
                        share(line.unchanged().high())))
                .toList();
        return TableView.of(
                title,
                List.of(
                        TableView.words("Month"),
                        TableView.numbers("Seen"),
                        TableView.numbers("Line"),
                        TableView.numbers("Without the change"),
                        TableView.numbers("95% CI from"),
                        TableView.numbers("95% CI to")),
                rows);
    }

    private static TableView.Cell share(double share) {
        return TableView.cell(Say.share(share, 1), share);
    }
}
