package pedicle.study.structure;

import java.util.List;
import java.util.stream.IntStream;

/// Compares loadings when the order and the sign of components are free.
public final class Alike {

    private Alike() {}

    public static double[][] loadings(Structure structure) {
        return loadings(structure.components());
    }

    static double[][] loadings(Components components) {
        return components.loadings().stream()
                .map(item -> array(item.onComponents()))
                .toArray(double[][]::new);
    }

    /// The largest difference once each of our components stands beside the one of theirs that it is most like.
    public static double furthest(double[][] ours, double[][] theirs) {
        double furthest = 0;
        for (int component = 0; component < ours[0].length; component++) {
            int mine = component;
            double nearest = IntStream.range(0, theirs[0].length)
                    .mapToDouble(other ->
                            Math.min(furthest(ours, mine, theirs, other, 1), furthest(ours, mine, theirs, other, -1)))
                    .min()
                    .orElseThrow();
            furthest = Math.max(furthest, nearest);
        }
        return furthest;
    }

    private static double furthest(double[][] ours, int mine, double[][] theirs, int other, int sign) {
        double furthest = 0;
        for (int item = 0; item < ours.length; item++) {
            furthest = Math.max(furthest, Math.abs(ours[item][mine] - sign * theirs[item][other]));
        }
        return furthest;
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
