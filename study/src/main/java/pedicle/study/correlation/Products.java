package pedicle.study.correlation;

import java.util.List;
import java.util.stream.IntStream;

/// Sums of products of columns, each with each. The lower triangle alone is filled.
final class Products {

    /// People are taken in blocks of fixed size, and the blocks' sums are added in order, so that the number of
    /// threads changes no digit.
    private static final int BLOCK = 4096;

    /// Within a block, as many people at once as the processor's cache holds columns of.
    private static final int CHUNK = 512;

    /// Columns are taken three by three: nine sums at once, which the processor's registers hold.
    private static final int TILE = 3;

    private Products() {}

    static double[][] of(double[][] columns) {
        int people = columns[0].length;
        int blocks = (people + BLOCK - 1) / BLOCK;
        List<double[][]> sums = IntStream.range(0, blocks)
                .parallel()
                .mapToObj(block -> of(columns, block * BLOCK, Math.min(people, (block + 1) * BLOCK)))
                .toList();
        double[][] total = sums.getFirst();
        for (double[][] sum : sums.subList(1, blocks)) {
            add(sum, total);
        }
        return total;
    }

    private static void add(double[][] sum, double[][] to) {
        for (int i = 0; i < to.length; i++) {
            for (int j = 0; j < to.length; j++) {
                to[i][j] += sum[i][j];
            }
        }
    }

    private static double[][] of(double[][] columns, int from, int to) {
        double[][] products = new double[columns.length][columns.length];
        for (int start = from; start < to; start += CHUNK) {
            addTo(products, columns, start, Math.min(to, start + CHUNK));
        }
        return products;
    }

    private static void addTo(double[][] products, double[][] columns, int from, int to) {
        for (int i = 0; i < columns.length; i += TILE) {
            for (int j = 0; j <= i; j += TILE) {
                if (i + TILE <= columns.length) {
                    tile(columns, i, j, from, to, products);
                } else {
                    edge(columns, i, j, from, to, products);
                }
            }
        }
    }

    private static void tile(double[][] columns, int i, int j, int from, int to, double[][] products) {
        double[] a = columns[i];
        double[] b = columns[i + 1];
        double[] c = columns[i + 2];
        double[] x = columns[j];
        double[] y = columns[j + 1];
        double[] z = columns[j + 2];
        double ax = 0;
        double ay = 0;
        double az = 0;
        double bx = 0;
        double by = 0;
        double bz = 0;
        double cx = 0;
        double cy = 0;
        double cz = 0;
        for (int person = from; person < to; person++) {
            ax += a[person] * x[person];
            ay += a[person] * y[person];
            az += a[person] * z[person];
            bx += b[person] * x[person];
            by += b[person] * y[person];
            bz += b[person] * z[person];
            cx += c[person] * x[person];
            cy += c[person] * y[person];
            cz += c[person] * z[person];
        }
        add(products[i], j, ax, ay, az);
        add(products[i + 1], j, bx, by, bz);
        add(products[i + 2], j, cx, cy, cz);
    }

    private static void add(double[] row, int at, double first, double second, double third) {
        row[at] += first;
        row[at + 1] += second;
        row[at + 2] += third;
    }

    private static void edge(double[][] columns, int i, int j, int from, int to, double[][] products) {
        for (int row = i; row < columns.length; row++) {
            for (int column = j; column < Math.min(columns.length, j + TILE); column++) {
                products[row][column] += sum(columns[row], columns[column], from, to);
            }
        }
    }

    private static double sum(double[] one, double[] other, int from, int to) {
        double sum = 0;
        for (int person = from; person < to; person++) {
            sum += one[person] * other[person];
        }
        return sum;
    }
}
