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

    /// Nodes that are remembered: some hundred megabytes.
    private static final int MOST_NODES = 400_000;

    /// With more rows than this the corners of two columns are not searched.
    private static final int MOST_CORNERS = 10;

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

    private boolean tired() {
        return steps > MOST_STEPS || likeliest.size() > MOST_NODES;
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
                if (tired()) {
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
                if (column == columns.length - 2) {
                    p += open.stream()
                            .mapToDouble(paths -> paths.chance * unlikely(place, limit - paths.log))
                            .sum();
                } else {
                    follow(place, open, next);
                }
            }
            nodes = next;
        }
        return tired() ? OptionalDouble.empty() : OptionalDouble.of(Math.min(1, p));
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
        if (place.column() == columns.length - 2) {
            // What the search of the two ends costs, about, in steps of the walk.
            steps += place.rows().size()
                    * (columns[place.column()]
                            + (1L << Math.min(MOST_CORNERS, place.rows().size())))
                    / 4;
            return sign > 0 ? likeliestPair(place) : unlikeliestPair(place);
        }
        Double before = known.get(place);
        if (before != null || tired()) {
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

    /// Of two columns: one person after the other goes where the chance gains most, as it is concave in each row.
    private double likeliestPair(Place place) {
        int[] rows = place.rows().stream().mapToInt(Integer::intValue).toArray();
        int[] here = new int[rows.length];
        for (int person = 0; person < columns[place.column()]; person++) {
            int best = 0;
            double gain = -1;
            for (int row = 0; row < rows.length; row++) {
                double mine = (rows[row] - here[row]) / (here[row] + 1.0);
                best = mine > gain ? row : best;
                gain = Math.max(gain, mine);
            }
            here[best]++;
        }
        return logChance(rows, here, columns[place.column()]);
    }

    /// Of two columns: at a corner of what is possible, where every row but one is empty or full.
    private double unlikeliestPair(Place place) {
        int[] rows = place.rows().stream().mapToInt(Integer::intValue).toArray();
        if (rows.length > MOST_CORNERS) {
            return Double.NEGATIVE_INFINITY;
        }
        int toPlace = columns[place.column()];
        double least = 0;
        for (int free = 0; free < rows.length; free++) {
            for (int full = 0; full < 1 << rows.length; full++) {
                int[] here = new int[rows.length];
                int left = toPlace;
                for (int row = 0; row < rows.length; row++) {
                    here[row] = row != free && (full >> row & 1) == 1 ? rows[row] : 0;
                    left -= here[row];
                }
                if ((full >> free & 1) == 0 && left >= 0 && left <= rows[free]) {
                    here[free] = left;
                    least = Math.min(least, logChance(rows, here, toPlace));
                }
            }
        }
        return least;
    }

    private double logChance(int[] rows, int[] here, int toPlace) {
        double log = -logChoose(Arrays.stream(rows).sum(), toPlace);
        for (int row = 0; row < rows.length; row++) {
            log += logChoose(rows[row], here[row]);
        }
        return log;
    }

    /// Of two columns: the chance of all ways to fill them whose own chance has a logarithm of at most `limit`.
    private double unlikely(Place place, double limit) {
        int[] rows = place.rows().stream().mapToInt(Integer::intValue).toArray();
        return unlikely(rows, 0, columns[place.column()], Arrays.stream(rows).sum(), 0, limit);
    }

    private double unlikely(int[] rows, int row, int toPlace, int below, double log, double limit) {
        steps++;
        // However the rest is filled, it is no likelier than this.
        if (log <= limit) {
            return Math.exp(log);
        }
        if (row == rows.length - 1 || tired()) {
            return 0;
        }
        int after = below - rows[row];
        double sum = 0;
        for (int here = Math.max(0, toPlace - after); here <= Math.min(rows[row], toPlace); here++) {
            double step = logChoose(rows[row], here) + logChoose(after, toPlace - here) - logChoose(below, toPlace);
            sum += unlikely(rows, row + 1, toPlace - here, after, log + step, limit);
        }
        return sum;
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
        if (tired()) {
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
