package pedicle.study.compare;

import java.util.Optional;
import org.hipparchus.special.Gamma;
import pedicle.study.compare.distribution.Limits;
import pedicle.study.compare.distribution.Noncentral;

/// Hedges' g: a difference of means in standard deviations, without the bias of small samples (Hedges 1981,
/// Journal of
/// Educational Statistics 6:107-128, with the exact factor of gamma functions), its interval from the noncentral t
/// (Cumming & Finch 2001, Educational and Psychological Measurement 61:532-574). As R's effectsize::hedges_g.
final class Hedges {

    private static final String INTERVAL = "95% interval by the noncentral t";

    private Hedges() {}

    /// Of two groups, by the standard deviation pooled over both. Empty where that is zero.
    static Optional<Effect> between(Sample first, Sample second) {
        double df = first.n() + second.n() - 2.0;
        double pooled = Math.sqrt((first.squares() + second.squares()) / df);
        String reading =
                "“%s” less “%s” in pooled standard deviations; %s".formatted(first.name(), second.name(), INTERVAL);
        return of(first.mean() - second.mean(), pooled, Math.sqrt(1.0 / first.n() + 1.0 / second.n()), df, reading);
    }

    /// Of paired answers or of one sample against a number: the mean by the standard deviation of the differences
    /// themselves, g_z. Empty for two pairs, where the factor is zero.
    static Optional<Effect> ofDifferences(Sample differences, double expected, String reading) {
        return of(
                differences.mean() - expected,
                Math.sqrt(differences.variance()),
                Math.sqrt(1.0 / differences.n()),
                differences.n() - 1.0,
                reading + "; " + INTERVAL);
    }

    private static Optional<Effect> of(double difference, double sd, double scale, double df, String reading) {
        if (sd == 0 || df < 2) {
            return Optional.empty();
        }
        double d = difference / sd;
        double factor = Math.exp(Gamma.logGamma(df / 2) - Math.log(df / 2) / 2 - Gamma.logGamma((df - 1) / 2));
        Limits limits = Noncentral.ofT(d / scale, df);
        return Optional.of(Effect.around(
                "Hedges' g", factor * d, factor * scale * limits.low(), factor * scale * limits.high(), reading));
    }
}
