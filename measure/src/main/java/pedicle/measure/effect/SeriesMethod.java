package pedicle.measure.effect;

/// How the line through the months is fitted, and what its errors allow for.
public enum SeriesMethod {
    /// Least squares of the shares, each month weighing the same; errors by Newey and West (1987) with lag
    /// 3 and the factor n / (n - k), as [pedicle.measure.trend.SegmentedRegression] has them.
    NEWEY_WEST,
    /// Least squares of the shares with errors of which each follows from the one before (Prais and Winsten
    /// 1954), iterated until the correlation settles. Needs every month of the series.
    PRAIS_WINSTEN,
    /// Logistic regression of the counts, so that a month weighs by its people; errors times the root of
    /// the dispersion.
    QUASI_BINOMIAL,
    /// The same regression with errors by Newey and West, as above: for months of uneven size that follow
    /// one another.
    LOGIT_NEWEY_WEST;

    private Link link() {
        return switch (this) {
            case NEWEY_WEST, PRAIS_WINSTEN -> Link.IDENTITY;
            case QUASI_BINOMIAL, LOGIT_NEWEY_WEST -> Link.LOGIT;
        };
    }

    double share(double line) {
        return link().share(line);
    }

    /// Of the share in the line.
    double slope(double share) {
        return link().slope(share);
    }
}
