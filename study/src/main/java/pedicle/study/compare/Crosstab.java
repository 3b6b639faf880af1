package pedicle.study.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Counts of people: a row a group, a column a category that occurs.
final class Crosstab {

    private final String outcome;
    private final List<String> rowNames;
    private final List<String> columnNames;
    private final int[][] counts;

    Crosstab(String outcome, List<String> rowNames, List<String> columnNames, int[][] counts) {
        this.outcome = outcome;
        this.rowNames = List.copyOf(rowNames);
        this.columnNames = List.copyOf(columnNames);
        this.counts = counts;
    }

    static Crosstab of(Split split) {
        boolean named = split.outcome().isCategories();
        // Numbers are their own categories: those that occur in the groups.
        double[] places = named
                ? IntStream.range(0, split.outcome().categories().size())
                        .asDoubleStream()
                        .toArray()
                : Arrays.stream(split.together())
                        .map(value -> value + 0.0)
                        .distinct()
                        .sorted()
                        .toArray();
        List<String> categories = named
                ? split.outcome().categories()
                : Arrays.stream(places).mapToObj(Measurement::written).toList();
        int[][] all = split.samples().stream()
                .map(sample -> Arrays.stream(places)
                        .mapToInt(place -> (int) Arrays.stream(sample.values())
                                .filter(value -> value == place)
                                .count())
                        .toArray())
                .toArray(int[][]::new);
        int[] kept = IntStream.range(0, places.length)
                .filter(column -> Arrays.stream(all).anyMatch(row -> row[column] > 0))
                .toArray();
        int[][] counts = Arrays.stream(all)
                .map(row -> IntStream.of(kept).map(column -> row[column]).toArray())
                .toArray(int[][]::new);
        return new Crosstab(
                split.outcome().name(),
                split.samples().stream().map(Sample::name).toList(),
                IntStream.of(kept).mapToObj(categories::get).toList(),
                counts);
    }

    String outcome() {
        return outcome;
    }

    int rows() {
        return rowNames.size();
    }

    int columns() {
        return columnNames.size();
    }

    String row(int row) {
        return rowNames.get(row);
    }

    String column(int column) {
        return columnNames.get(column);
    }

    int at(int row, int column) {
        return counts[row][column];
    }

    int[][] counts() {
        return counts;
    }

    boolean isTwoByTwo() {
        return rows() == 2 && columns() == 2;
    }

    int ofRow(int row) {
        return Arrays.stream(counts[row]).sum();
    }

    int ofColumn(int column) {
        return Arrays.stream(counts).mapToInt(row -> row[column]).sum();
    }

    int n() {
        return IntStream.range(0, rows()).map(this::ofRow).sum();
    }

    /// How many would stand here if rows and columns had nothing to do with one another.
    double expected(int row, int column) {
        return (double) ofRow(row) * ofColumn(column) / n();
    }

    double leastExpected() {
        return Arrays.stream(allExpected()).min().orElse(0);
    }

    /// The share of cells that expect fewer than that.
    double shareExpectingUnder(double few) {
        return Arrays.stream(allExpected()).filter(count -> count < few).count() / ((double) rows() * columns());
    }

    List<Group> groups(List<Sample> samples) {
        List<Group> groups = new ArrayList<>();
        for (int row = 0; row < rows(); row++) {
            int here = row;
            List<Counted.Count> ofRow = IntStream.range(0, columns())
                    .mapToObj(column -> new Counted.Count(column(column), at(here, column)))
                    .toList();
            groups.add(new Counted(row(row), ofRow(row), samples.get(row).missing(), ofRow));
        }
        return groups;
    }

    private double[] allExpected() {
        return IntStream.range(0, rows())
                .boxed()
                .flatMapToDouble(row -> IntStream.range(0, columns()).mapToDouble(column -> expected(row, column)))
                .toArray();
    }
}
