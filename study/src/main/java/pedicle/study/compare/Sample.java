package pedicle.study.compare;

import java.util.Arrays;

/// The numbers that one group gave, and how many of the group gave none.
final class Sample {

    private final String name;
    private final double[] values;
    private final int missing;
    private final double mean;

    Sample(String name, double[] values, int missing) {
        this.name = name;
        this.values = values;
        this.missing = missing;
        double rough = Arrays.stream(values).sum() / values.length;
        // A second pass takes the rounding of the first away, as R's mean does.
        this.mean = rough + Arrays.stream(values).map(value -> value - rough).sum() / values.length;
    }

    String name() {
        return name;
    }

    int missing() {
        return missing;
    }

    int n() {
        return values.length;
    }

    double[] values() {
        return values;
    }

    double mean() {
        return mean;
    }

    double squares() {
        return Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
    }

    /// With n less 1; needs two numbers.
    double variance() {
        return squares() / (n() - 1);
    }

    double median() {
        double[] rising = values.clone();
        Arrays.sort(rising);
        int middle = n() / 2;
        return n() % 2 == 1 ? rising[middle] : rising[middle - 1] / 2 + rising[middle] / 2;
    }

    /// The third moment in standard deviations; 0 where all are alike.
    double skewness() {
        double second = squares() / n();
        double third = Arrays.stream(values)
                        .map(value -> (value - mean) * (value - mean) * (value - mean))
                        .sum()
                / n();
        return isConstant() ? 0 : third / (second * Math.sqrt(second));
    }

    /// Whether the numbers are alike, or as good as: their spread drowns in the rounding of their mean. R's t.test
    /// draws the line at the same place.
    boolean isConstant() {
        return n() < 2 || Math.sqrt(variance() / n()) < 10 * Math.ulp(1.0) * Math.abs(mean) || squares() == 0;
    }
}
