package pedicle.study.compare;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// The ranks of some numbers, ties sharing their mean rank, and what the ties add up to.
final class Ranks {

    private final double[] ranks;
    private final double cubes;

    private Ranks(double[] ranks, double cubes) {
        this.ranks = ranks;
        this.cubes = cubes;
    }

    static Ranks of(double[] values) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(place -> values[place] + 0.0))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] ranks = new double[values.length];
        double cubes = 0;
        int from = 0;
        while (from < order.length) {
            int to = from;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int place = from; place < to; place++) {
                ranks[order[place]] = (from + 1 + to) / 2.0;
            }
            double tied = to - from;
            cubes += tied * tied * tied - tied;
            from = to;
        }
        return new Ranks(ranks, cubes);
    }

    double of(int place) {
        return ranks[place];
    }

    /// The sum of t³ - t over the tied numbers t.
    double tieCubes() {
        return cubes;
    }

    boolean tied() {
        return cubes > 0;
    }

    double[] all() {
        return ranks;
    }

    double sum(int from, int to) {
        return Arrays.stream(ranks, from, to).sum();
    }
}
