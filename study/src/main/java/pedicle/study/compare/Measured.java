package pedicle.study.compare;

import java.util.OptionalDouble;

/// A group whose answers are numbers. The standard deviation needs a second person.
public record Measured(String name, int n, int missing, double mean, OptionalDouble sd, double median)
        implements Group {

    public Measured {
        if (n < 1 || missing < 0 || !Double.isFinite(mean) || !Double.isFinite(median)) {
            throw new IllegalArgumentException("a measured group has a mean and a median: " + name);
        }
    }

    static Measured of(Sample sample) {
        OptionalDouble sd = sample.n() < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(sample.variance()));
        return new Measured(sample.name(), sample.n(), sample.missing(), sample.mean(), sd, sample.median());
    }
}
