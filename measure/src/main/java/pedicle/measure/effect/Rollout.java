package pedicle.measure.effect;

import static java.time.temporal.ChronoUnit.MONTHS;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import pedicle.catalog.BadInput;
import pedicle.catalog.Proportion;
import pedicle.catalog.table.Row;
import pedicle.catalog.table.Table;
import pedicle.measure.indicator.PracticeMonth;
import pedicle.measure.indicator.Tally;

/// On which day a change came to each practice; empty where it never did. A practice that is not named here is not
/// taken for one without the change: it is left out.
public record Rollout(Map<String, Optional<LocalDate>> starts) {

    public Rollout {
        starts = Map.copyOf(starts);
    }

    /// A CSV file with the columns `practice,from`.
    public static Rollout read(Path file) {
        Map<String, Optional<LocalDate>> starts = new HashMap<>();
        for (Row row : Table.read(file).having("practice", "from").rows()) {
            String practice = row.required("practice");
            Optional<LocalDate> from =
                    row.optional("from").isPresent() ? Optional.of(row.date("from")) : Optional.empty();
            if (starts.putIfAbsent(practice, from) != null) {
                throw row.bad("practice", "each practice once", practice + " again");
            }
        }
        if (starts.isEmpty()) {
            throw new BadInput(file + ": expected a line for each practice, found only a header");
        }
        return new Rollout(starts);
    }

    /// The practices' months as periods from the first one on. The month in which the change came to a practice is left
    /// out unless it came on its first day, since it is neither before nor after.
    public List<Cell> cells(List<PracticeMonth> months, Function<Tally, Optional<Proportion>> share) {
        Optional<YearMonth> first = months.stream().map(PracticeMonth::month).min(YearMonth::compareTo);
        return months.stream()
                .filter(month -> starts.containsKey(month.practice()) && !isBetween(month))
                .flatMap(month -> share.apply(month.tally()).stream()
                        .map(counted -> new Cell(
                                month.practice(),
                                (int) first.orElseThrow().until(month.month(), MONTHS),
                                counted,
                                isAfter(month))))
                .toList();
    }

    /// Practices of the export that the file does not name.
    public Set<String> leftOut(List<PracticeMonth> months) {
        Set<String> left = new TreeSet<>();
        months.stream()
                .map(PracticeMonth::practice)
                .filter(practice -> !starts.containsKey(practice))
                .forEach(left::add);
        return left;
    }

    /// Practices of the file that the export does not have.
    public Set<String> notMet(List<PracticeMonth> months) {
        Set<String> met = new HashSet<>();
        months.forEach(month -> met.add(month.practice()));
        Set<String> unmet = new TreeSet<>(starts.keySet());
        unmet.removeAll(met);
        return unmet;
    }

    /// A rollout that names no practice of the export is another network's; `file` is where it stood.
    public void refuseStrangers(Path file, List<PracticeMonth> months) {
        if (months.stream().map(PracticeMonth::practice).noneMatch(starts::containsKey)) {
            List<String> met = months.stream()
                    .map(PracticeMonth::practice)
                    .distinct()
                    .sorted()
                    .limit(5)
                    .toList();
            throw new BadInput("%s: none of its practices is in the export, which has %s"
                    .formatted(file, met.isEmpty() ? "none at all" : String.join(", ", met)));
        }
    }

    private Optional<LocalDate> start(PracticeMonth month) {
        return starts.getOrDefault(month.practice(), Optional.empty());
    }

    private boolean isAfter(PracticeMonth month) {
        return start(month)
                .filter(day -> !month.month().isBefore(YearMonth.from(day)))
                .isPresent();
    }

    private boolean isBetween(PracticeMonth month) {
        return start(month)
                .filter(day -> day.getDayOfMonth() > 1 && YearMonth.from(day).equals(month.month()))
                .isPresent();
    }
}
