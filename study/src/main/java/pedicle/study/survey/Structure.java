package pedicle.study.survey;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import pedicle.catalog.BadInput;
import pedicle.catalog.Progress;
import pedicle.study.correlation.Eigen;
import pedicle.study.correlation.Parallel;
import pedicle.study.correlation.Rounds;

/// What hangs together: principal components of the items' Pearson correlations, rotated by varimax.
///
/// `n` people answered every item. `kmo` is the Kaiser-Meyer-Olkin measure over all items. `explained` has the
/// share of all variance for each component, the largest first; there are as many as were asked for, or as the
/// parallel analysis suggests, which may be none.
public record Structure(
        int n,
        List<String> items,
        List<List<Double>> correlations,
        double kmo,
        Bartlett bartlett,
        List<Double> eigenvalues,
        Parallel parallel,
        List<Loadings> loadings,
        List<Double> explained) {

    /// One item: its loading on each component, and the share of its variance that they explain together.
    public record Loadings(String item, List<Double> onComponents, double communality) {

        public Loadings {
            onComponents = List.copyOf(onComponents);
        }

        /// The place of the component on which the item loads most, from 0.
        public int largest() {
            return IntStream.range(0, onComponents.size())
                    .boxed()
                    .max((a, b) -> Double.compare(Math.abs(onComponents.get(a)), Math.abs(onComponents.get(b))))
                    .orElseThrow(() -> new IllegalStateException("there are no components for " + item));
        }
    }

    /// An eigenvalue this small means that an item can be computed from others.
    private static final double SINGULAR = 1e-10;

    public Structure {
        items = List.copyOf(items);
        correlations = correlations.stream().map(List::copyOf).toList();
        eigenvalues = List.copyOf(eigenvalues);
        loadings = List.copyOf(loadings);
        explained = List.copyOf(explained);
    }

    public int components() {
        return explained.size();
    }

    /// As many components as the parallel analysis suggests. `completeCases` has a line a person and a column an
    /// item.
    public static Structure of(double[][] completeCases, List<String> names, long seed, int iterations) {
        Ground ground = Ground.of(completeCases, names, seed, iterations);
        return ground.structure(ground.parallel.suggested());
    }

    /// A given number of components, whatever the parallel analysis suggests.
    public static Structure of(
            double[][] completeCases, List<String> names, long seed, int iterations, int components) {
        if (components < 1 || components > names.size()) {
            throw new BadInput("expected 1 to %d components, found %d".formatted(names.size(), components));
        }
        return Ground.of(completeCases, names, seed, iterations).structure(components);
    }

    /// What is known before anyone decides on the number of components.
    private record Ground(int n, List<String> names, List<List<Double>> correlations, Eigen eigen, Parallel parallel) {

        static Ground of(double[][] completeCases, List<String> names, long seed, int iterations) {
            refuseTooFew(completeCases, names);
            double[][] correlations = Correlations.of(completeCases, names);
            Eigen eigen = Eigen.of(correlations);
            if (eigen.values()[names.size() - 1] < SINGULAR) {
                throw new BadInput("the items %s: expected items that say something each, found one that can be"
                                .formatted(String.join(", ", names))
                        + " computed from others");
            }
            Parallel parallel = Parallel.simulated(
                    eigen.values(), completeCases.length, Rounds.simulated(iterations, seed), Progress.unwatched());
            return new Ground(completeCases.length, names, rows(correlations), eigen, parallel);
        }

        private static void refuseTooFew(double[][] completeCases, List<String> names) {
            if (names.size() < 2) {
                throw new BadInput("components need at least two items, found " + names.size());
            }
            if (completeCases.length <= names.size()) {
                throw new BadInput(
                        "components of %d items: expected more than %d people who answered all of them, found %d"
                                .formatted(names.size(), names.size(), completeCases.length));
            }
        }

        Structure structure(int components) {
            double[][] loadings = Components.varimax(eigen, components);
            List<Double> explained = IntStream.range(0, components)
                    .mapToObj(component -> Components.squares(loadings, component) / names.size())
                    .toList();
            return new Structure(
                    n,
                    names,
                    correlations,
                    Adequacy.kmo(correlations, eigen),
                    Bartlett.of(eigen, n),
                    list(eigen.values()),
                    parallel,
                    IntStream.range(0, names.size())
                            .mapToObj(item -> new Loadings(
                                    names.get(item), list(loadings[item]), Components.communality(loadings[item])))
                            .toList(),
                    explained);
        }

        private static List<List<Double>> rows(double[][] matrix) {
            return Arrays.stream(matrix).map(Ground::list).toList();
        }

        private static List<Double> list(double[] values) {
            return Arrays.stream(values).boxed().toList();
        }
    }
}
