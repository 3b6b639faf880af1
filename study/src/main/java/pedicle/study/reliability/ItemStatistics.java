package pedicle.study.reliability;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/// What one item adds to its set.
///
/// `withSum` is its correlation with the sum of all items (psych's raw.r, from complete cases); `withRest` that
/// with
/// the sum of the others (r.drop); `corrected` that with the sum where the item's own part is cut to what the
/// others
/// explain of it (r.cor). `alphaIfDropped` and `standardisedIfDropped` are the alphas of the others. What can't be
/// had is empty: an alpha of one item, or a correlation with others that cancel out.
public record ItemStatistics(
        String item,
        double withSum,
        OptionalDouble withRest,
        OptionalDouble corrected,
        OptionalDouble alphaIfDropped,
        OptionalDouble standardisedIfDropped) {

    /// A share of variance this small is rounding.
    private static final double NOTHING = 1e-12;

    static List<ItemStatistics> of(Covariances covariances) {
        Covariances correlations = covariances.correlations();
        Corrected corrected = Corrected.of(correlations);
        return IntStream.range(0, covariances.size())
                .mapToObj(item -> new ItemStatistics(
                        covariances.items().get(item),
                        covariances.withSum(item) / Math.sqrt(covariances.values()[item][item] * covariances.ofSum()),
                        withRest(covariances, item),
                        corrected.of(item),
                        alphaWithout(covariances, item),
                        alphaWithout(correlations, item)))
                .toList();
    }

    static OptionalDouble withRest(Covariances covariances, int item) {
        double own = covariances.values()[item][item];
        Covariances rest = covariances.without(item);
        double ofRest = rest.ofSum();
        return ofRest <= NOTHING * rest.ofItems()
                ? OptionalDouble.empty()
                : OptionalDouble.of((covariances.withSum(item) - own) / Math.sqrt(own * ofRest));
    }

    private static OptionalDouble alphaWithout(Covariances covariances, int item) {
        Covariances rest = covariances.without(item);
        return rest.size() < 2 || rest.ofSum() <= NOTHING * rest.ofItems()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Alpha.ratio(rest));
    }

    /// Correlations with the sum of all items, each item's own 1 replaced by the share that the others explain of
    /// it. None where the correlations have no inverse.
    private record Corrected(OptionalDouble ofSum, List<Double> withSum) {

        static Corrected of(Covariances correlations) {
            SimpleMatrix matrix = new SimpleMatrix(correlations.values());
            // The same bound as for components: an eigenvalue this small means an item computed from others.
            if (matrix.conditionP2() > 1e10) {
                return new Corrected(OptionalDouble.empty(), List.of());
            }
            SimpleMatrix inverse = matrix.invert();
            List<Double> withSum = IntStream.range(0, correlations.size())
                    .mapToObj(item -> correlations.withSum(item) - 1 / inverse.get(item, item))
                    .toList();
            double ofSum = withSum.stream().mapToDouble(Double::doubleValue).sum();
            return new Corrected(ofSum > 0 ? OptionalDouble.of(ofSum) : OptionalDouble.empty(), withSum);
        }

        OptionalDouble of(int item) {
            return ofSum.isPresent()
                    ? OptionalDouble.of(withSum.get(item) / Math.sqrt(ofSum.getAsDouble()))
                    : OptionalDouble.empty();
        }
    }
}
