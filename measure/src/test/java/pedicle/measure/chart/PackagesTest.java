package pedicle.measure.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pedicle.catalog.Proportion;
import pedicle.catalog.table.Row;
import pedicle.measure.chart.ControlChart.Limits;
import pedicle.measure.chart.ControlChart.Phase;
import pedicle.measure.chart.Funnel.Allowing;
import pedicle.measure.trend.MonthShare;
import pedicle.measure.witness.Witness;

/// Our charts beside those of two R packages, on series and networks that `src/test/r/packages.R` invents.
class PackagesTest {

    private static final Witness R = Witness.committed("packages");
    private static final Map<String, List<MonthShare>> SERIES = read(
            "packages-months.csv",
            "series",
            row -> new MonthShare(YearMonth.parse(row.required("month")), counted(row)));
    private static final Map<String, List<Unit>> NETWORKS =
            read("packages-units.csv", "network", row -> new Unit(row.required("id"), counted(row)));

    /// Tables give the mean of the range of two normal values as 1.128, and so does qicharts2.
    private static final double ROUNDED = 1.128 / (2 / Math.sqrt(Math.PI));

    @ParameterizedTest
    @MethodSource("series")
    void runs_are_those_of_qicharts2(String name) {
        RunChart chart = RunChart.of(Invented.shuffled(months(name))).found().orElseThrow();
        assertThat(chart.median()).isCloseTo(R.of("median", name), within(1e-14));
        assertThat(chart.useful()).isEqualTo((int) R.of("useful", name));
        assertThat(chart.longestRun()).isEqualTo((int) R.of("longest-run", name));
        assertThat(chart.longestUsual()).isEqualTo((int) R.of("longest-usual", name));
        assertThat(chart.crossings()).isEqualTo((int) R.of("crossings", name));
        assertThat(chart.fewestUsual()).isEqualTo((int) R.of("fewest-usual", name));
        assertThat(chart.shifted()).isEqualTo(R.of("shifted", name) == 1);
    }

    @ParameterizedTest
    @MethodSource("series")
    void limits_are_those_of_qicharts2(String name) {
        holds(name, Limits.BINOMIAL, "p", 1);
        holds(name, Limits.LANEY, "pp", ROUNDED);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void over_dispersion_is_that_of_funnel_plot_r_on_the_scale_of_shares(String name) {
        Funnel funnel = Funnel.of(Invented.shuffled(units(name))).found().orElseThrow();
        assertThat(funnel.phi()).isCloseTo(R.of("phi", "share " + name), within(1e-12 * funnel.phi()));
        assertThat(funnel.tau()).isCloseTo(R.of("tau", "share " + name), within(1e-12));
    }

    /// FunnelPlotR takes the arcsine of the root of a share, on which scale chance has one variance whatever
    /// the share. Where the approximations of both hold, with 50 expected on either side, chance's limits
    /// lie within six in a thousand of each other, and those that allow for tau within that and a part of
    /// second order in tau.
    @ParameterizedTest
    @MethodSource("networks")
    void limits_for_many_people_are_about_those_of_funnel_plot_r(String name) {
        Funnel funnel = Funnel.of(units(name)).found().orElseThrow();
        double target = funnel.network().share();
        for (Unit unit : units(name)) {
            long of = unit.counted().of();
            if (of * Math.min(target, 1 - target) >= 50) {
                near(funnel, Allowing.CHANCE, name, of, 0.006);
                near(funnel, Allowing.ADDITIVE, name, of, 0.006 + 12 * funnel.tau() * funnel.tau());
            }
        }
    }

    @Test
    void there_are_series_that_shift_and_that_do_not_and_months_on_the_median() {
        assertThat(SERIES.keySet().stream().collect(Collectors.groupingBy(name -> R.of("shifted", name))))
                .hasSize(2);
        assertThat(SERIES.entrySet()).anyMatch(entry -> entry.getValue().size() > R.of("useful", entry.getKey()));
    }

    private static void near(Funnel funnel, Allowing allowing, String name, long of, double by) {
        Band band = funnel.band(allowing, of);
        assertThat(band.low998()).isCloseTo(R.of("arcsine", allowing, name, of, "ll998"), within(by));
        assertThat(band.high998()).isCloseTo(R.of("arcsine", allowing, name, of, "ul998"), within(by));
    }

    private static void holds(String name, Limits limits, String theirs, double narrower) {
        Phase phase = ControlChart.of(months(name), List.of(), limits)
                .found()
                .orElseThrow()
                .phases()
                .getFirst();
        double centre = phase.centre().share();
        assertThat(centre).isCloseTo(R.of("centre", theirs, name), within(1e-14));
        for (ControlChart.Spot spot : phase.spots()) {
            double width = 3 * Math.sqrt(centre * (1 - centre) / spot.counted().of()) * phase.sigmaZ() / narrower;
            assertThat(Math.max(0, centre - width)).isCloseTo(R.of("low", theirs, name, spot.month()), within(1e-12));
            assertThat(Math.min(1, centre + width)).isCloseTo(R.of("high", theirs, name, spot.month()), within(1e-12));
            assertThat(spot.low()).isCloseTo(R.of("low", theirs, name, spot.month()), within(1e-3 * width));
            assertThat(spot.high()).isCloseTo(R.of("high", theirs, name, spot.month()), within(1e-3 * width));
        }
    }

    private static Stream<String> series() {
        return SERIES.keySet().stream();
    }

    private static Stream<String> networks() {
        return NETWORKS.keySet().stream();
    }

    private static List<MonthShare> months(String name) {
        return SERIES.getOrDefault(name, List.of());
    }

    private static List<Unit> units(String name) {
        return NETWORKS.getOrDefault(name, List.of());
    }

    private static <T> Map<String, List<T>> read(String file, String group, Function<Row, T> make) {
        return Witness.data("packages", file).rows().stream()
                .collect(Collectors.groupingBy(
                        row -> row.required(group), LinkedHashMap::new, Collectors.mapping(make, Collectors.toList())));
    }

    private static Proportion counted(Row row) {
        return new Proportion(row.whole("count"), row.whole("of"));
    }
}
