package pedicle.study.survey;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.distribution.continuous.TDistribution;
import pedicle.catalog.Estimate;

/// Numbers from different people, at least two of them.
///
/// Each value is kept once with how many people gave it, in order, so that neither the order of people in a file
/// nor
/// their number changes a digit or costs time.
public final class Sample {

    private final double[] values;
    private final int[] upTo;

    private Sample(double[] values, int[] upTo) {
        this.values = values;
        this.upTo = upTo;
        if (n() < 2) {
            throw new IllegalArgumentException("a sample has at least two values, not " + n());
        }
    }

    Sample(List<Double> all) {
        this(all.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /// NaN counts for nothing.
    public Sample(double[] all) {
        double[] sorted = Arrays.stream(all)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        double[] distinct = new double[sorted.length];
        int[] counts = new int[sorted.length];
        int kept = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (kept == 0 || sorted[i] != distinct[kept - 1]) {
                distinct[kept++] = sorted[i];
            }
            counts[kept - 1] = i + 1;
        }
        this(Arrays.copyOf(distinct, kept), Arrays.copyOf(counts, kept));
    }

    /// Each value as often as its count says.
    static Sample of(double[] values, int[] counts) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(values[a], values[b]));
        double[] sorted = new double[values.length];
        int[] upTo = new int[values.length];
        int so = 0;
        for (int i = 0; i < order.length; i++) {
            so += counts[order[i]];
            sorted[i] = values[order[i]];
            upTo[i] = so;
        }
        return new Sample(sorted, upTo);
    }

    public int n() {
        return upTo.length == 0 ? 0 : upTo[upTo.length - 1];
    }

    public double mean() {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += count(i) * values[i];
        }
        return sum / n();
    }

    /// With n - 1 in the denominator.
    public double sd() {
        double mean = mean();
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            squares += count(i) * (values[i] - mean) * (values[i] - mean);
        }
        return Math.sqrt(squares / (n() - 1));
    }

    public double median() {
        return quantile(0.5);
    }

    public double lowest() {
        return values[0];
    }

    public double highest() {
        return values[values.length - 1];
    }

    /// By linear interpolation between order statistics (Hyndman and Fan 1996, type 7; the default of R).
    public double quantile(double share) {
        double place = share * (n() - 1);
        int below = (int) Math.floor(place);
        double low = at(below);
        return low + (place - below) * (at(Math.min(below + 1, n() - 1)) - low);
    }

    /// The mean with Student's 95% interval.
    public Estimate meanWithInterval() {
        double half = new TDistribution(n() - 1).inverseCumulativeProbability(0.975) * sd() / Math.sqrt(n());
        return new Estimate(mean(), mean() - half, mean() + half);
    }

    private int count(int i) {
        return i == 0 ? upTo[0] : upTo[i] - upTo[i - 1];
    }

    /// The value at a place in the order, from 0.
    private double at(int place) {
        int found = Arrays.binarySearch(upTo, place + 1);
        int i = found >= 0 ? found : -found - 1;
        while (i > 0 && upTo[i - 1] >= place + 1) {
            i--;
        }
        return values[i];
    }
}
