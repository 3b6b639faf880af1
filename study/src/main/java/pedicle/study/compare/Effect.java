package pedicle.study.compare;

/// How large a difference or an association is, with its 95% interval. `reading` says what against what, and whose
/// interval it is.
public record Effect(String name, double value, double low, double high, String reading) {

    public Effect {
        if (!Double.isFinite(value) || !Double.isFinite(low) || !Double.isFinite(high)) {
            throw new IllegalArgumentException(
                    "%s is a number with an interval: %s (%s to %s)".formatted(name, value, low, high));
        }
        if (!(low <= value && value <= high)) {
            throw new IllegalArgumentException(
                    "%s lies inside its interval: %s (%s to %s)".formatted(name, value, low, high));
        }
    }

    /// With a bound moved to the value where rounding, or the rule of the interval, left it on the wrong side.
    static Effect around(String name, double value, double low, double high, String reading) {
        return new Effect(name, value, Math.min(low, value), Math.max(high, value), reading);
    }
}
