package pedicle.app.web.page.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import pedicle.catalog.Estimate;
import pedicle.catalog.Proportion;
import pedicle.measure.chart.Concentration;
import pedicle.measure.chart.ControlChart;
import pedicle.measure.chart.Funnel;
import pedicle.measure.chart.Funnel.Allowing;
import pedicle.measure.chart.Unit;
import pedicle.measure.effect.InterruptedSeries;
import pedicle.measure.effect.Season;
import pedicle.measure.effect.SeriesMethod;
import pedicle.measure.trend.MonthShare;

/// The pictures of the measure: what stands out in them is what the statistics say.
class ChartMeasureTest {

    private static final YearMonth FIRST = YearMonth.of(2024, 1);
    private static final YearMonth CHANGE = YearMonth.of(2025, 1);

    @Test
    void a_month_outside_the_limits_is_marked_numbered_and_said_in_words() {
        ControlPlot plot = control(30, 37, 29, 58, 38, 31, 39, 30, 37, 31, 38, 31, 20, 21, 19, 20, 20, 21);
        ControlPlot.Drawing drawing = plot.drawing(Breadth.WIDE);
        assertThat(drawing.dots()).filteredOn(ControlPlot.Dot::signalled).hasSize(1);
        assertThat(drawing.dots().get(3).label()).isEqualTo("1");
        assertThat(plot.says()).contains("Signal 1: a month outside the limits, upwards: April 2024.");
        assertThat(plot.table().rows().get(3).getLast().words()).isEqualTo("1");
    }

    @Test
    void each_phase_has_its_own_centre_and_the_second_begins_at_the_change() {
        ControlPlot.Drawing drawing =
                control(30, 31, 29, 32, 30, 30, 20, 21, 19, 20, 20, 21).drawing(Breadth.NARROW);
        assertThat(drawing.parts()).extracting(ControlPlot.Part::words).containsExactly("30.3%", "20.2%");
        assertThat(drawing.changes()).containsExactly(drawing.parts().getLast().from());
        assertThat(drawing.parts().getLast().centre())
                .as("lower on the drawing")
                .isGreaterThan(drawing.parts().getFirst().centre());
    }

    @Test
    void months_of_a_signal_are_said_as_a_run_or_one_by_one() {
        List<YearMonth> run = IntStream.range(0, 8).mapToObj(FIRST::plusMonths).toList();
        assertThat(SignalWords.months(run)).isEqualTo("January 2024 to August 2024");
        assertThat(SignalWords.months(List.of(FIRST, FIRST.plusMonths(2)))).isEqualTo("January 2024 and March 2024");
        assertThat(SignalWords.months(List.of(FIRST))).isEqualTo("January 2024");
    }

    @Test
    void the_line_without_the_change_lies_above_the_line_as_it_went_where_there_were_fewer() {
        List<MonthShare> months = months(30, 31, 29, 32, 30, 30, 31, 30, 29, 31, 30, 30, 20, 21, 19, 20, 20, 21);
        InterruptedSeries series = InterruptedSeries.of(months, CHANGE, new Season.None(), SeriesMethod.QUASI_BINOMIAL)
                .found()
                .orElseThrow();
        SeriesPlot plot =
                new SeriesPlot("s", "t", "", "imaged", CHANGE, "it begins", series.lines(), _ -> Lead.NOWHERE);
        SeriesPlot.Drawing drawing = plot.drawing(Breadth.WIDE);
        assertThat(endOf(drawing.unchanged())).as("higher on the drawing").isLessThan(endOf(drawing.after()));
        assertThat(drawing.dots()).filteredOn(SeriesPlot.Dot::after).hasSize(6);
        assertThat(plot.says()).contains("In June 2025 the line stands at 20");
        assertThatThrownBy(() -> new SeriesPlot("s", "t", "", "imaged", FIRST, "", series.lines(), _ -> Lead.NOWHERE))
                .hasMessageContaining("before and after");
    }

    @Test
    void a_clinician_outside_the_limits_is_named_and_a_small_count_is_a_range() {
        Funnel funnel = Funnel.of(units(60, 12, 10, 11, 9, 12, 40)).found().orElseThrow();
        List<FunnelPlot.Clinician> clinicians = new ArrayList<>();
        for (Funnel.Spot spot : funnel.spots()) {
            clinicians.add(new FunnelPlot.Clinician(
                    spot.unit().id(),
                    Lead.NOWHERE,
                    60,
                    spot.unit().share(),
                    spot.unit().share(),
                    Optional.of(spot.zone(Allowing.CHANCE))));
        }
        clinicians.add(new FunnelPlot.Clinician(
                "few", new Lead("/few", "the page of few"), 60, 1 / 60.0, 4 / 60.0, Optional.empty()));
        FunnelPlot plot = new FunnelPlot("f", "t", "", "imaged", funnel, Allowing.CHANCE, clinicians, "");
        FunnelPlot.Drawing drawing = plot.drawing(Breadth.WIDE);
        assertThat(drawing.names()).extracting(NamePlaces.Name::words).containsExactly("C5");
        assertThat(drawing.dots().getLast().low())
                .isGreaterThan(drawing.dots().getLast().high());
        assertThat(plot.says()).contains("above the 99.8% limits: C5; below them: none");
        assertThat(plot.table().rows().getLast().get(2).words()).isEqualTo("2 to 7%");
        assertThat(plot.table().rows().getLast().getLast().words()).isEqualTo("not placed");
        assertThat(drawing.dots().getLast().lead().name("few: 60")).isEqualTo("few: 60; opens the page of few");
        assertThat(plot.linked()).isTrue();
    }

