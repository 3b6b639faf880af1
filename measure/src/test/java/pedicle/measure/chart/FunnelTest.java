package pedicle.measure.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pedicle.catalog.Proportion;
import pedicle.measure.chart.Funnel.Allowing;
import pedicle.measure.model.Outcome.Reason;
import pedicle.measure.witness.Witness;

class FunnelTest {

    private static final Witness R = Witness.committed("chart");
    private static final List<Unit> UNITS = Invented.units("units.csv");
    private static final Funnel FUNNEL =
            Funnel.of(Invented.shuffled(UNITS)).found().orElseThrow();

    @Test
    void over_dispersion_is_rs() {
        assertThat(FUNNEL.phi()).isCloseTo(R.of("phi", "units"), within(1e-12));
        assertThat(FUNNEL.tau()).isCloseTo(R.of("tau", "units"), within(1e-12));
    }

    @ParameterizedTest
    @EnumSource
    void limits_and_those_outside_are_rs(Allowing allowing) {
        for (Unit unit : UNITS) {
            Band band = FUNNEL.band(allowing, unit.counted().of());
            assertThat(band.low998()).isCloseTo(R.of("limit", allowing, unit.id(), 0.001), within(1e-9));
            assertThat(band.low95()).isCloseTo(R.of("limit", allowing, unit.id(), 0.025), within(1e-9));
            assertThat(band.high95()).isCloseTo(R.of("limit", allowing, unit.id(), 0.975), within(1e-9));
            assertThat(band.high998()).isCloseTo(R.of("limit", allowing, unit.id(), 0.999), within(1e-9));
        }
        assertThat(FUNNEL.outside(allowing).stream().map(Unit::id).collect(Collectors.toSet()))
                .isEqualTo(R.all("outside", allowing.name()));
    }

    @Test
    void read_between_whole_counts_the_cumulative_probability_at_a_limit_is_the_stated_one() {
        for (int people : new int[] {4, 17, 60, 250}) {
            BinomialDistribution chance =
                    new BinomialDistribution(people, FUNNEL.network().share());
            double limit = people * FUNNEL.band(Allowing.CHANCE, people).high95();
            int below = (int) Math.floor(limit);
            double between = (limit - below) * chance.probability(below + 1);
            assertThat(chance.cumulativeProbability(below) + between).isCloseTo(0.975, within(1e-12));
        }
    }

    @Test
    void whoever_differs_as_chance_has_it_lies_inside_all_limits() {
        Funnel alike = Funnel.of(Invented.units("alike.csv")).found().orElseThrow();
        assertThat(alike.tau()).isZero();
        for (Allowing allowing : Allowing.values()) {
            assertThat(alike.outside(allowing)).isEmpty();
        }
        assertThat(alike.band(Allowing.ADDITIVE, 50)).isEqualTo(alike.band(Allowing.MULTIPLICATIVE, 50));
    }

    /// Outside the exact 99.8% limits lie at most 2 in 1,000 by their making, a few more where counts are
    /// small and the limits fall between them.
    @Test
    void where_clinicians_differ_by_chance_alone_few_lie_outside() {
        Random chance = new Random(998);
        int outside = 0;
        for (int network = 0; network < 100; network++) {
            List<Unit> units = new ArrayList<>();
            for (int clinician = 0; clinician < 50; clinician++) {
                int of = 20 + 5 * clinician;
                long count = IntStream.range(0, of)
                        .filter(_ -> chance.nextDouble() < 0.3)
                        .count();
                units.add(new Unit("C" + clinician, new Proportion(count, of)));
            }
            outside += Funnel.of(units)
                    .found()
                    .orElseThrow()
                    .outside(Allowing.CHANCE)
                    .size();
        }
        assertThat(outside).isBetween(1, 25);
    }

    @Test
    void twice_the_people_leave_the_network_and_double_the_z_values_square() {
        List<Unit> twice = UNITS.stream()
                .map(unit -> new Unit(
                        unit.id(),
                        new Proportion(
                                2 * unit.counted().count(), 2 * unit.counted().of())))
                .toList();
        Funnel doubled = Funnel.of(twice).found().orElseThrow();
        assertThat(doubled.network().share()).isEqualTo(FUNNEL.network().share());
        assertThat(doubled.phi()).isCloseTo(2 * FUNNEL.phi(), within(1e-9));
    }

    @Test
    void five_clinicians_are_needed_and_a_difference_between_people() {
        assertThat(reason(UNITS.subList(0, 4))).isEqualTo(Reason.TOO_FEW_UNITS);
        List<Unit> none = new ArrayList<>();
        for (Unit unit : UNITS) {
            none.add(new Unit(unit.id(), new Proportion(0, unit.counted().of())));
        }
        assertThat(reason(none)).isEqualTo(Reason.NO_VARIATION);
    }

    private static Reason reason(List<Unit> units) {
        return Funnel.of(units).refused().orElseThrow().reason();
    }
}
