package pedicle.design.panel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pedicle.catalog.table.Row;
import pedicle.catalog.table.Table;

/// All panellists' ratings, from 1 (not at all) to 9 (fully), by component.
public record Panel(Map<String, Verdict> verdicts) {

    /// What the panel said of one component: the median of each criterion.
    public record Verdict(String component, int raters, Map<Criterion, Double> medians) {

        public Verdict {
            medians = Map.copyOf(medians);
        }

        /// Chosen when the middle of the six medians is at least 7 and none lies under 5: the upper third of the
        /// scale, as the RAND/UCLA appropriateness method has it (Fitch 2001), and no criterion refused.
        public boolean chosen() {
            double[] sorted = medians.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sorted()
                    .toArray();
            return median(sorted) >= 7 && sorted[0] >= 5;
        }
    }

    public Panel {
        verdicts = Map.copyOf(verdicts);
    }

    public Optional<Verdict> of(String component) {
        return Optional.ofNullable(verdicts.get(component));
    }

    /// Ratings from a table with the columns `component`, `rater` and the six criteria.
    public static Panel read(Path file) {
        Map<String, Map<Criterion, List<Integer>>> ratings = new LinkedHashMap<>();
        for (Row row : Table.read(file).having("component", "rater").rows()) {
            Map<Criterion, List<Integer>> ofComponent =
                    ratings.computeIfAbsent(row.required("component"), _ -> new EnumMap<>(Criterion.class));
            for (Criterion criterion : Criterion.values()) {
                ofComponent.computeIfAbsent(criterion, _ -> new ArrayList<>()).add(rating(row, criterion));
            }
        }
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        ratings.forEach((component, given) -> verdicts.put(component, verdict(component, given)));
        return new Panel(verdicts);
    }

    private static int rating(Row row, Criterion criterion) {
        int rating = row.whole(criterion.column());
        if (rating < 1 || rating > 9) {
            throw row.bad(criterion.column(), "a rating from 1 to 9", Integer.toString(rating));
        }
        return rating;
    }

    private static Verdict verdict(String component, Map<Criterion, List<Integer>> given) {
        Map<Criterion, Double> medians = new EnumMap<>(Criterion.class);
        given.forEach((criterion, ratings) -> medians.put(
                criterion,
                median(ratings.stream()
                        .mapToDouble(Integer::doubleValue)
                        .sorted()
                        .toArray())));
        return new Verdict(component, given.values().iterator().next().size(), medians);
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
