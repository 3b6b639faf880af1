package pedicle.measure.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pedicle.catalog.Proportion;
import pedicle.measure.chart.Unit;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.MeasureReport;
import pedicle.measure.indicator.Period;
import pedicle.measure.indicator.Tally;

class MonthShareTest {

    private static final YearMonth MAY = YearMonth.of(2025, 5);
    private static final MeasureReport REPORT = new MeasureReport(
            Definition.named("presenting").orElseThrow(),
            new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(
                    new MeasureReport.Month(MAY, new Tally(10, 4, 3, 2)),
                    new MeasureReport.Month(MAY.plusMonths(1), Tally.NONE),
                    new MeasureReport.Month(MAY.plusMonths(2), new Tally(0, 0, 1, 0))),
            List.of(
                    new MeasureReport.Clinician("c1", "p1", new Tally(10, 4, 0, 0), 4),
                    new MeasureReport.Clinician("c2", "p1", new Tally(0, 0, 4, 0), 0)),
            List.of());

    @Test
    void months_and_clinicians_without_anyone_are_left_out() {
        assertThat(MonthShare.ofOverUse(REPORT)).containsExactly(new MonthShare(MAY, new Proportion(4, 10)));
        assertThat(MonthShare.ofUnderUse(REPORT))
                .containsExactly(
                        new MonthShare(MAY, new Proportion(2, 3)),
                        new MonthShare(MAY.plusMonths(2), new Proportion(0, 1)));
        assertThat(Unit.ofOverUse(REPORT)).containsExactly(new Unit("c1", new Proportion(4, 10)));
    }

    @Test
    void a_month_that_comes_twice_is_a_mistake_of_ours() {
        MonthShare may = new MonthShare(MAY, new Proportion(1, 2));
        assertThatThrownBy(() -> MonthShare.inOrder(List.of(may, may)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("each month once");
    }
}
