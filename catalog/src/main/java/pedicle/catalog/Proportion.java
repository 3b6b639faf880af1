package pedicle.catalog;

import java.util.Optional;

/// A count of people out of a number of people, with Wilson's 95% interval.
public record Proportion(long count, long of) {

    /// The 97.5th percentile of the standard normal distribution.
    private static final double Z = 1.959963984540054;

    public Proportion {
        if (count < 0 || of < 1 || count > of) {
            throw new IllegalArgumentException("a proportion is 0 to n out of n, n at least 1: " + count + " of " + of);
        }
    }

    /// From 0 to 1.
    public double share() {
        return (double) count / of;
    }

    /// The share with Wilson's score interval (Wilson 1927, without continuity correction).
    public Estimate wilson() {
        double p = share();
        double z2 = Z * Z;
        double centre = (p + z2 / (2 * of)) / (1 + z2 / of);
        double half = Z / (1 + z2 / of) * Math.sqrt(p * (1 - p) / of + z2 / (4.0 * of * of));
        // At 0 and at n rounding may leave the bound a hair on the wrong side of the share.
        return new Estimate(p, Math.min(p, Math.max(0, centre - half)), Math.max(p, Math.min(1, centre + half)));
    }

    /// This share less that of everyone else in `all`, who are all of those that this one is a part of. Empty
    /// where there is nobody else.
    public Optional<Estimate> fromTheRest(Proportion all) {
        return all.of == of ? Optional.empty() : Optional.of(minus(new Proportion(all.count - count, all.of - of)));
    }

    /// This share less the other, with Newcombe's hybrid score interval (Newcombe 1998, method 10).
    public Estimate minus(Proportion other) {
        Estimate a = wilson();
        Estimate b = other.wilson();
        double difference = a.value() - b.value();
        double below = Math.hypot(a.value() - a.low(), b.high() - b.value());
        double above = Math.hypot(a.high() - a.value(), b.value() - b.low());
        return new Estimate(difference, difference - below, difference + above);
    }
}
