package pedicle.app.web.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pedicle.measure.indicator.MeasureReport.Clinician;
import pedicle.measure.indicator.Tally;
import pedicle.measure.store.StoredRun;

class TellingTest {

    @Test
    void a_practice_with_one_count_kept_back_would_tell_it() {
        assertThat(practices(of("A", "P", 3, 2), of("B", "P", 50, 25), of("C", "Q", 7, 6), of("D", "Q", 60, 30)))
                .as("A is small, and C is kept back with it")
                .containsExactlyInAnyOrder("P", "Q");
    }

    @Test
    void a_practice_whose_kept_back_counts_can_be_several_numbers_tells_nothing() {
        assertThat(practices(of("A", "P", 3, 2), of("B", "P", 2, 1), of("C", "Q", 7, 6), of("D", "Q", 60, 30)))
                .isEmpty();
    }

    @Test
    void two_counts_that_their_sum_tells_are_told_by_their_practice() {
        assertThat(practices(of("A", "P", 1, 0), of("B", "P", 1, 1), of("C", "Q", 7, 6), of("D", "Q", 60, 30)))
                .contains("P");
    }

    @Test
    void where_nothing_is_kept_back_nothing_is_told() {
        assertThat(practices(of("A", "P", 30, 9), of("B", "P", 0, 0), of("C", "unknown", 7, 6)))
                .isEmpty();
    }

    private static Clinician of(String id, String practice, long people, long imaged) {
        return new Clinician(id, practice, new Tally(people, imaged, 0, 0), 0);
    }

    private static List<String> practices(Clinician... clinicians) {
        LocalDate day = LocalDate.of(2024, 1, 1);
        return Telling.practices(
                new StoredRun(
                        "r",
                        "d",
                        "",
                        day,
                        day.plusYears(1),
                        day.plusMonths(6),
                        0,
                        0,
                        0,
                        Map.of(),
                        List.of(),
                        List.of(clinicians),
                        List.of(),
                        List.of()),
                Side.OVER_USE);
    }
}
