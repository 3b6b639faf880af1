package pedicle.study.regress;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import pedicle.catalog.BadInput;

/// A design's columns in coordinates that are kind to arithmetic: each with mean 0 and mean square 1, at right
/// angles to one another. A model is fitted in them and carried back.
///
/// Gram-Schmidt, each column twice ("twice is enough": Giraud, Langou and Rozloznik 2005), after centring and
/// scaling, so that neither large numbers, such as years, nor small ones cost digits.
final class Basis {

    /// A column of which less than this share is left after those before it can be computed from them. The same
    /// tolerance as in R's `lm`.
    private static final double DEPENDENT = 1e-7;

    /// What of a column may be rounding: less than this share of its largest number.
    private static final double ROUNDING = 1e-13;

    /// A share of a column too small to name it by.
    private static final double TRACE = 1e-6;

    private final int n;
    private final double[][] columns;
    private final double[] means;
    private final SimpleMatrix toRaw;

    private Basis(int n, double[][] columns, double[] means, SimpleMatrix toRaw) {
        this.n = n;
        this.columns = columns;
        this.means = means;
        this.toRaw = toRaw;
    }

    static Basis of(Design design) {
        int size = design.columns().size();
        if (design.n() <= size + 1) {
            throw new BadInput(
                    "the model of “%s”: expected more people than its %d terms, found %d with complete answers"
                            .formatted(design.outcome().name(), size + 1, design.n()));
        }
        double[] means = new double[size];
        double[][] columns = new double[size][];
        SimpleMatrix raw = new SimpleMatrix(size, size);
        SimpleMatrix triangle = new SimpleMatrix(size, size);
        for (int j = 0; j < size; j++) {
            Scaled scaled = Scaled.of(design.columns().get(j), design.n());
            means[j] = scaled.mean;
            raw.set(j, j, 1 / scaled.unit);
            columns[j] = scaled.values;
            double left = straighten(columns, j, triangle);
            if (left < DEPENDENT) {
                throw dependent(design, j, triangle);
            }
        }
        return new Basis(design.n(), columns, means, raw.mult(inverted(triangle, size)));
    }

    int n() {
        return n;
    }

    int size() {
        return columns.length;
    }

    /// One column of the basis. Not a copy: nobody writes to it.
    double[] column(int j) {
        return columns[j];
    }

    /// Turns coefficients of the basis into coefficients of the columns as they came.
    SimpleMatrix toRaw() {
        return toRaw;
    }

    /// Turns coefficients of the basis into what the constant term changes by: the means times the
    /// coefficients.
    SimpleMatrix atMeans() {
        return new SimpleMatrix(1, size(), true, means).mult(toRaw);
    }

    /// The column at right angles to those before it, and its share that is left.
    private static double straighten(double[][] columns, int j, SimpleMatrix triangle) {
        double[] column = columns[j];
        int n = column.length;
        for (int twice = 0; twice < 2; twice++) {
            for (int before = 0; before < j; before++) {
                double[] other = columns[before];
                double along = dot(column, other) / n;
                triangle.set(before, j, triangle.get(before, j) + along);
                for (int i = 0; i < n; i++) {
                    column[i] -= along * other[i];
                }
            }
        }
        double left = Math.sqrt(dot(column, column) / n);
        triangle.set(j, j, left);
        for (int i = 0; i < n; i++) {
            column[i] /= left;
        }
        return left;
    }

    private static SimpleMatrix inverted(SimpleMatrix triangle, int size) {
        SimpleMatrix inverse = new SimpleMatrix(size, size);
        for (int column = 0; column < size; column++) {
            for (int row = column; row >= 0; row--) {
                double sum = row == column ? 1 : 0;
                for (int k = row + 1; k <= column; k++) {
                    sum -= triangle.get(row, k) * inverse.get(k, column);
                }
                inverse.set(row, column, sum / triangle.get(row, row));
            }
        }
        return inverse;
    }

    private static BadInput dependent(Design design, int j, SimpleMatrix triangle) {
        SimpleMatrix inverse = inverted(triangle.extractMatrix(0, j, 0, j), j);
        SimpleMatrix shares = inverse.mult(triangle.extractMatrix(0, j, j, j + 1));
        List<Column> columns = design.columns();
        List<String> others = IntStream.range(0, j)
                .filter(before -> Math.abs(shares.get(before, 0)) > TRACE)
                .mapToObj(before -> columns.get(before).predictor())
                .distinct()
                .toList();
        return new BadInput(("the predictor “%s”: expected one that says something of its own, found that “%s” can"
                        + " be computed from %s; leave one of them out")
                .formatted(columns.get(j).predictor(), columns.get(j).term(), Words.list(others)));
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /// A column less its mean, in its standard deviation as unit. Refuses a constant.
    private static final class Scaled {

        private final double mean;
        private final double unit;
        private final double[] values;

        private Scaled(double mean, double unit, double[] values) {
            this.mean = mean;
            this.unit = unit;
            this.values = values;
        }

        private static Scaled of(Column column, int n) {
            double[] raw = column.values();
            double largest = Arrays.stream(raw).map(Math::abs).max().orElse(0);
            double least = Arrays.stream(raw).min().orElse(0);
            double most = Arrays.stream(raw).max().orElse(0);
            if (most / 2 - least / 2 <= ROUNDING * largest) {
                throw Design.constant(column.predictor(), Variable.plain(raw[0]), n);
            }
            // In units of the largest, so that neither sums nor squares overflow.
            double[] values = Arrays.stream(raw).map(value -> value / largest).toArray();
            double mean = Arrays.stream(values).sum() / n;
            mean += Arrays.stream(values).map(minus(mean)).sum() / n;
            values = Arrays.stream(values).map(minus(mean)).toArray();
            double spread = Math.sqrt(dot(values, values) / n);
            return new Scaled(
                    mean * largest,
                    spread * largest,
                    Arrays.stream(values).map(value -> value / spread).toArray());
        }

        private static DoubleUnaryOperator minus(double mean) {
            return value -> value - mean;
        }
    }
}
