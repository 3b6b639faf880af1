package pedicle.study.reliability;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import pedicle.catalog.BadInput;
import pedicle.study.correlation.Answers;

/// How items vary together: a row and a column an item, and how many people are behind it.
final class Covariances {

    private final List<String> items;
    private final double[][] values;
    private final int n;

    Covariances(List<String> items, double[][] values, int n) {
        this.items = List.copyOf(items);
        this.values = values;
        this.n = n;
    }

    /// From the people who answered every item. An item that everyone answered alike is refused by its name.
    static Covariances ofComplete(Answers answers) {
        Answers complete = answers.complete();
        refuseTooFew(answers.items(), complete.people());
        double[][] centred = IntStream.range(0, complete.size())
                .mapToObj(item -> centred(complete.column(item)))
                .toArray(double[][]::new);
        double[][] values = new double[centred.length][centred.length];
        for (int a = 0; a < centred.length; a++) {
            for (int b = 0; b <= a; b++) {
                values[a][b] = product(centred[a], centred[b]) / (complete.people() - 1);
                values[b][a] = values[a][b];
            }
        }
        return new Covariances(answers.items(), values, complete.people()).varying();
    }

    /// For each pair of items from the people who answered both, each variance from all who answered the item,
    /// which
    /// is what psych does unless told otherwise. `n` are the people who answered anything.
    static Covariances byPairs(Answers answers) {
        int size = answers.size();
        double[][] values = new double[size][size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b <= a; b++) {
                values[a][b] = ofPair(answers, a, b);
                values[b][a] = values[a][b];
            }
        }
        int n = (int) IntStream.range(0, answers.people())
                .filter(person ->
                        IntStream.range(0, size).anyMatch(item -> !Double.isNaN(answers.column(item)[person])))
                .count();
        refuseTooFew(answers.items(), n);
        return new Covariances(answers.items(), values, n).varying();
    }

    private static double ofPair(Answers answers, int a, int b) {
        double[] ofA = answers.column(a);
        double[] ofB = answers.column(b);
        int[] both = IntStream.range(0, answers.people())
                .filter(person -> !Double.isNaN(ofA[person]) && !Double.isNaN(ofB[person]))
                .toArray();
        if (both.length < 2) {
            throw new BadInput("the items “%s” and “%s”: expected at least two people who answered both, found %d"
                    .formatted(answers.items().get(a), answers.items().get(b), both.length));
        }
        double[] xs = IntStream.of(both).mapToDouble(person -> ofA[person]).toArray();
        double[] ys = IntStream.of(both).mapToDouble(person -> ofB[person]).toArray();
        return product(centred(xs), centred(ys)) / (both.length - 1);
    }

    private static void refuseTooFew(List<String> items, int n) {
        if (n < 2 || items.size() < 2) {
            throw new BadInput(
                    "alpha of %s: expected at least two items that two people answered in full, found %d items and %d people"
                            .formatted(String.join(", ", items), items.size(), n));
        }
    }

    private Covariances varying() {
        for (int item = 0; item < values.length; item++) {
            if (values[item][item] == 0) {
                throw new BadInput("the item “%s”: expected answers that differ, found the same from all people"
                        .formatted(items.get(item)));
            }
        }
        return this;
    }

    List<String> items() {
        return items;
    }

    /// Not a copy: nobody writes to it.
    double[][] values() {
        return values;
    }

    int n() {
        return n;
    }

    int size() {
        return values.length;
    }

    /// With every item's variance made 1.
    Covariances correlations() {
        double[][] standard = new double[size()][size()];
        for (int a = 0; a < size(); a++) {
            for (int b = 0; b < size(); b++) {
                standard[a][b] = a == b ? 1 : values[a][b] / Math.sqrt(values[a][a] * values[b][b]);
            }
        }
        return new Covariances(items, standard, n);
    }

    /// With some items turned round.
    Covariances turned(boolean[] which) {
        double[][] turned = new double[size()][size()];
        for (int a = 0; a < size(); a++) {
            for (int b = 0; b < size(); b++) {
                turned[a][b] = which[a] == which[b] ? values[a][b] : -values[a][b];
            }
        }
        return new Covariances(items, turned, n);
    }

    Covariances without(int item) {
        int[] kept = IntStream.range(0, size()).filter(i -> i != item).toArray();
        double[][] rest = IntStream.of(kept)
                .mapToObj(a -> IntStream.of(kept).mapToDouble(b -> values[a][b]).toArray())
                .toArray(double[][]::new);
        return new Covariances(IntStream.of(kept).mapToObj(items::get).toList(), rest, n);
    }

    /// The variance of the sum of all items.
    double ofSum() {
        return IntStream.range(0, size()).mapToDouble(this::withSum).sum();
    }

    /// An item's covariance with the sum of all items, itself among them.
    double withSum(int item) {
        return Arrays.stream(values[item]).sum();
    }

    double ofItems() {
        return IntStream.range(0, size())
                .mapToDouble(item -> values[item][item])
                .sum();
    }

    private static double[] centred(double[] column) {
        double mean = Arrays.stream(column).sum() / column.length;
        boolean same = Arrays.stream(column).allMatch(x -> x == column[0]);
        // A mean that is rounded would leave a constant column with a trace of variance.
        return Arrays.stream(column).map(x -> same ? 0 : x - mean).toArray();
    }

    private static double product(double[] xs, double[] ys) {
        double sum = 0;
        for (int i = 0; i < xs.length; i++) {
            sum += xs[i] * ys[i];
        }
        return sum;
    }
}
