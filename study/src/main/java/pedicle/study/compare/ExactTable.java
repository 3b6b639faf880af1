package pedicle.study.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.hipparchus.special.Gamma;

/// The exact p of a table of any size: the chance of all tables with these margins that are no likelier than it.
///
/// A network in the manner of Mehta & Patel (1983, JASA 78:427-434). A node is what remains to be placed in each
/// row,
/// in rising order, after some columns; an edge fills one more column. Paths that reach a node with the same
/// chance so
/// far are one. A path of which every completion is unlikely enough counts whole, one of which none is, not at all.
final class ExactTable {

    /// Steps that may be taken before we give up: some seconds.
    private static final long MOST_STEPS = 20_000_000;

    /// Logarithms of chances closer than this are of equal tables.
    private static final double GRAIN = 1e-9;

    private final int[] columns;
    private final double[] logFactorials;
    private final Map<Place, Double> likeliest = new HashMap<>();
    private final Map<Place, Double> unlikeliest = new HashMap<>();
    private long steps;

    /// What is left to be placed in each row before a column is filled.
    private record Place(int column, List<Integer> rows) {}

    /// The paths to a node that share a chance: its logarithm, and how likely they are together.
    private static final class Paths {
        private final double log;
        private double chance;

        private Paths(double log) {
            this.log = log;
        }
    }

    private ExactTable(int[] columns, double[] logFactorials) {
        this.columns = columns;
        this.logFactorials = logFactorials;
    }

    /// Empty where the tables are too many to count.
    static OptionalDouble p(int[][] counts) {
        int[][] upright = counts.length <= counts[0].length ? counts : turned(counts);
        int[] columns = IntStream.range(0, upright[0].length)
                .map(column ->
                        Arrays.stream(upright).mapToInt(row -> row[column]).sum())
                .sorted()
                .toArray();
        List<Integer> rows = Arrays.stream(upright)
                .map(row -> Arrays.stream(row).sum())
                .sorted()
                .toList();
        int n = Arrays.stream(columns).sum();
        double[] logFactorials = logFactorials(n);
        return new ExactTable(columns, logFactorials).walk(rows, logChance(upright, logFactorials));
    }

    /// The logarithm of the chance of a table among all with its margins.
    static double logChance(int[][] counts) {
        return logChance(
                counts,
                logFactorials(Arrays.stream(counts).flatMapToInt(Arrays::stream).sum()));
    }

    static double[] logFactorials(int n) {
        return IntStream.rangeClosed(0, n)
                .mapToDouble(k -> Gamma.logGamma(k + 1.0))
                .toArray();
    }

    static double logChance(int[][] counts, double[] logFactorials) {
        int n = 0;
        double log = 0;
        int[] ofColumns = new int[counts[0].length];
        for (int[] row : counts) {
            int ofRow = 0;
            for (int column = 0; column < row.length; column++) {
                log -= logFactorials[row[column]];
                ofRow += row[column];
                ofColumns[column] += row[column];
            }
            log += logFactorials[ofRow];
            n += ofRow;
        }
        for (int ofColumn : ofColumns) {
            log += logFactorials[ofColumn];
        }
        return log - logFactorials[n];
    }

    private OptionalDouble walk(List<Integer> rows, double seen) {
        double limit = seen + FisherTest.AS_LIKELY;
        double p = 0;
        Map<List<Integer>, Map<Long, Paths>> nodes = new HashMap<>();
        nodes.put(rows, Map.of(0L, start()));
        for (int column = 0; !nodes.isEmpty(); column++) {
            Map<List<Integer>, Map<Long, Paths>> next = new HashMap<>();
            for (Map.Entry<List<Integer>, Map<Long, Paths>> node : nodes.entrySet()) {
                Place place = new Place(column, node.getKey());
                double best = furthest(place, likeliest, 1);
                double worst = furthest(place, unlikeliest, -1);
                if (steps > MOST_STEPS) {
                    return OptionalDouble.empty();
                }
                List<Paths> open = new ArrayList<>();
                for (Paths paths : node.getValue().values()) {
                    if (paths.log + best <= limit) {
                        p += paths.chance;
                    } else if (paths.log + worst <= limit) {
                        open.add(paths);
                    }
                }
                follow(place, open, next);
            }
            nodes = next;
        }
        return steps > MOST_STEPS ? OptionalDouble.empty() : OptionalDouble.of(Math.min(1, p));
    }

    private static Paths start() {
        Paths start = new Paths(0);
        start.chance = 1;
        return start;
    }

    private void follow(Place place, List<Paths> open, Map<List<Integer>, Map<Long, Paths>> next) {
        if (open.isEmpty()) {
            return;
        }
        fill(place, (rest, log) -> {
            steps += open.size();
            Map<Long, Paths> there = next.computeIfAbsent(rest, _ -> new HashMap<>());
            for (Paths paths : open) {
                double reached = paths.log + log;
                there.computeIfAbsent(Math.round(reached / GRAIN), _ -> new Paths(reached)).chance +=
                        paths.chance * Math.exp(log);
            }
        });
    }

    /// The logarithm of the chance of the likeliest, or the unlikeliest, way to fill all columns from here.
    private double furthest(Place place, Map<Place, Double> known, int sign) {
        // What remains goes into the last column whole.
        if (place.column() >= columns.length - 1) {
            return 0;
        }
        Double before = known.get(place);
        if (before != null || steps > MOST_STEPS) {
            return before == null ? 0 : before;
        }
        double[] most = {Double.NEGATIVE_INFINITY};
        fill(place, (rest, log) -> {
            steps++;
            double here = log + furthest(new Place(place.column() + 1, rest), known, sign);
            most[0] = Math.max(most[0], sign * here);
        });
        known.put(place, sign * most[0]);
        return sign * most[0];
    }

    /// What one way to fill a column leaves, in rising order, and the logarithm of its chance.
    private interface Filled {
        void with(List<Integer> rest, double log);
    }

    private void fill(Place place, Filled filled) {
        int[] rows = place.rows().stream().mapToInt(Integer::intValue).toArray();
        int inAll = Arrays.stream(rows).sum();
        double log = -logChoose(inAll, columns[place.column()]);
        fill(rows, rows.clone(), 0, columns[place.column()], inAll, log, filled);
    }

    private void fill(int[] rows, int[] rest, int row, int toPlace, int below, double log, Filled filled) {
        if (steps > MOST_STEPS) {
            return;
        }
        if (row == rows.length) {
            filled.with(Arrays.stream(rest).sorted().boxed().toList(), log);
            return;
        }
        int after = below - rows[row];
        for (int here = Math.max(0, toPlace - after); here <= Math.min(rows[row], toPlace); here++) {
            rest[row] = rows[row] - here;
            fill(rows, rest, row + 1, toPlace - here, after, log + logChoose(rows[row], here), filled);
        }
    }

    private double logChoose(int n, int k) {
        return logFactorials[n] - logFactorials[k] - logFactorials[n - k];
    }

    private static int[][] turned(int[][] counts) {
        return IntStream.range(0, counts[0].length)
                .mapToObj(column ->
                        Arrays.stream(counts).mapToInt(row -> row[column]).toArray())
                .toArray(int[][]::new);
    }
}
