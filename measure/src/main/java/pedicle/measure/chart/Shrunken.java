package pedicle.measure.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hipparchus.random.RandomDataGenerator;
import org.hipparchus.special.Beta;
import pedicle.catalog.Estimate;
import pedicle.catalog.Proportion;
import pedicle.measure.model.Outcome;
import pedicle.measure.model.Outcome.Reason;

/// What a clinician's share is likely to be, drawn towards the others' the more the fewer people they saw:
/// parametric empirical Bayes with a beta-binomial (Casella 1985; Morris 1983). The intervals take the
/// spread between clinicians as known, so that they are a little too narrow where clinicians are few.
public sealed interface Shrunken {

    /// Clinicians differ. `mean` is that of their true shares, `deviation` the standard deviation of these,
    /// and `correlation` the intraclass correlation.
    record Differing(double mean, double deviation, double correlation, List<Rate> rates) implements Shrunken {
        public Differing {
            rates = List.copyOf(rates);
        }
    }

    /// The counts differ no more than chance makes them: one share serves for all, and there is nothing to
    /// rank.
    record Alike(Proportion network) implements Shrunken {}

    /// `share` is the posterior mean with its 95% interval; `rank` the posterior mean of the place among
    /// all, 1 for the lowest share, with the places between which 95 in 100 draws lie.
    record Rate(Unit unit, Estimate share, Estimate rank) {}

    int LEAST_UNITS = 5;

    /// So many that a mean rank moves by less than half a place between seeds among a hundred clinicians.
    int DRAWS = 5_000;

    /// In order of share, the lowest first. `chance` is used for the ranks alone.
    static Outcome<Shrunken> of(List<Unit> given, RandomDataGenerator chance) {
        if (given.size() < LEAST_UNITS) {
            return Outcome.refuse(
                    Reason.TOO_FEW_UNITS,
                    "How clinicians spread can't be told from fewer than %d; there are %d."
                            .formatted(LEAST_UNITS, given.size()));
        }
        List<Unit> units = Unit.inOrder(given);
        Proportion network = Unit.together(units);
        if (network.count() == 0 || network.count() == network.of()) {
            return Outcome.refuse(Reason.NO_VARIATION, "Everyone or no one counts, so that all clinicians are alike.");
        }
        if (units.stream().allMatch(unit -> unit.share() == 0 || unit.share() == 1)) {
            return Outcome.refuse(
                    Reason.SEPARATION,
                    "Each clinician had everyone or no one imaged, so that the spread between them has no limit.");
        }
        Optional<BetaBinomial> spread =
                BetaBinomial.likeliest(units.stream().map(Unit::counted).toList());
        return new Outcome.Found<>(
                spread.<Shrunken>map(found -> differing(units, found, chance)).orElse(new Alike(network)));
    }

    /// With ranks that come out the same for the same seed.
    static Outcome<Shrunken> of(List<Unit> given, long seed) {
        return of(given, new RandomDataGenerator(seed));
    }

    private static Differing differing(List<Unit> units, BetaBinomial spread, RandomDataGenerator chance) {
        List<Estimate> ranks = ranks(units, spread, chance);
        List<Rate> rates = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            rates.add(new Rate(units.get(i), share(units.get(i), spread), ranks.get(i)));
        }
        rates.sort(Comparator.comparingDouble((Rate rate) -> rate.share().value())
                .thenComparing(rate -> rate.unit().id()));
        double correlation = spread.gamma() / (1 + spread.gamma());
        double deviation = Math.sqrt(spread.mean() * (1 - spread.mean()) * correlation);
        return new Differing(spread.mean(), deviation, correlation, rates);
    }

    private static Estimate share(Unit unit, BetaBinomial spread) {
        double alpha = spread.alpha() + unit.counted().count();
        double beta = spread.beta() + unit.counted().of() - unit.counted().count();
        double mean = alpha / (alpha + beta);
        // Of a very skewed posterior the mean may lie beyond the percentiles.
        return new Estimate(
                mean, Math.min(mean, percentile(alpha, beta, 0.025)), Math.max(mean, percentile(alpha, beta, 0.975)));
    }

    /// By halving: of a posterior that rises steeply at an end a quicker search may lose its way.
    private static double percentile(double alpha, double beta, double probability) {
        double low = 0;
        double high = 1;
        while (high - low > 1e-13) {
            double middle = (low + high) / 2;
            if (Beta.regularizedBeta(middle, alpha, beta) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /// Laird and Louis 1989: the expected rank, over draws of all clinicians together.
    private static List<Estimate> ranks(List<Unit> units, BetaBinomial spread, RandomDataGenerator chance) {
        int many = units.size();
        int[][] ranks = new int[many][DRAWS];
        double[] drawn = new double[many];
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int i = 0; i < many; i++) {
                Proportion counted = units.get(i).counted();
                double yes = chance.nextGamma(spread.alpha() + counted.count(), 1);
                double no = chance.nextGamma(spread.beta() + counted.of() - counted.count(), 1);
                drawn[i] = yes / (yes + no);
            }
            double[] ascending = drawn.clone();
            Arrays.sort(ascending);
            for (int i = 0; i < many; i++) {
                ranks[i][draw] = Arrays.binarySearch(ascending, drawn[i]) + 1;
            }
        }
        return Arrays.stream(ranks).map(Shrunken::rank).toList();
    }

    private static Estimate rank(int[] places) {
        double mean = Arrays.stream(places).average().orElseThrow();
        Arrays.sort(places);
        return new Estimate(
                mean,
                Math.min(mean, places[(int) (0.025 * places.length)]),
                Math.max(mean, places[(int) (0.975 * places.length)]));
    }
}