    @Test
    void a_name_makes_way_for_another_point_and_for_the_edge() {
        NamePlaces places = new NamePlaces(0, 0, 200, 100);
        places.keepFree(50, 50, 50);
        places.keepFree(70, 50, 50);
        assertThat(places.place(50, 50, "C02").orElseThrow().anchor()).isEqualTo(NamePlaces.Anchor.END);
        assertThat(places.place(70, 50, "C22").orElseThrow().anchor()).isEqualTo(NamePlaces.Anchor.START);
        assertThat(places.place(195, 50, "C30").orElseThrow().anchor()).isEqualTo(NamePlaces.Anchor.END);
    }

    @Test
    void a_name_for_which_there_is_no_room_is_left_out() {
        NamePlaces places = new NamePlaces(0, 0, 40, 20);
        places.keepFree(20, 10, 10);
        assertThat(places.place(20, 10, "Dr-Clinician-044")).isEmpty();
    }

    @Test
    void likely_shares_stand_highest_first_and_apart_where_the_interval_leaves_the_mean_out() {
        Shrinkage plot = new Shrinkage(
                "l",
                "t",
                "",
                "imaged",
                0.25,
                List.of(
                        clinician("low", 0.1, 0.05, 0.2),
                        clinician("high", 0.4, 0.3, 0.5),
                        clinician("like", 0.3, 0.2, 0.4)));
        assertThat(plot.drawing(Breadth.NARROW).rows())
                .extracting(Shrinkage.Row::name)
                .containsExactly("high", "like", "low");
        assertThat(plot.says()).contains("Wholly above it: high 40%. Wholly below it: low 10%.");
    }

    @Test
    void the_curve_says_how_few_order_half() {
        Lorenz plot = new Lorenz(
                "c",
                "t",
                "",
                Concentration.of(LongStream.of(0, 1, 2, 3, 4, 10).boxed().toList())
                        .found()
                        .orElseThrow(),
                List.of());
        assertThat(plot.says()).startsWith("Half of 20 images are ordered by 1 of 6 clinicians");
        assertThat(plot.drawing(Breadth.WIDE).half().words()).containsExactly("the last 1 of 6 order half");
        assertThat(plot.table().rows()).hasSize(7);
    }

    @Test
    void a_clinician_who_is_named_on_the_curve_stands_where_their_images_are_added() {
        Lorenz plot = new Lorenz(
                "c",
                "t",
                "",
                Concentration.of(LongStream.of(0, 1, 2, 3, 4, 10).boxed().toList())
                        .found()
                        .orElseThrow(),
                List.of(
                        new Lorenz.Orderer("four", 4, Lead.NOWHERE),
                        new Lorenz.Orderer("ten", 10, new Lead("/ten", "the page of ten"))));
        Lorenz.Drawing drawing = plot.drawing(Breadth.WIDE);
        assertThat(plot.linked()).isTrue();
        assertThat(drawing.dots())
                .extracting(Lorenz.Dot::says)
                .containsExactly("four: 4\u00a0images", "ten: 10\u00a0images");
        // Ten of twenty images are left for the last, so that the one before stands half way up.
        assertThat(drawing.dots().getFirst().y())
                .isEqualTo((drawing.frame().top() + drawing.frame().foot()) / 2);
        assertThat(drawing.dots().getLast().x()).isEqualTo(drawing.frame().right());
        assertThat(drawing.dots().getLast().y()).isEqualTo(drawing.frame().top());
    }

    private static double endOf(String path) {
        return Double.parseDouble(path.substring(path.lastIndexOf(' ') + 1));
    }

    private static Shrinkage.Clinician clinician(String name, double value, double low, double high) {
        return new Shrinkage.Clinician(
                name, Lead.NOWHERE, new Estimate(value, low, high), value, 30, new Estimate(2, 1, 3));
    }

    private static List<Unit> units(long of, long... counts) {
        return IntStream.range(0, counts.length)
                .mapToObj(i -> new Unit("C" + i, new Proportion(counts[i], of)))
                .toList();
    }

    private static List<MonthShare> months(long... counts) {
        return IntStream.range(0, counts.length)
                .mapToObj(i -> new MonthShare(FIRST.plusMonths(i), new Proportion(counts[i], 100)))
                .toList();
    }

    /// The last six months come after the change.
    private static ControlPlot control(long... counts) {
        YearMonth change = FIRST.plusMonths(counts.length - 6L);
        ControlChart chart = ControlChart.of(months(counts), List.of(change), ControlChart.Limits.BINOMIAL)
                .found()
                .orElseThrow();
        return new ControlPlot("c", "t", "", "imaged", "it begins", chart);
    }
}
