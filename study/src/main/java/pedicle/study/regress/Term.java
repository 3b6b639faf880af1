package pedicle.study.regress;

import java.util.Optional;
import java.util.OptionalDouble;
import pedicle.catalog.Estimate;

/// One term of a model: its estimate with 95% interval, and how likely one at least this far from 0 would be
/// were there nothing in truth.
///
/// `statistic` is the estimate by its standard error, t with `df` degrees of freedom or z where `df` is empty.
/// `oddsRatio` is there for the predictors of a logistic or ordinal model, unless it is too large to write.
public record Term(
        String name,
        Estimate estimate,
        double se,
        double statistic,
        OptionalDouble df,
        double p,
        Optional<Estimate> oddsRatio) {

    public Term {
        if (!(se > 0) || !(p >= 0 && p <= 1) || !Double.isFinite(statistic)) {
            throw new IllegalArgumentException("a term has a standard error above 0 and a p from 0 to 1: %s, %s, %s, %s"
                    .formatted(name, se, p, statistic));
        }
    }

    /// The same with its odds ratio beside it.
    Term asOdds() {
        double high = Math.exp(estimate.high());
        Optional<Estimate> ratio = Double.isFinite(high)
                ? Optional.of(new Estimate(Math.exp(estimate.value()), Math.exp(estimate.low()), high))
                : Optional.empty();
        return new Term(name, estimate, se, statistic, df, p, ratio);
    }
}
