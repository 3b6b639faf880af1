package pedicle.measure.chart;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import pedicle.catalog.Proportion;
import pedicle.measure.chart.Band.Zone;
import pedicle.measure.model.Outcome;
import pedicle.measure.model.Outcome.Reason;

/// Clinicians' shares around the network's, with limits by how many people each saw (Spiegelhalter 2005,
/// Statistics in Medicine 24:1185). `phi` is the over-dispersion, the mean square of the z values after the
/// tenth at either end is drawn in; `tau` the standard deviation between clinicians, as a share, that the
/// additive limits hold for usual.
///
/// All is on the scale of shares, as the chart is. The R package FunnelPlotR estimates phi and tau by the
/// same formulas on the arcsine of the root of a share, and draws approximate limits from there also where
/// chance alone is allowed for: for many people both are about the same, for few the exact limits here hold
/// what they say, and where clinicians differ much the lower additive limit is nearer to 0 here.
public record Funnel(Proportion network, double phi, double tau, List<Spot> spots) {

    /// The z values' spread has no meaning in fewer.
    private static final int LEAST_UNITS = 5;

    /// Spiegelhalter 2005 draws in a tenth at either end.
    private static final double WINSORISED = 0.1;

    private static final NormalDistribution NORMAL = new NormalDistribution();

    /// Which differences the limits allow for.
    public enum Allowing {
        /// For chance alone: exact binomial limits, interpolated (the naive funnel).
        CHANCE,
        /// A variance `phi` times that of chance, where that is more.
        MULTIPLICATIVE,
        /// Usual differences between clinicians beside chance: a variance of `tau` squared more.
        ADDITIVE
    }

    public record Spot(Unit unit, Map<Allowing, Zone> zones) {
        public Spot {
            zones = Collections.unmodifiableMap(new EnumMap<>(zones));
        }

        public Zone zone(Allowing allowing) {
            return Objects.requireNonNull(zones.get(allowing), "every spot has a zone for each kind of limits");
        }
    }

    public Funnel {
        spots = List.copyOf(spots);
    }

    /// Refused for fewer than five clinicians, and where everyone or no one was imaged.
    public static Outcome<Funnel> of(List<Unit> given) {
        if (given.size() < LEAST_UNITS) {
            return Outcome.refuse(
                    Reason.TOO_FEW_UNITS,
                    "A funnel needs at least %d clinicians; there are %d.".formatted(LEAST_UNITS, given.size()));
        }
        List<Unit> units = Unit.inOrder(given);
        Proportion network = Unit.together(units);
        if (network.count() == 0 || network.count() == network.of()) {
            return Outcome.refuse(
                    Reason.NO_VARIATION, "Everyone or no one counts, so that clinicians can't be told apart.");
        }
        double phi = phi(units, network.share());
        Funnel bare = new Funnel(network, phi, Math.sqrt(between(units, network.share(), phi)), List.of());
        return new Outcome.Found<>(new Funnel(
                network, phi, bare.tau, units.stream().map(bare::spot).toList()));
    }

    /// The limits for a clinician who saw so many people.
    public Band band(Allowing allowing, long people) {
        return new Band(
                limit(allowing, people, 0.001),
                limit(allowing, people, 0.025),
                limit(allowing, people, 0.975),
                limit(allowing, people, 0.999));
    }

    /// The clinicians that lie outside the 99.8% limits.
    public List<Unit> outside(Allowing allowing) {
        return spots.stream()
                .filter(spot -> switch (spot.zone(allowing)) {
                    case BELOW_998, ABOVE_998 -> true;
                    case BELOW_95, INSIDE, ABOVE_95 -> false;
                })
                .map(Spot::unit)
                .toList();
    }

    private Spot spot(Unit unit) {
        Map<Allowing, Zone> zones = new EnumMap<>(Allowing.class);
        for (Allowing allowing : Allowing.values()) {
            zones.put(allowing, band(allowing, unit.counted().of()).zone(unit.share()));
        }
        return new Spot(unit, zones);
    }

    private double limit(Allowing allowing, long people, double probability) {
        double target = network.share();
        double chance = chance(target, people);
        return switch (allowing) {
            case CHANCE -> exact(target, people, probability);
            case MULTIPLICATIVE -> around(target, chance * Math.max(1, phi), probability);
            case ADDITIVE -> around(target, chance + tau * tau, probability);
        };
    }

    private static double around(double target, double variance, double probability) {
        double limit = target + NORMAL.inverseCumulativeProbability(probability) * Math.sqrt(variance);
        return Math.clamp(limit, 0, 1);
    }

    /// Spiegelhalter 2005: the count at which the cumulative probability is passed, less the part of the
    /// step that goes beyond it.
    private static double exact(double target, long people, double probability) {
        BinomialDistribution binomial = new BinomialDistribution(Math.toIntExact(people), target);
        int count = binomial.inverseCumulativeProbability(probability);
        double beyond = (binomial.cumulativeProbability(count) - probability) / binomial.probability(count);
        return Math.clamp((count - beyond) / people, 0, 1);
    }

    private static double chance(double target, long people) {
        return target * (1 - target) / people;
    }

    private static double phi(List<Unit> units, double target) {
        double[] z = units.stream()
                .mapToDouble(unit -> (unit.share() - target)
                        / Math.sqrt(chance(target, unit.counted().of())))
                .sorted()
                .toArray();
        double low = quantile(z, WINSORISED);
        double high = quantile(z, 1 - WINSORISED);
        return Arrays.stream(z)
                .map(one -> Math.clamp(one, low, high))
                .map(one -> one * one)
                .average()
                .orElseThrow();
    }

    /// Between neighbours of the sorted values: R's usual kind, 7.
    private static double quantile(double[] sorted, double probability) {
        double place = (sorted.length - 1) * probability;
        int below = (int) Math.floor(place);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /// DerSimonian and Laird's moment estimator with the winsorised phi (Spiegelhalter 2005).
    private static double between(List<Unit> units, double target, double phi) {
        double sum = 0;
        double squares = 0;
        for (Unit unit : units) {
            double weight = 1 / chance(target, unit.counted().of());
            sum += weight;
            squares += weight * weight;
        }
        double extra = units.size() * phi - (units.size() - 1);
        return extra <= 0 ? 0 : extra / (sum - squares / sum);
    }
}
