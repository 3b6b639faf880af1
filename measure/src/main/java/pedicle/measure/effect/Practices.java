package pedicle.measure.effect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import pedicle.catalog.Proportion;
import pedicle.measure.model.Algebra;
import pedicle.measure.model.Outcome;
import pedicle.measure.model.Outcome.Reason;

/// The cells of each practice with what they show of each term of a model; the last term is the effect.
record Practices(List<Practice> practices, int terms) {

    /// With fewer, an error between practices can't be told at all. It stays rough below some ten.
    static final int LEAST = 4;

    record Row(RealVector shows, Proportion counted) {}

    record Practice(List<Row> rows) {
        Practice {
            rows = List.copyOf(rows);
        }

        double people() {
            return rows.stream().mapToDouble(row -> row.counted().of()).sum();
        }
    }

    interface Shows {
        double[] row(Cell cell);
    }

    Practices {
        practices = List.copyOf(practices);
    }

    /// A level for each period, and whether the change has come (Hussey and Hughes 2007).
    static Outcome<Practices> wedge(List<Cell> cells) {
        List<Integer> periods =
                cells.stream().map(Cell::period).distinct().sorted().toList();
        return of(cells, cell -> {
            double[] row = new double[periods.size() + 1];
            row[0] = 1;
            row[periods.indexOf(cell.period())] = 1;
            row[periods.size()] = cell.treated() ? 1 : 0;
            return row;
        });
    }

    static Outcome<Practices> of(List<Cell> cells, Shows shows) {
        if (cells.stream()
                        .map(cell -> List.of(cell.practice(), cell.period()))
                        .distinct()
                        .count()
                < cells.size()) {
            throw new IllegalArgumentException("a practice has one cell for each period: " + cells);
        }
        Map<String, List<Row>> byPractice = new TreeMap<>();
        cells.stream()
                .sorted(Comparator.comparingInt(Cell::period))
                .forEach(cell -> byPractice
                        .computeIfAbsent(cell.practice(), _ -> new ArrayList<>())
                        .add(new Row(new ArrayRealVector(shows.row(cell)), cell.counted())));
        if (byPractice.size() < LEAST) {
            return Outcome.refuse(
                    Reason.TOO_FEW_UNITS,
                    "Practices are compared from %d on; there are %d.".formatted(LEAST, byPractice.size()));
        }
        Practices all = new Practices(
                byPractice.values().stream().map(Practice::new).toList(),
                byPractice.values().iterator().next().getFirst().shows().getDimension());
        long count = all.rows().stream().mapToLong(row -> row.counted().count()).sum();
        if (count == 0 || count == all.people()) {
            return Outcome.refuse(
                    Reason.NO_VARIATION, "Everyone or no one counts, so that there is nothing to compare.");
        }
        return Algebra.fullRank(all.design())
                ? new Outcome.Found<>(all)
                : Outcome.refuse(
                        Reason.NO_CONTRAST,
                        "The change came everywhere at once or nowhere, so that it can't be told from the periods.");
    }

    List<Row> rows() {
        return practices.stream().flatMap(practice -> practice.rows().stream()).toList();
    }

    long people() {
        return rows().stream().mapToLong(row -> row.counted().of()).sum();
    }

    RealMatrix design() {
        List<Row> rows = rows();
        RealMatrix design = new Array2DRowRealMatrix(rows.size(), terms);
        for (int i = 0; i < rows.size(); i++) {
            design.setRowVector(i, rows.get(i).shows());
        }
        return design;
    }

    List<Proportion> counts() {
        return rows().stream().map(Row::counted).toList();
    }

    /// Student's t has this many for an effect between practices: practices less two (Donald and Lang 2007
    /// for two groups; Ford and Westgate 2020 for stepped wedges).
    int freedom() {
        return practices.size() - 2;
    }
}
