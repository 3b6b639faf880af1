package pedicle.app.web.page.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;
import pedicle.catalog.Direction;
import pedicle.catalog.Estimate;
import pedicle.catalog.Proportion;

/// Shares as bars from nought, with Wilson's interval on each: people who raised a theme, reasons given at the
/// order.
///
/// `id` is unlike any other on its page; `title` says what is seen; `people` is the word for those counted.
public record Bars(String id, String title, String note, String axis, String people, List<Bar> bars) implements Chart {

    public record Bar(String label, Proportion share, Optional<Direction> direction) {}

    /// Where everything stands. `fit` is the axis from nought to the round number above the longest interval.
    public record Drawing(Breadth breadth, double height, double foot, Axis fit, List<Tick> ticks, List<Row> rows) {}

    public record Row(
            List<String> lines,
            double textAt,
            double y,
            double end,
            double low,
            double high,
            String value,
            String tone) {}

    private static final int THICK = 14;

    public Bars {
        bars = List.copyOf(bars);
        if (bars.isEmpty()) {
            throw new IllegalArgumentException("a chart of bars has a bar: " + title);
        }
    }

    public Drawing drawing(Breadth breadth) {
        boolean wide = breadth == Breadth.WIDE;
        double most = bars.stream()
                .mapToDouble(bar -> bar.share().wilson().high())
                .max()
                .orElseThrow();
        Axis fit = new Axis(0, Math.min(1, Axis.roundUp(most, 4)), wide ? 240 : 0, breadth.width() - 84);
        double y = 10;
        List<Row> rows = new ArrayList<>();
        for (Bar bar : bars) {
            List<String> lines = Lines.of(bar.label(), wide ? 36 : 50);
            double height = wide ? Math.max(30, 16 * lines.size() + 12) : 16 * lines.size() + 28;
            rows.add(row(bar, lines, fit, y, height, wide));
            y += height;
        }
        List<Tick> ticks = fit.ticks(wide ? 5 : 4).stream()
                .map(tick -> new Tick(fit.at(tick), Say.share(tick, 0)))
                .toList();
        return new Drawing(breadth, y + 42, y, fit, ticks, List.copyOf(rows));
    }

    private static Row row(Bar bar, List<String> lines, Axis fit, double top, double height, boolean wide) {
        Estimate wilson = bar.share().wilson();
        double middle = wide ? top + height / 2 : top + 16 * lines.size() + 12;
        double textAt = wide ? middle + 4.5 - 8 * (lines.size() - 1) : top + 13;
        String value =
                Say.count(bar.share().count()) + " of " + Say.count(bar.share().of());
        return new Row(
                lines,
                textAt,
                middle - THICK / 2.0,
                fit.at(wilson.value()),
                fit.at(wilson.low()),
                fit.at(wilson.high()),
                value,
                Tone.of(bar.direction()));
    }

    @Override
    public String says() {
        List<String> parts = bars.stream()
                .map(bar -> bar.label() + ": " + Say.share(bar.share()) + ", " + Say.interval(bar.share()))
                .toList();
        return axis + ". " + String.join("; ", parts) + ".";
    }

    @Override
    public TableView table() {
        List<List<TableView.Cell>> rows = bars.stream()
                .map(bar -> List.of(
                        TableView.cell(bar.label()),
                        TableView.cell(
                                Say.count(bar.share().count()), bar.share().count()),
                        TableView.cell(Say.count(bar.share().of()), bar.share().of()),
                        TableView.cell(Say.share(bar.share()), bar.share().share()),
                        TableView.cell(Say.interval(bar.share()))))
                .toList();
        return TableView.of(
                title,
                List.of(
                        TableView.words("Label"),
                        TableView.numbers(Say.slug(people)),
                        TableView.numbers("Of"),
                        TableView.numbers("Share"),
                        TableView.numbers("95% CI")),
                rows);
    }
}
