package pedicle.app.web.page.chart;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MONTHS;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;

/// One person's record around the day on which an episode begins: a lane for each kind of thing, and behind
/// the lanes the windows in which the definition looks. What counts is filled, and what does not is hollow;
/// what lies beyond an end is an arrow there, and its date stands in the table.
public record Timeline(
        String id,
        String title,
        String note,
        LocalDate index,
        LocalDate from,
        LocalDate to,
        List<Window> windows,
        List<Lane> lanes,
        TableView table)
        implements Chart {

    /// Days in which the definition looks for something.
    public record Window(String label, LocalDate first, LocalDate last) {}

    public record Lane(String label, List<Mark> marks) {
        public Lane {
            marks = List.copyOf(marks);
        }
    }

    /// A day, or days from the first to the last; `words` say what and when.
    public record Mark(LocalDate first, LocalDate last, boolean counts, String words) {}

    public record Drawing(
            Breadth breadth,
            double height,
            double left,
            double right,
            double top,
            double foot,
            double indexAt,
            double indexAnchor,
            List<Band> bands,
            List<Tick> months,
            List<Row> rows) {}

    /// A window as a bar above the lanes and a field behind them.
    /// Its words end at `wordsAt`, clear of the line at the index day, or begin there, behind it.
    public record Band(double from, double to, double y, double wordsAt, boolean behind, String label) {}

    public record Row(String label, double labelAt, double y, List<Shape> shapes) {}

    /// A mark as drawn: a dot, a stroke from one end to the other, or an arrow at an end of the picture.
    public record Shape(Look look, double from, double to, boolean counts, String words) {}

    public enum Look {
        DOT,
        STROKE,
        EARLIER,
        LATER
    }

    private static final double BAR = 20;

    public Timeline {
        windows = List.copyOf(windows);
        lanes = List.copyOf(lanes);
        if (index.isBefore(from) || index.isAfter(to) || lanes.isEmpty()) {
            throw new IllegalArgumentException("a timeline has lanes, and the index day within it");
        }
    }

    public Drawing drawing(Breadth breadth) {
        boolean wide = breadth == Breadth.WIDE;
        double longest = lanes.stream()
                .mapToDouble(lane -> Letters.width(lane.label()))
                .max()
                .orElse(0);
        double left = wide ? Math.min(190, longest + 16) : 10;
        double right = breadth.width() - 12.0;
        Axis axis = new Axis(0, Math.max(1.0, (double) DAYS.between(from, to)), left, right);
        double y = 24;
        List<Band> bands = new ArrayList<>();
        for (Window window : windows) {
            bands.add(band(window, axis, y));
            y += BAR;
        }
        double top = y + 4;
        y = top;
        List<Row> rows = new ArrayList<>();
        for (Lane lane : lanes) {
            double height = wide ? 28 : 40;
            double middle = wide ? y + 14 : y + 28;
            rows.add(new Row(
                    wide ? Letters.within(lane.label(), left - 12) : lane.label(),
                    wide ? middle + 4.5 : y + 14,
                    middle,
                    lane.marks().stream().map(mark -> shape(mark, axis)).toList()));
            y += height;
        }
        double indexAt = at(axis, index);
        return new Drawing(
                breadth,
                y + 46,
                left,
                right,
                top,
                y,
                indexAt,
                Math.clamp(indexAt, left + 52, right - 46),
                bands,
                months(axis, wide),
                rows);
    }

    private Band band(Window window, Axis axis, double y) {
        double first = at(axis, window.first());
        double last = at(axis, window.last().plusDays(1));
        double words = Letters.width(window.label()) + 12;
        boolean fits = words < last - first;
        boolean behind = !fits && last + words < axis.to();
        return new Band(first, last, y, behind ? last + 6 : (fits ? last : first) - 6, behind, window.label());
    }

    private double at(Axis axis, LocalDate day) {
        return axis.at((double) DAYS.between(from, day));
    }

    private Shape shape(Mark mark, Axis axis) {
        double first = at(axis, mark.first());
        double last = at(axis, mark.last());
        if (mark.last().isBefore(from)) {
            return new Shape(Look.EARLIER, first, first, mark.counts(), mark.words());
        }
        if (mark.first().isAfter(to)) {
            return new Shape(Look.LATER, last, last, mark.counts(), mark.words());
        }
        return mark.first().equals(mark.last())
                ? new Shape(Look.DOT, first, first, mark.counts(), mark.words())
                : new Shape(Look.STROKE, first, last, mark.counts(), mark.words());
    }

    private List<Tick> months(Axis axis, boolean wide) {
        long months = YearMonth.from(from).until(YearMonth.from(to), MONTHS) + 1;
        long every = Math.max(1, Math.ceilDiv(months, wide ? 9 : 5));
        List<Tick> ticks = new ArrayList<>();
        int year = 0;
        YearMonth first = YearMonth.from(from).plusMonths(1);
        for (YearMonth month = first; !month.atDay(1).isAfter(to); month = month.plusMonths(every)) {
            double x = at(axis, month.atDay(1));
            String name = Say.month(month).substring(0, 3);
            ticks.add(new Tick(x, month.getYear() == year ? name : name + "|" + month.getYear()));
            year = month.getYear();
        }
        return ticks;
    }

    @Override
    public String says() {
        List<String> lines = new ArrayList<>();
        for (Lane lane : lanes) {
            lines.add(lane.label() + ": "
                    + String.join(", ", lane.marks().stream().map(Mark::words).toList()));
        }
        return "The index day is %s. %s.".formatted(Say.day(index), String.join("; ", lines));
    }
}
