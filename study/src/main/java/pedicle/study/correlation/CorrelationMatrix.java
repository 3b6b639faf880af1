package pedicle.study.correlation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How each item goes with each other one: a row and a column an item, 1 on the diagonal.
///
/// `people` has, for each pair, how many answered both, and on the diagonal how many answered the item. `n` is
/// the number of people who answered every item (listwise), or the smallest number that a correlation rests on
/// (pairwise). `smoothing` is there where the correlations did not fit together and `values` were changed; see
/// [Smoothing].
public record CorrelationMatrix(
        List<String> items,
        List<List<Double>> values,
        Kind kind,
        Missing missing,
        int n,
        List<List<Integer>> people,
        Optional<Smoothing> smoothing) {

    public CorrelationMatrix {
        items = List.copyOf(items);
        values = values.stream().map(List::copyOf).toList();
        people = people.stream().map(List::copyOf).toList();
        int size = items.size();
        if (!isSquare(values, size) || !isSquare(people, size)) {
            throw new IllegalArgumentException("a row and a column for each of %d items".formatted(size));
        }
        if (values.stream().flatMap(List::stream).anyMatch(r -> !(Math.abs(r) <= 1))) {
            throw new IllegalArgumentException("a correlation is from -1 to 1");
        }
    }

    /// Smooths what does not fit together. Listwise, Pearson's and Spearman's correlations always fit.
    static CorrelationMatrix of(List<String> items, Kind kind, Missing missing, Paired paired) {
        boolean mayMisfit = kind == Kind.POLYCHORIC || missing == Missing.PAIRWISE;
        double[] eigenvalues = mayMisfit ? Eigen.valuesOf(paired.correlations()) : new double[] {1};
        Optional<Smoothing> smoothing = Optional.empty();
        double[][] values = paired.correlations();
        if (Smoothing.isNeeded(eigenvalues)) {
            values = Smoothing.of(paired.correlations());
            smoothing =
                    Optional.of(Smoothing.between(eigenvalues[eigenvalues.length - 1], paired.correlations(), values));
        }
        return new CorrelationMatrix(
                items, rows(values), kind, missing, paired.fewest(), counts(paired.people()), smoothing);
    }

    public int size() {
        return items.size();
    }

    public double at(int row, int column) {
        return values.get(row).get(column);
    }

    /// A copy as an array.
    public double[][] array() {
        return values.stream()
                .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
    }

    private static boolean isSquare(List<? extends List<?>> rows, int size) {
        return rows.size() == size && rows.stream().allMatch(row -> row.size() == size);
    }

    private static List<List<Double>> rows(double[][] matrix) {
        return Arrays.stream(matrix)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
    }

    private static List<List<Integer>> counts(int[][] matrix) {
        return Arrays.stream(matrix)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
    }
}
