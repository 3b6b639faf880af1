package pedicle.measure.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What HEDIS looks for in the measurement year counts from its first day to its last, wherever in it the visit lies.
class MeasurementYearTest {

    private static final Definition HEDIS = Definition.named("hedis-like").orElseThrow();
    private static final Period YEAR = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
    private static final String COUNTS = "";
    private static final String FRAIL_AND_ILL = "frailty-with-advanced-illness";

    @TempDir
    private Path folder;

    private final SmallExport export = new SmallExport();

    /// Of the given birth, seen on 14 June 2024.
    private void seen(String id, String born, String died) throws IOException {
        export.person(id, born, died).visit(id, "2024-06-14", "");
    }

    private void frail(String id, String... days) throws IOException {
        seen(id, "1954-03-03", "");
        for (String day : days) {
            export.condition(id, "R54", day);
        }
    }

    private void ill(String id, String... days) {
        for (String day : days) {
            export.condition(id, "I50.9", day);
        }
    }

    @Test
    void frailty_is_on_two_dates_of_the_year() throws IOException {
        frail("both-ends", "2024-01-01", "2024-12-31");
        frail("once-before", "2023-12-31", "2024-01-01");
        frail("once-after", "2024-12-31", "2025-01-01");
        frail("one-day-twice", "2024-12-31", "2024-12-31");
        for (String id : new String[] {"both-ends", "once-before", "once-after", "one-day-twice"}) {
            ill(id, "2024-05-01", "2024-05-02");
        }
        assertThat(export.leftOut(folder, HEDIS, YEAR))
                .isEqualTo(Map.of(
                        "both-ends", FRAIL_AND_ILL,
                        "once-before", COUNTS,
                        "once-after", COUNTS,
                        "one-day-twice", COUNTS));
    }

    @Test
    void advanced_illness_is_on_two_dates_of_the_year_or_the_one_before() throws IOException {
        for (String id : new String[] {"both-ends", "once-before", "once-after", "medicine", "medicine-before"}) {
            frail(id, "2024-02-02", "2024-10-10");
        }
        ill("both-ends", "2023-01-01", "2024-12-31");
        ill("once-before", "2022-12-31", "2023-01-01");
        ill("once-after", "2024-12-31", "2025-01-01");
        export.dispensed("medicine", "N06DA02", "2023-01-01", 30);
        export.dispensed("medicine-before", "N06DA02", "2022-12-31", 30);
        assertThat(export.leftOut(folder, HEDIS, YEAR))
                .isEqualTo(Map.of(
                        "both-ends", FRAIL_AND_ILL,
                        "once-before", COUNTS,
                        "once-after", COUNTS,
                        "medicine", FRAIL_AND_ILL,
                        "medicine-before", COUNTS));
    }

    @Test
    void frailty_and_illness_leave_out_from_66_at_the_end_of_the_year() throws IOException {
        for (String born : new String[] {"1958-12-31", "1959-01-01"}) {
            seen(born, born, "");
            export.condition(born, "R54", "2024-02-02").condition(born, "R54", "2024-10-10");
            ill(born, "2024-02-02", "2024-10-10");
        }
        assertThat(export.leftOut(folder, HEDIS, YEAR))
                .isEqualTo(Map.of("1958-12-31", FRAIL_AND_ILL, "1959-01-01", COUNTS));
    }

    @Test
    void death_leaves_out_to_the_last_day_of_the_year_however_long_after_the_visit() throws IOException {
        seen("in-the-window", "1980-01-01", "2024-07-01");
        seen("last-day", "1980-01-01", "2024-12-31");
        seen("next-day", "1980-01-01", "2025-01-01");
        assertThat(export.leftOut(folder, HEDIS, YEAR))
                .isEqualTo(
                        Map.of("in-the-window", "exclusion-death", "last-day", "exclusion-death", "next-day", COUNTS));
    }

    @Test
    void hospice_care_leaves_out_on_any_day_of_the_year_before_the_visit_or_after_it() throws IOException {
        for (String day : new String[] {"2023-12-31", "2024-01-01", "2024-12-31", "2025-01-01"}) {
            seen(day, "1980-01-01", "");
            export.condition(day, "Z51.5", day);
        }
        assertThat(export.leftOut(folder, HEDIS, YEAR))
                .isEqualTo(Map.of(
                        "2023-12-31",
                        COUNTS,
                        "2024-01-01",
                        "exclusion-hospice",
                        "2024-12-31",
                        "exclusion-hospice",
                        "2025-01-01",
                        COUNTS));
    }

    @Test
    void a_period_that_is_no_calendar_year_stands_in_its_place() throws IOException {
        for (String day : new String[] {"2024-02-29", "2024-03-01", "2025-02-28", "2025-03-01"}) {
            seen(day, "1980-01-01", "");
            export.condition(day, "Z51.5", day);
        }
        assertThat(export.leftOut(folder, HEDIS, new Period(LocalDate.of(2024, 3, 1), LocalDate.of(2025, 2, 28))))
                .isEqualTo(Map.of(
                        "2024-02-29",
                        COUNTS,
                        "2024-03-01",
                        "exclusion-hospice",
                        "2025-02-28",
                        "exclusion-hospice",
                        "2025-03-01",
                        COUNTS));
    }
}
