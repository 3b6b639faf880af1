package pedicle.study.reliability;

import java.util.List;
import pedicle.catalog.BadInput;

/// McDonald's omega total with one factor (McDonald 1999): how much of the variance of the items' sum is not the
/// items' own.
public sealed interface Omega {

    /// `value` is of standardised items: 1 less their own variances over the variance of their sum, which is what
    /// R's
    /// psych (`omega(nfactors = 1)$omega.tot`) and jamovi give. `ofRawSum` is of the items as they are answered,
    /// over
    /// the variance that the model implies: the factor's part of their plain sum.
    record Found(double value, double ofRawSum, OneFactor.Fitted factor) implements Omega {}

    /// There is none; `why` is a sentence.
    record NotFound(String why) implements Omega {}

    /// Of items that have a correlation matrix alone, such as a polychoric one: standardised throughout.
    static Omega ofCorrelations(double[][] correlations, List<String> items, OneFactor.By by) {
        return of(new Covariances(items, correlations, 0), by);
    }

    static Omega of(Covariances covariances, OneFactor.By by) {
        if (covariances.size() < 2) {
            throw new BadInput("omega needs at least three items, found " + covariances.size());
        }
        return of(covariances, OneFactor.of(covariances.correlations().values(), covariances.items(), by));
    }

    static Omega of(Covariances covariances, OneFactor factor) {
        return switch (factor) {
            case OneFactor.NotFitted(String why) -> new NotFound(why);
            case OneFactor.Fitted fitted -> of(covariances, fitted);
        };
    }

    private static Omega of(Covariances covariances, OneFactor.Fitted fitted) {
        double ofSum = covariances.correlations().ofSum();
        double own =
                fitted.uniquenesses().stream().mapToDouble(Double::doubleValue).sum();
        // More variance of their own than the sum has: the items pull against one another.
        if (ofSum <= own) {
            return new NotFound("Omega can't be had: the items' sum varies less than the items do on their own.");
        }
        double common = 0;
        double alone = 0;
        for (int item = 0; item < covariances.size(); item++) {
            double variance = covariances.values()[item][item];
            common += fitted.loadings().get(item) * Math.sqrt(variance);
            alone += fitted.uniquenesses().get(item) * variance;
        }
        return new Found(1 - own / ofSum, common * common / (common * common + alone), fitted);
    }
}
