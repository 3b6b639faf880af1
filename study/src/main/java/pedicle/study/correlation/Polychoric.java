package pedicle.study.correlation;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;
import pedicle.catalog.Progress;

/// Polychoric correlations in two steps (Olsson 1979): thresholds from how many gave each answer, then, for
/// each pair, the correlation under which its table is likeliest.
///
/// As R's psych does by default, thresholds come from everyone who answered an item, and empty cells are left
/// empty, where all items end at the same highest answer. Where they do not, each pair has thresholds of its
/// own, and `correction` people are put into each of its empty cells first.
final class Polychoric {

    /// psych's default.
    static final double CORRECTION = 0.5;

    private static final NormalDistribution NORMAL = new NormalDistribution(0, 1);

    private final Codes[] items;
    private final double correction;
    private final boolean thresholdsOfPairs;

    private Polychoric(Codes[] items, double correction, boolean thresholdsOfPairs) {
        if (!(correction >= 0 && correction < 1)) {
            throw new IllegalArgumentException("an empty cell gets from 0 to less than 1 person, not " + correction);
        }
        this.items = items;
        this.correction = correction;
        this.thresholdsOfPairs = thresholdsOfPairs;
    }

    static Polychoric of(Codes[] items, double correction) {
        return new Polychoric(items, correction, !Codes.endAlike(items));
    }

    /// Other answers to the same items, treated alike.
    Polychoric with(Codes[] others) {
        return new Polychoric(others, correction, thresholdsOfPairs);
    }

    Codes[] items() {
        return items;
    }

    Paired correlations(Progress progress) {
        int size = items.length;
        double[][] thresholds = new double[size][];
        Paired paired = new Paired(size);
        for (int item = 0; item < size; item++) {
            thresholds[item] = thresholds(items[item]);
            paired.setDiagonal(item, items[item].answered());
        }
        long pairs = size * (size - 1L) / 2;
        AtomicLong done = new AtomicLong();
        IntStream.range(0, size * size).parallel().forEach(cell -> {
            int i = cell / size;
            int j = cell % size;
            if (j < i) {
                Crossing crossing = Crossing.of(items[i], items[j]);
                paired.set(i, j, rho(crossing, thresholds[i], thresholds[j]), crossing.total());
                progress.at(done.incrementAndGet(), pairs);
            }
        });
        return paired;
    }

    private double rho(Crossing crossing, double[] ofRows, double[] ofColumns) {
        if (crossing.isOneLine()) {
            return Double.NaN;
        }
        if (!thresholdsOfPairs) {
            return new Likelihood(crossing, ofRows, ofColumns).likeliest();
        }
        Crossing corrected = crossing.corrected(correction);
        return new Likelihood(
                        corrected,
                        thresholds(corrected.sumsOfRows(), corrected.total()),
                        thresholds(corrected.sumsOfColumns(), corrected.total()))
                .likeliest();
    }

    private static double[] thresholds(Codes item) {
        int[] counts = item.counts();
        double[] sums = IntStream.range(0, item.categories())
                .mapToDouble(place -> counts[place])
                .toArray();
        return thresholds(sums, item.answered());
    }

    /// Where the normal distribution has as much below it as there is below each category but the first.
    /// Corrected cells can add up to more than the people there were. psych has no correlation then; we divide
    /// by what they add up to.
    private static double[] thresholds(double[] sums, double total) {
        double last = sums[sums.length - 1];
        double all = DoubleStream.of(sums).sum();
        double whole = all - last < total ? total : all;
        double[] thresholds = new double[sums.length - 1];
        double below = 0;
        for (int place = 0; place < thresholds.length; place++) {
            below += sums[place];
            thresholds[place] = NORMAL.inverseCumulativeProbability(below / whole);
        }
        return thresholds;
    }
}
