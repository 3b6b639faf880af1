package pedicle.study.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import pedicle.catalog.BadInput;
import pedicle.study.correlation.Eigen;

/// Whether one factor is behind all items of a set, and how much of each item it is.
public sealed interface OneFactor {

    /// How near the model is to the correlations.
    enum By {
        /// The squared differences of correlations are least (Harman and Jones 1966, Psychometrika 31:351-368);
        /// psych's default.
        MINRES,

        /// The answers are likeliest, were they normal (Lawley 1940; Jöreskog 1967, Psychometrika 32:443-482).
        MAXIMUM_LIKELIHOOD
    }

    /// Each item's loading on the factor, and the share of its variance that is its own.
    record Fitted(By by, List<String> items, List<Double> loadings, List<Double> uniquenesses) implements OneFactor {

        public Fitted {
            loadings = List.copyOf(loadings);
            uniquenesses = List.copyOf(uniquenesses);
            if (uniquenesses.stream().anyMatch(share -> !(share > 0 && share <= 1))) {
                throw new IllegalArgumentException("an item's own share is above 0 and at most 1: " + uniquenesses);
            }
        }
    }

    /// There is no such factor; `why` is a sentence.
    record NotFitted(String why) implements OneFactor {}

    /// From a correlation matrix with a row and a column an item.
    static OneFactor of(double[][] correlations, List<String> items, By by) {
        if (items.size() < 2 || correlations.length != items.size()) {
            throw new BadInput("one factor: expected the correlations of at least two items, found %d of %d items"
                    .formatted(correlations.length, items.size()));
        }
        return of(correlations, items, by, start(correlations));
    }

    /// From a start that may be near.
    static OneFactor of(double[][] correlations, List<String> items, By by, double[] start) {
        // Two items have one correlation for two loadings.
        if (items.size() < 3) {
            return new NotFitted("One factor can't be told from the correlation of two items; it takes three.");
        }
        Loaded minres = Minres.of(correlations, start);
        return switch (by) {
            case MINRES -> judged(minres, items, by);
            case MAXIMUM_LIKELIHOOD -> judged(Likelihood.of(correlations, minres.loadings()), items, by);
        };
    }

    private static OneFactor judged(Loaded loaded, List<String> items, By by) {
        List<String> heywood = new ArrayList<>();
        for (int item = 0; item < items.size(); item++) {
            if (loaded.own().get(item) <= 0) {
                heywood.add(items.get(item));
            }
        }
        if (!heywood.isEmpty()) {
            return new NotFitted(
                    "One factor does not fit: it would have to explain more than all of %s (a Heywood case)."
                            .formatted(String.join(", ", heywood)));
        }
        if (!loaded.settled()) {
            return new NotFitted("One factor does not fit: the search for its loadings did not settle.");
        }
        double sum = loaded.loadings().stream().mapToDouble(Double::doubleValue).sum();
        double sign = sum < 0 ? -1 : 1;
        return new Fitted(
                by, items, loaded.loadings().stream().map(l -> sign * l).toList(), loaded.own());
    }

    /// The first principal component, which is near the factor where there is one.
    private static double[] start(double[][] correlations) {
        Eigen eigen = Eigen.of(correlations);
        double length = Math.sqrt(Math.max(0, eigen.values()[0]));
        return IntStream.range(0, eigen.size())
                .mapToDouble(item -> eigen.vector(0, item) * length)
                .toArray();
    }
}
