package pedicle.study.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import pedicle.catalog.BadInput;
import pedicle.study.correlation.Eigen;

/// Principal components of a correlation matrix: what each item has to do with each of them.
///
/// The order and the sign of components are those of R's psych: the largest sum of squared loadings first, each
/// turned so that its loadings sum to more than zero. `phi` are the components' correlations, empty where the
/// rotation keeps them at right angles. `weights` make scores of standardised answers (by regression, which for
/// components is exact), a row an item and a column a component. There may be no component at all.
public record Components(
        Rotation rotation,
        List<Loadings> loadings,
        List<List<Double>> phi,
        List<Explained> explained,
        List<List<Double>> weights) {

    /// One item: its loading on each component (the pattern), its correlation with each (the structure, the same
    /// unless components correlate), and the share of its variance that they explain together.
    public record Loadings(String item, List<Double> onComponents, List<Double> structure, double communality) {

        public Loadings {
            onComponents = List.copyOf(onComponents);
            structure = List.copyOf(structure);
        }

        /// The share of the item's variance that no component explains.
        public double uniqueness() {
            return 1 - communality;
        }

        /// On how many components the item lies: 1 where on one alone (Hofmann 1978, Psychometrika 43:301-306).
        /// Empty where it loads on none.
        public OptionalDouble complexity() {
            double squares = onComponents.stream().mapToDouble(l -> l * l).sum();
            double fourths =
                    onComponents.stream().mapToDouble(l -> l * l * l * l).sum();
            return fourths == 0 ? OptionalDouble.empty() : OptionalDouble.of(squares * squares / fourths);
        }

        /// The place of the component on which the item loads most, from 0.
        public int largest() {
            return IntStream.range(0, onComponents.size())
                    .boxed()
                    .max((a, b) -> Double.compare(Math.abs(onComponents.get(a)), Math.abs(onComponents.get(b))))
                    .orElseThrow(() -> new IllegalStateException("there are no components for " + item));
        }
    }

    /// What a component explains: `squares` of the items' summed variance (1 an item; psych's SS loadings), as a
    /// share of the whole, and the share that it and those before it explain together.
    public record Explained(double squares, double share, double cumulative) {}

    /// A component whose eigenvalue is smaller than this carries rounding and nothing else.
    private static final double NOTHING = 1e-10;

    public Components {
        loadings = List.copyOf(loadings);
        phi = phi.stream().map(List::copyOf).toList();
        explained = List.copyOf(explained);
        weights = weights.stream().map(List::copyOf).toList();
    }

    public int count() {
        return explained.size();
    }

    /// The first `count` components of a correlation matrix of any kind, with a row and a column an item.
    public static Components of(double[][] correlations, List<String> items, int count, Rotation rotation) {
        return of(Eigen.of(correlations), items, count, rotation);
    }

    static Components of(Eigen eigen, List<String> items, int count, Rotation rotation) {
        if (count < 0 || count > items.size()) {
            throw new BadInput("expected 0 to %d components, found %d".formatted(items.size(), count));
        }
        if (count == 0) {
            return none(items, rotation);
        }
        if (eigen.values()[count - 1] < NOTHING) {
            throw new BadInput("%d components of %s: expected at most as many as the items hold, found only %d in them"
                    .formatted(
                            count,
                            String.join(", ", items),
                            Arrays.stream(eigen.values())
                                    .filter(value -> value >= NOTHING)
                                    .count()));
        }
        double[][] unrotated = unrotated(eigen, count);
        Rotated rotated = rotation.turn(unrotated).inOrder();
        return new Components(
                rotation,
                loadings(items, rotated, unrotated),
                rotation.oblique() ? rows(rotated.phi()) : List.of(),
                explained(rotated, items.size()),
                rows(weights(eigen, rotated)));
    }

    private static Components none(List<String> items, Rotation rotation) {
        return new Components(
                rotation,
                items.stream()
                        .map(item -> new Loadings(item, List.of(), List.of(), 0))
                        .toList(),
                List.of(),
                List.of(),
                items.stream().map(_ -> List.<Double>of()).toList());
    }

    /// Before any rotation, each pointing where its loadings sum to more than zero.
    static double[][] unrotated(Eigen eigen, int count) {
        double[][] loadings = new double[eigen.size()][count];
        double[] values = eigen.values();
        for (int component = 0; component < count; component++) {
            double sum = 0;
            for (int item = 0; item < loadings.length; item++) {
                loadings[item][component] = eigen.vector(component, item) * Math.sqrt(values[component]);
                sum += loadings[item][component];
            }
            for (int item = 0; sum < 0 && item < loadings.length; item++) {
                loadings[item][component] = -loadings[item][component];
            }
        }
        return loadings;
    }

    private static List<Loadings> loadings(List<String> items, Rotated rotated, double[][] unrotated) {
        List<List<Double>> pattern = rows(rotated.pattern());
        List<List<Double>> structure = rows(rotated.structure());
        return IntStream.range(0, items.size())
                .mapToObj(item -> new Loadings(
                        items.get(item), pattern.get(item), structure.get(item), communality(unrotated[item])))
                .toList();
    }

    /// The share of an item's variance that its loadings explain, where components are at right angles.
    static double communality(double[] item) {
        double squares = 0;
        for (double loading : item) {
            squares += loading * loading;
        }
        return squares;
    }

    private static List<Explained> explained(Rotated rotated, int items) {
        List<Explained> explained = new ArrayList<>();
        double sum = 0;
        for (int component = 0; component < rotated.pattern().getNumCols(); component++) {
            double squares = rotated.squares(component);
            sum += squares;
            explained.add(new Explained(squares, squares / items, sum / items));
        }
        return explained;
    }

    /// The inverse of the correlations times the structure. The structure lies in the space of the kept vectors, so
    /// that their part of the inverse is enough and a small eigenvalue further down does no harm.
    private static SimpleMatrix weights(Eigen eigen, Rotated rotated) {
        int items = eigen.size();
        int count = rotated.pattern().getNumCols();
        SimpleMatrix vectors = new SimpleMatrix(items, count);
        SimpleMatrix inverse = new SimpleMatrix(count, count);
        for (int component = 0; component < count; component++) {
            inverse.set(component, component, 1 / eigen.values()[component]);
            for (int item = 0; item < items; item++) {
                vectors.set(item, component, eigen.vector(component, item));
            }
        }
        return vectors.mult(inverse).mult(vectors.transpose()).mult(rotated.structure());
    }

    private static List<List<Double>> rows(SimpleMatrix matrix) {
        return Arrays.stream(matrix.toArray2())
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
    }
}
