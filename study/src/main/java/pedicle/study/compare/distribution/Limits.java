package pedicle.study.compare.distribution;

/// The two noncentralities between which a statistic is no surprise at 95%.
public record Limits(double low, double high) {

    public Limits {
        if (!(low <= high)) {
            throw new IllegalArgumentException("limits rise: " + low + ", " + high);
        }
    }
}
