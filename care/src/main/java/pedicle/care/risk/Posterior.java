package pedicle.care.risk;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import pedicle.catalog.Estimate;
import pedicle.catalog.Proportion;

/// Bayes' rule with what is uncertain on both sides.
///
/// The prior is a count of cases among people; its uncertainty is a Beta distribution with Jeffreys' half a case
/// and half a
/// non-case added. The likelihood ratio's uncertainty is normal on its logarithm, each half as wide as its own
/// bound
/// says, since published intervals need not lie evenly. Both are drawn, from a fixed seed, so the same figures give
/// the same interval.
final class Posterior {

    static final int DRAWS = 200_000;
    private static final long SEED = 20_251_112;

    /// The 97.5th percentile of the standard normal distribution.
    private static final double Z = 1.959963984540054;

    private Posterior() {}

    static Estimate of(Proportion prior, Estimate ratio) {
        double cases = (double) prior.count();
        double people = (double) prior.of();
        double value = probability(cases / (people - cases) * ratio.value());
        RandomGenerator chance = new SplittableRandom(SEED);
        double[] draws = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            double with = gamma(cases + 0.5, chance);
            double without = gamma(people - cases + 0.5, chance);
            draws[i] = probability(with / without * ratio(ratio, chance.nextGaussian()));
        }
        Arrays.sort(draws);
        double low = draws[(int) (0.025 * DRAWS)];
        double high = draws[(int) (0.975 * DRAWS)];
        return new Estimate(value, Math.min(low, value), Math.max(high, value));
    }

    private static double ratio(Estimate ratio, double z) {
        double bound = z < 0 ? ratio.low() : ratio.high();
        return ratio.value() * Math.exp(Math.abs(z) / Z * Math.log(bound / ratio.value()));
    }

    /// The Beta's two halves. Marsaglia and Tsang 2000, “A simple method for generating gamma variables”; a shape
    /// below one is lifted by one and drawn down again.
    private static double gamma(double shape, RandomGenerator chance) {
        if (shape < 1) {
            return gamma(shape + 1, chance) * Math.pow(1 - chance.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = chance.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(1 - chance.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    private static double probability(double odds) {
        return odds / (1 + odds);
    }
}
