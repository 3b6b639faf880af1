package pedicle.study.structure;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import pedicle.catalog.BadInput;
import pedicle.study.correlation.Eigen;

/// Whether items have enough in common for components to mean anything.
///
/// `kmo` is the Kaiser-Meyer-Olkin measure over all items (Kaiser and Rice 1974, Educational and Psychological
/// Measurement 34:111-117): squared correlations against squared partial correlations, 0 to 1.
public record Adequacy(double kmo, List<OfItem> items, Bartlett bartlett) {

    /// The same measure for one item with all others (MSA). Empty where it correlates with none of them.
    public record OfItem(String item, OptionalDouble msa) {}

    public Adequacy {
        items = List.copyOf(items);
    }

    /// From a correlation matrix with a row and a column an item, and the number of people behind it. Refused by
    /// name are items that can be computed from others, and fewer people than items.
    public static Adequacy of(double[][] correlations, List<String> items, int n) {
        return of(correlations, Eigen.of(correlations), items, n);
    }

    static Adequacy of(double[][] correlations, Eigen eigen, List<String> items, int n) {
        refuseTooFew(items, n);
        Dependence.refuse(eigen, items);
        List<Squares> squares = IntStream.range(0, items.size())
                .mapToObj(item -> Squares.of(correlations, eigen, item))
                .toList();
        Squares all = squares.stream().reduce(new Squares(0, 0), Squares::plus);
        return new Adequacy(
                all.measure()
                        .orElseThrow(
                                () -> new BadInput("the items %s: expected items that correlate, found none that do"
                                        .formatted(String.join(", ", items)))),
                IntStream.range(0, items.size())
                        .mapToObj(item ->
                                new OfItem(items.get(item), squares.get(item).measure()))
                        .toList(),
                Bartlett.of(eigen, n));
    }

    /// One item has nothing to correlate with; from as many items as people every item can be computed.
    static void refuseTooFew(List<String> items, int n) {
        if (items.size() < 2) {
            throw new BadInput("components need at least two items, found " + items.size());
        }
        if (n <= items.size()) {
            throw new BadInput("components of %d items: expected more than %d people who answered all of them, found %d"
                    .formatted(items.size(), items.size(), n));
        }
    }

    /// Squared correlations with other items, plain and with all further items partialled out.
    private record Squares(double plain, double partial) {

        static Squares of(double[][] correlations, Eigen eigen, int item) {
            double plain = 0;
            double partial = 0;
            for (int other = 0; other < correlations.length; other++) {
                if (other != item) {
                    double inverse = eigen.inverse(item, other);
                    plain += correlations[item][other] * correlations[item][other];
                    partial += inverse * inverse / (eigen.inverse(item, item) * eigen.inverse(other, other));
                }
            }
            return new Squares(plain, partial);
        }

        Squares plus(Squares other) {
            return new Squares(plain + other.plain, partial + other.partial);
        }

        OptionalDouble measure() {
            return plain == 0 ? OptionalDouble.empty() : OptionalDouble.of(plain / (plain + partial));
        }
    }
}
