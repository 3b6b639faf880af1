package pedicle.app.web.page.catalog;

import java.util.List;
import java.util.Optional;
import pedicle.app.web.page.Say;
import pedicle.catalog.reference.Figure;

/// Figures of one measure laid out by subject and setting, for instance findings by age.
///
/// `measure` and `unit` hold for every cell; a cell is empty where no figure was given.
public record Grid(String measure, String unit, List<String> settings, List<Row> rows) {

    /// Fewer settings read as well in a list.
    private static final int LEAST_SETTINGS = 4;

    public record Row(String subject, List<Optional<Figure>> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    public Grid {
        settings = List.copyOf(settings);
        rows = List.copyOf(rows);
    }

    /// Empty where the figures are of several measures or units, or where a subject has two figures in one setting.
    public static Optional<Grid> of(List<Figure> figures) {
        List<String> subjects = figures.stream().map(Figure::subject).distinct().toList();
        List<String> settings = figures.stream().map(Figure::setting).distinct().toList();
        boolean alike = figures.stream()
                        .map(figure -> figure.measure() + " " + figure.unit())
                        .distinct()
                        .count()
                == 1;
        boolean single = figures.stream()
                        .map(figure -> figure.subject() + " " + figure.setting())
                        .distinct()
                        .count()
                == figures.size();
        if (!alike || !single || settings.size() < LEAST_SETTINGS || subjects.size() < 2) {
            return Optional.empty();
        }
        List<Row> rows = subjects.stream()
                .map(subject -> new Row(
                        subject,
                        settings.stream()
                                .map(setting -> find(figures, subject, setting))
                                .toList()))
                .toList();
        Figure first = figures.getFirst();
        return Optional.of(new Grid(first.measure(), first.unit(), settings, rows));
    }

    /// The people behind a figure, or that they were not seen or that there are none.
    public static String people(Figure figure) {
        if (figure.n().isEmpty()) {
            return "n not seen";
        }
        long n = figure.n().getAsLong();
        return n == 0 ? "n 0, extrapolated" : "n " + Say.count(n);
    }

    private static Optional<Figure> find(List<Figure> figures, String subject, String setting) {
        return figures.stream()
                .filter(figure ->
                        figure.subject().equals(subject) && figure.setting().equals(setting))
                .findFirst();
    }
}
