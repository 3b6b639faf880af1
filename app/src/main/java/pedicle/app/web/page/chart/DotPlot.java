package pedicle.app.web.page.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;
import pedicle.catalog.Direction;
import pedicle.catalog.Estimate;

/// Means on one answer scale, each with its 95% interval: a square for a barrier, a triangle for a facilitator.
///
/// `low` and `high` are the scale's ends; `lowWords` and `highWords` say what they mean; `neutral` is its middle,
/// where it has one.
public record DotPlot(
        String id,
        String title,
        String note,
        String axis,
        double low,
        double high,
        String lowWords,
        String highWords,
        OptionalDouble neutral,
        List<Dot> dots)
        implements Chart {

    public record Dot(String label, Direction direction, Estimate mean, int n, int missing) {}

    public record Drawing(
            Breadth breadth,
            double height,
            double foot,
            Axis fit,
            List<Tick> ticks,
            OptionalDouble neutralAt,
            List<Row> rows) {}

    public record Row(
            List<String> lines,
            double textAt,
            double y,
            double at,
            double low,
            double high,
            String value,
            String tone) {}

    public DotPlot {
        dots = List.copyOf(dots);
        for (Dot dot : dots) {
            if (dot.mean().value() < low || dot.mean().value() > high) {
                throw new IllegalArgumentException("a mean lies on its scale: " + dot.label());
            }
        }
    }

    public Drawing drawing(Breadth breadth) {
        boolean wide = breadth == Breadth.WIDE;
        Axis fit = new Axis(low, high, wide ? 244 : 8, breadth.width() - (wide ? 122 : 106));
        double y = 26;
        List<Row> rows = new ArrayList<>();
        for (Dot dot : dots) {
            List<String> lines = Lines.of(dot.label(), wide ? 36 : 50);
            double height = wide ? Math.max(32, 16 * lines.size() + 14) : 16 * lines.size() + 30;
            rows.add(row(dot, lines, fit, y, height, wide));
            y += height;
        }
        List<Tick> ticks = fit.ticks((int) Math.min(7, high - low)).stream()
                .map(tick -> new Tick(fit.at(tick), Say.asGiven(tick)))
                .toList();
        OptionalDouble neutralAt =
                neutral.isPresent() ? OptionalDouble.of(fit.at(neutral.getAsDouble())) : OptionalDouble.empty();
        return new Drawing(breadth, y + 64, y, fit, ticks, neutralAt, List.copyOf(rows));
    }

    private static Row row(Dot dot, List<String> lines, Axis fit, double top, double height, boolean wide) {
        double middle = Axis.tenth(wide ? top + height / 2 : top + 16 * lines.size() + 12);
        double textAt = wide ? middle + 4.5 - 8 * (lines.size() - 1) : top + 13;
        return new Row(
                lines,
                textAt,
                middle,
                fit.at(dot.mean().value()),
                fit.at(dot.mean().low()),
                fit.at(dot.mean().high()),
                Say.number(dot.mean().value(), 1) + " (" + Say.interval(dot.mean(), 1) + ")",
                Tone.of(dot.direction()));
    }

    @Override
    public String says() {
        List<String> parts = dots.stream()
                .map(dot -> Say.word(dot.direction()) + ", " + dot.label() + ": "
                        + Say.number(dot.mean().value(), 2) + ", " + Say.interval(dot.mean(), 2))
                .toList();
        return "%s, from %s (%s) to %s (%s). %s."
                .formatted(axis, Say.asGiven(low), lowWords, Say.asGiven(high), highWords, String.join("; ", parts));
    }

    @Override
    public TableView table() {
        List<List<TableView.Cell>> rows = dots.stream()
                .map(dot -> List.of(
                        TableView.cell(dot.label()),
                        TableView.cell(Say.word(dot.direction())),
                        TableView.cell(
                                Say.number(dot.mean().value(), 2), dot.mean().value()),
                        TableView.cell(Say.interval(dot.mean(), 2)),
                        TableView.cell(Say.count(dot.n()), dot.n()),
                        TableView.cell(Say.count(dot.missing()), dot.missing())))
                .toList();
        return TableView.of(
                title,
                List.of(
                        TableView.words("Scale"),
                        TableView.words("Direction"),
                        TableView.numbers("Mean"),
                        TableView.numbers("95% CI"),
                        TableView.numbers("n"),
                        TableView.numbers("Missing")),
                rows);
    }
}
