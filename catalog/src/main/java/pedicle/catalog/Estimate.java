package pedicle.catalog;

/// A number and the 95% interval that it was estimated with, in the unit of its value.
public record Estimate(double value, double low, double high) {

    public Estimate {
        if (!(low <= value && value <= high)) {
            throw new IllegalArgumentException(
                    "an estimate lies inside its interval: " + low + ", " + value + ", " + high);
        }
    }

    /// Whether the interval leaves zero out.
    public boolean differsFromZero() {
        return low > 0 || high < 0;
    }
}
