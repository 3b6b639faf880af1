package pedicle.study.survey;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.distribution.continuous.TDistribution;
import pedicle.catalog.Estimate;

/// Numbers from different people, at least two of them.
final class Sample {

    private final double[] sorted;

    Sample(List<Double> values) {
        if (values.size() < 2) {
            throw new IllegalArgumentException("a sample has at least two values, not " + values.size());
        }
        // Sorted, so that the order of people in a file changes no digit of a sum.
        sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    int n() {
        return sorted.length;
    }

    double mean() {
        return Arrays.stream(sorted).sum() / n();
    }

    /// With n - 1 in the denominator.
    double sd() {
        double mean = mean();
        return Math.sqrt(Arrays.stream(sorted).map(x -> (x - mean) * (x - mean)).sum() / (n() - 1));
    }

    double median() {
        return quantile(0.5);
    }

    /// By linear interpolation between order statistics (Hyndman and Fan 1996, type 7; the default of R).
    double quantile(double share) {
        double place = share * (n() - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, n() - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /// The mean with Student's 95% interval.
    Estimate meanWithInterval() {
        double half = new TDistribution(n() - 1).inverseCumulativeProbability(0.975) * sd() / Math.sqrt(n());
        return new Estimate(mean(), mean() - half, mean() + half);
    }
}
