package pedicle.app.web.page.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import pedicle.app.web.page.Say;

/// The rows of a picture that would be too long with all of them: some from either end, and how many lie between.
public record Ends<T>(List<T> first, int between, List<T> last) {

    /// Stands where the rows between are left out.
    public record Gap(double y, String words) {}

    private static final int MOST = 60;
    private static final int EACH = 25;

    /// More names than these nobody listens to.
    private static final int NAMED = 12;

    public Ends {
        first = List.copyOf(first);
        last = List.copyOf(last);
    }

    static <T> Ends<T> of(List<T> all) {
        int size = all.size();
        return size <= MOST
                ? new Ends<>(all, 0, List.of())
                : new Ends<>(all.subList(0, EACH), size - 2 * EACH, all.subList(size - EACH, size));
    }

    /// Said aloud: the names, or of very many how many there are.
    static String named(List<String> names) {
        if (names.isEmpty()) {
            return "none";
        }
        return names.size() <= NAMED ? String.join(", ", names) : Say.count(names.size()) + ", by name in the table";
    }

    /// How many lines they take, with one for those that are left out.
    int lines() {
        return first.size() + last.size() + (between > 0 ? 1 : 0);
    }

    /// Each with the middle of its line.
    <R> List<R> rows(double top, double pitch, BiFunction<T, Double, R> row) {
        List<R> rows = new ArrayList<>();
        for (T each : first) {
            rows.add(row.apply(each, top + pitch * (rows.size() + 0.5)));
        }
        for (T each : last) {
            rows.add(row.apply(each, top + pitch * (rows.size() + 1.5)));
        }
        return rows;
    }

    Optional<Gap> gap(double top, double pitch) {
        return between == 0
                ? Optional.empty()
                : Optional.of(new Gap(
                        top + pitch * (first.size() + 0.5) + 4.5,
                        "%s more between; the table has them all".formatted(Say.count(between))));
    }
}
