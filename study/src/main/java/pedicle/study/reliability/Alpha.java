package pedicle.study.reliability;

import java.util.List;
import org.hipparchus.distribution.continuous.FDistribution;
import pedicle.catalog.BadInput;
import pedicle.catalog.Estimate;
import pedicle.study.correlation.Answers;

/// Cronbach's alpha of a set of items: how consistently they measure one thing.
///
/// `estimate` is of the items as they are answered, with Feldt's 95% interval (1965, Psychometrika 30:357-370),
/// which
/// R's psych gives too. `standardised` is what it would be with every item's variance made equal, and
/// `meanCorrelation` the mean correlation of two items.
public record Alpha(Estimate estimate, double standardised, double meanCorrelation, int n, int items) {

    /// From the people who answered every item; items already turned round.
    public static Alpha of(Answers answers) {
        return of(Covariances.ofComplete(answers));
    }

    /// From covariances by pairs, as psych does unless told otherwise; `n` are all who answered anything.
    public static Alpha byPairs(Answers answers) {
        return of(Covariances.byPairs(answers));
    }

    /// From people who answered every item, a line each; items already turned round.
    public static Alpha of(double[][] completeCases, List<String> names) {
        return of(Answers.ofRows(names, completeCases));
    }

    /// Ordinal alpha (Zumbo, Gadermann and Zeisser 2007): alpha of the answers' polychoric correlations, with a row
    /// and a column an item, which is that of the continuous answers behind them.
    public static double ordinal(double[][] polychoric, List<String> items) {
        if (items.size() < 2 || polychoric.length != items.size()) {
            throw new BadInput("ordinal alpha: expected the correlations of at least two items, found %d of %d items"
                    .formatted(polychoric.length, items.size()));
        }
        return ratio(new Covariances(items, polychoric, 0));
    }

    static Alpha of(Covariances covariances) {
        int k = covariances.size();
        Covariances correlations = covariances.correlations();
        double alpha = ratio(covariances);
        return new Alpha(
                withInterval(alpha, covariances.n(), k),
                ratio(correlations),
                (correlations.ofSum() - k) / (k * (k - 1.0)),
                covariances.n(),
                k);
    }

    static double ratio(Covariances covariances) {
        double ofSum = covariances.ofSum();
        // Where items cancel each other out, what is left of their variance is rounding.
        if (ofSum <= 1e-12 * covariances.ofItems()) {
            throw new BadInput("alpha of %s: expected sums that differ between people, found that the items cancel out"
                    .formatted(String.join(", ", covariances.items())));
        }
        return of(covariances.size(), covariances.ofItems(), ofSum);
    }

    /// From the number of items, the sum of their variances and the variance of their sum.
    static double of(int items, double ofItems, double ofSum) {
        return items / (items - 1.0) * (1 - ofItems / ofSum);
    }

    private static Estimate withInterval(double alpha, int n, int k) {
        FDistribution f = new FDistribution(n - 1, (n - 1.0) * (k - 1));
        double low = 1 - (1 - alpha) * f.inverseCumulativeProbability(0.975);
        double high = 1 - (1 - alpha) * f.inverseCumulativeProbability(0.025);
        // At an alpha of 1 rounding may leave a bound a hair on the wrong side.
        return new Estimate(alpha, Math.min(alpha, low), Math.max(alpha, high));
    }
}
