package pedicle.study.correlation;

import java.util.function.IntUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// How many people gave each pair of answers to two items: a row for each answer to the one, a column for each
/// answer to the other. `total` is how many people that were, before any correction.
record Crossing(int rows, int columns, Cells cells, int total) {

    /// Cells row after row.
    static final class Cells {
        private final double[] counts;
        private final int width;

        Cells(double[] counts, int width) {
            this.counts = counts;
            this.width = width;
        }

        double at(int row, int column) {
            return counts[row * width + column];
        }
    }

    static Crossing of(Codes one, Codes other) {
        int[] crossed = one.crossedWith(other);
        int rows = one.categories();
        int columns = other.categories();
        double[] counts = new double[rows * columns];
        int total = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int count = crossed[row * (columns + 1) + column];
                counts[row * columns + column] = count;
                total += count;
            }
        }
        return new Crossing(rows, columns, new Cells(counts, columns), total);
    }

    /// Whether all gave the same answer to one of the items.
    boolean isOneLine() {
        return used(sumsOfRows()).length < 2 || used(sumsOfColumns()).length < 2;
    }

    /// Without empty rows and columns, and with so many people in each cell that is empty still.
    Crossing corrected(double inEmptyCells) {
        int[] usedRows = used(sumsOfRows());
        int[] usedColumns = used(sumsOfColumns());
        double[] counts = new double[usedRows.length * usedColumns.length];
        for (int row = 0; row < usedRows.length; row++) {
            for (int column = 0; column < usedColumns.length; column++) {
                double count = cells.at(usedRows[row], usedColumns[column]);
                counts[row * usedColumns.length + column] = count == 0 ? inEmptyCells : count;
            }
        }
        return new Crossing(usedRows.length, usedColumns.length, new Cells(counts, usedColumns.length), total);
    }

    double[] sumsOfRows() {
        return IntStream.range(0, rows)
                .mapToDouble(row -> sum(columns, column -> row * columns + column))
                .toArray();
    }

    double[] sumsOfColumns() {
        return IntStream.range(0, columns)
                .mapToDouble(column -> sum(rows, row -> row * columns + column))
                .toArray();
    }

    private double sum(int size, IntUnaryOperator cell) {
        return IntStream.range(0, size)
                .map(cell)
                .mapToDouble(i -> cells.counts[i])
                .sum();
    }

    private static int[] used(double[] sums) {
        return IntStream.range(0, sums.length).filter(i -> sums[i] > 0).toArray();
    }

    /// Pearson's correlation of the places, 0 where it can't be had: not far from the polychoric one.
    double ofPlaces() {
        double[] ofRows = sumsOfRows();
        double[] ofColumns = sumsOfColumns();
        double meanRow = mean(ofRows);
        double meanColumn = mean(ofColumns);
        double product = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                product += cells.at(row, column) * (row - meanRow) * (column - meanColumn);
            }
        }
        double squares = squares(ofRows, meanRow) * squares(ofColumns, meanColumn);
        return squares > 0 ? product / Math.sqrt(squares) : 0;
    }

    private static double mean(double[] sums) {
        double all = DoubleStream.of(sums).sum();
        return IntStream.range(0, sums.length).mapToDouble(i -> i * sums[i]).sum() / all;
    }

    private static double squares(double[] sums, double mean) {
        return IntStream.range(0, sums.length)
                .mapToDouble(i -> (i - mean) * (i - mean) * sums[i])
                .sum();
    }
}
