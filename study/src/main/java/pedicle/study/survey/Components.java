package pedicle.study.survey;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import pedicle.study.correlation.Eigen;

/// Principal components: loadings with a row an item and a column a component.
final class Components {

    private Components() {}

    /// The first components of a correlation matrix, unrotated.
    static double[][] unrotated(Eigen eigen, int count) {
        double[][] loadings = new double[eigen.size()][count];
        double[] values = eigen.values();
        for (int item = 0; item < loadings.length; item++) {
            for (int component = 0; component < count; component++) {
                loadings[item][component] = eigen.vector(component, item) * Math.sqrt(Math.max(0, values[component]));
            }
        }
        return inOrder(loadings);
    }

    static double[][] varimax(Eigen eigen, int count) {
        double[][] loadings = unrotated(eigen, count);
        return count < 2 ? loadings : inOrder(Varimax.normalised(loadings));
    }

    /// Which way a component points and where it stands is arbitrary: the one that explains most comes first, and
    /// each points where its loadings sum to more than zero.
    private static double[][] inOrder(double[][] loadings) {
        int count = loadings[0].length;
        List<Integer> order = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer component) -> -squares(loadings, component)))
                .toList();
        double[][] ordered = new double[loadings.length][count];
        for (int place = 0; place < count; place++) {
            int component = order.get(place);
            double sign = sum(loadings, component) < 0 ? -1 : 1;
            for (int item = 0; item < loadings.length; item++) {
                ordered[item][place] = sign * loadings[item][component];
            }
        }
        return ordered;
    }

    /// The share of an item's variance that its loadings explain.
    static double communality(double[] item) {
        double squares = 0;
        for (double loading : item) {
            squares += loading * loading;
        }
        return squares;
    }

    /// How much of the items' summed variance a component explains.
    static double squares(double[][] loadings, int component) {
        double squares = 0;
        for (double[] item : loadings) {
            squares += item[component] * item[component];
        }
        return squares;
    }

    private static double sum(double[][] loadings, int component) {
        double sum = 0;
        for (double[] item : loadings) {
            sum += item[component];
        }
        return sum;
    }
}
