package pedicle.app.web.page.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import pedicle.catalog.Proportion;

class ChartTest {

    @Test
    void an_axis_puts_its_ends_where_they_belong_and_keeps_what_lies_beyond_at_the_end() {
        Axis axis = new Axis(1, 5, 100, 300);
        assertThat(axis.at(1)).isEqualTo(100);
        assertThat(axis.at(3)).isEqualTo(200);
        assertThat(axis.at(9)).isEqualTo(300);
    }

    @Test
    void an_axis_that_is_drawn_upwards_has_larger_numbers_higher() {
        Axis axis = new Axis(0, 10, 300, 20);
        assertThat(axis.at(8)).isLessThan(axis.at(2));
    }

    @Test
    void ticks_are_round_and_lie_on_the_axis() {
        assertThat(new Axis(0, 0.4, 0, 1).ticks(4)).hasSize(5).first().isEqualTo(0.0);
        assertThat(new Axis(1, 5, 0, 1).ticks(4)).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0);
    }

    @Test
    void an_axis_of_no_length_is_refused() {
        assertThatThrownBy(() -> new Axis(2, 2, 0, 1)).hasMessageContaining("2.0 to 2.0");
    }

    @Test
    void a_change_on_the_first_of_march_lies_between_february_and_march() {
        RateChart.Drawing drawing = rates(LocalDate.of(2025, 3, 1)).drawing(Breadth.WIDE);
        double february = drawing.points().get(1).x();
        double march = drawing.points().get(2).x();
        assertThat(drawing.changeAt()).isBetween(february, march);
        assertThat(drawing.points().get(1).after()).isFalse();
        assertThat(drawing.points().get(2).after()).isTrue();
    }

    @Test
    void every_january_has_its_tick_with_the_year() {
        assertThat(rates(LocalDate.of(2025, 3, 1)).drawing(Breadth.NARROW).months())
                .extracting(Tick::label)
                .contains("Jan|2025", "Jan|2026");
    }

    @Test
    void a_clinician_stands_out_only_when_the_whole_interval_lies_on_one_side() {
        Caterpillar.Clinician high = new Caterpillar.Clinician("high", new Proportion(23, 40), Lead.NOWHERE);
        Caterpillar.Clinician few = new Caterpillar.Clinician("few", new Proportion(2, 4), Lead.NOWHERE);
        Caterpillar.Clinician low = new Caterpillar.Clinician("low", new Proportion(1, 60), Lead.NOWHERE);
        Caterpillar chart = new Caterpillar("c", "t", "", "imaged", new Proportion(237, 1000), List.of(low, few, high));
        assertThat(chart.side(high)).isEqualTo(Caterpillar.Side.ABOVE);
        assertThat(chart.side(few)).isEqualTo(Caterpillar.Side.LIKE_ALL);
        assertThat(chart.side(low)).isEqualTo(Caterpillar.Side.BELOW);
        assertThat(chart.clinicians()).extracting(Caterpillar.Clinician::name).containsExactly("high", "few", "low");
    }

    @Test
    void a_scree_needs_as_many_random_eigenvalues_as_observed() {
        assertThatThrownBy(() -> new Scree("s", "t", "", List.of(2.0, 1.0), List.of(1.5), 95, 1))
                .hasMessageContaining("2 and 1");
    }

    @Test
    void long_words_are_broken_between_words() {
        assertThat(Lines.of("Ten minutes are not enough to explain", 16))
                .containsExactly("Ten minutes are", "not enough to", "explain");
    }

    private static RateChart rates(LocalDate change) {
        List<RateChart.Month> months = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            months.add(new RateChart.Month(YearMonth.of(2025, 1).plusMonths(i), new Proportion(20 + i, 100)));
        }
        return new RateChart(
                "r",
                "t",
                "",
                "imaged",
                months,
                change,
                "card",
                new Proportion(41, 200),
                new Proportion(330, 1200),
                false);
    }
}
