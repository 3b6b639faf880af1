package pedicle.app.web.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pedicle.app.web.measure.SmallCounts.Kept;
import pedicle.measure.indicator.MeasureReport;
import pedicle.measure.indicator.Tally;

class StretchesTest {

    private static final YearMonth CHANGE = YearMonth.of(2025, 2);
    private static final List<YearMonth> PERIOD =
            IntStream.range(0, 14).mapToObj(YearMonth.of(2024, 6)::plusMonths).toList();

    @Test
    void quarters_are_counted_from_the_change_both_ways() {
        Stretches stretches = Stretches.of(each(10, 6), PERIOD, CHANGE, 3);
        assertThat(stretches.parts())
                .extracting(Stretches.Stretch::words)
                .containsExactly(
                        "June 2024 to July 2024",
                        "August 2024 to October 2024",
                        "November 2024 to January 2025",
                        "February 2025 to April 2025",
                        "May 2025 to July 2025");
        assertThat(stretches.parts().get(1).tally()).isEqualTo(new Tally(30, 18, 0, 0));
        assertThat(stretches.before().tally()).isEqualTo(new Tally(80, 48, 0, 0));
        assertThat(stretches.after().tally()).isEqualTo(new Tally(60, 36, 0, 0));
    }

    @Test
    void rows_are_as_fine_as_lets_half_of_them_be_shown() {
        assertThat(Stretches.fitting(each(10, 6), PERIOD, CHANGE).width()).isEqualTo(1);
        assertThat(Stretches.fitting(each(6, 2), PERIOD, CHANGE).width()).isEqualTo(3);
        assertThat(Stretches.fitting(each(2, 1), PERIOD, CHANGE).width()).isEqualTo(12);
    }

    @Test
    void where_a_side_is_kept_back_no_part_of_either_is_shown() {
        List<MeasureReport.Month> months = new ArrayList<>();
        PERIOD.forEach(month ->
                months.add(new MeasureReport.Month(month, new Tally(10, month.isBefore(CHANGE) ? 9 : 0, 0, 0))));
        months.set(13, new MeasureReport.Month(PERIOD.getLast(), new Tally(10, 3, 0, 0)));
        Stretches stretches = Stretches.of(entry(months), PERIOD, CHANGE, 3);
        assertThat(stretches.after().imaged()).isEqualTo(Kept.SMALL);
        assertThat(stretches.before().imaged()).isEqualTo(Kept.HELD);
        assertThat(stretches.parts())
                .filteredOn(part -> part.tally().imaged() > 0)
                .noneMatch(part -> part.imaged() == Kept.SHOWN);
        assertThat(stretches.parts()).allMatch(part -> part.people() == Kept.SHOWN);
    }

    private static Listing.Entry each(long people, long imaged) {
        return entry(PERIOD.stream()
                .map(month -> new MeasureReport.Month(month, new Tally(people, imaged, 0, 0)))
                .toList());
    }

    private static Listing.Entry entry(List<MeasureReport.Month> months) {
        Tally all = months.stream().map(MeasureReport.Month::tally).reduce(Tally.NONE, Tally::plus);
        return new Listing.Entry(
                new MeasureReport.Clinician("C1", "P1", all, 0, months),
                Kept.SHOWN,
                Kept.SHOWN,
                Kept.SHOWN,
                Kept.SHOWN);
    }
}
