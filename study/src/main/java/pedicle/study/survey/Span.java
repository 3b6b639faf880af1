package pedicle.study.survey;

/// The ends of an answer scale, such as 1 to 5.
public record Span(double low, double high) {

    public Span {
        if (!(low < high)) {
            throw new IllegalArgumentException("a scale has a low and a higher end: " + low + ", " + high);
        }
    }

    /// The same answer on an item that was worded the other way round.
    public double mirrored(double value) {
        return low + high - value;
    }

    /// Neither agreement nor disagreement.
    public double middle() {
        return (low + high) / 2;
    }
}
