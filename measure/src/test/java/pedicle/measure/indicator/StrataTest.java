package pedicle.measure.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// HEDIS tells those of 18 to 64 from those of 65 to 75, by their age on the last day.
class StrataTest {

    private static final Definition HEDIS = Definition.named("hedis-like").orElseThrow();
    private static final Period YEAR = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));

    @TempDir
    private Path folder;

    private final SmallExport export = new SmallExport();

    private void seen(String born, String day) throws IOException {
        export.person(born, born, "").visit(born, day, "");
    }

    private void imaged(String born, String day) throws IOException {
        export.with("""
                {"resourceType": "Procedure", "id": "i-%1$s", "status": "completed", "subject": {"reference":
                 "Patient/%1$s"}, "performedDateTime": "%2$s", "code": {"coding": [{"system":
                 "http://www.ama-assn.org/go/cpt", "code": "72100"}]}}""".formatted(born, day));
    }

    @Test
    void a_birthday_on_the_last_day_decides_and_the_strata_add_up_to_the_whole() throws IOException {
        // 64, 65, 75, 76 and 18 on the last day.
        for (String born : new String[] {"1960-01-01", "1959-12-31", "1949-01-01", "1948-12-31", "2006-12-31"}) {
            seen(born, "2024-06-14");
        }
        imaged("1959-12-31", "2024-06-20");
        MeasureReport report = export.measured(folder, HEDIS, YEAR);
        assertThat(report.strata())
                .containsExactly(
                        new MeasureReport.Stratum("18 to 64", new Tally(2, 0, 0, 0)),
                        new MeasureReport.Stratum("65 to 75", new Tally(2, 1, 0, 0)));
        assertThat(report.strata().stream().map(MeasureReport.Stratum::tally).reduce(Tally.NONE, Tally::plus))
                .isEqualTo(new Tally(4, 1, 0, 0));
        assertThat(report.rate().orElseThrow().of()).isEqualTo(4);
    }

    @Test
    void who_may_be_in_either_is_told_apart() throws IOException {
        // On 30 June, where a period ends that is no calendar year, 64 or 65; and 43 or 44.
        seen("1959", "2024-03-03");
        seen("1980", "2024-03-03");
        MeasureReport report =
                export.measured(folder, HEDIS, new Period(LocalDate.of(2023, 7, 1), LocalDate.of(2024, 6, 30)));
        assertThat(report.strata())
                .containsExactly(
                        new MeasureReport.Stratum("18 to 64", new Tally(1, 0, 0, 0)),
                        new MeasureReport.Stratum("65 to 75", Tally.NONE),
                        new MeasureReport.Stratum("not known", new Tally(1, 0, 0, 0)));
    }

    @Test
    void other_definitions_have_none() throws IOException {
        seen("1980-01-01", "2024-06-14");
        assertThat(export.measured(folder, Definition.named("cms166").orElseThrow(), YEAR)
                        .strata())
                .isEmpty();
    }

    @Test
    void strata_with_a_gap_or_beyond_the_ages_are_refused() {
        for (List<Ages.Band> strata : List.of(
                List.of(new Ages.Band(18, 64), new Ages.Band(66, 75)),
                List.of(new Ages.Band(18, 64)),
                List.of(new Ages.Band(18, 64), new Ages.Band(65, 76)),
                List.of(new Ages.Band(17, 75)))) {
            assertThatIllegalArgumentException()
                    .as(strata.toString())
                    .isThrownBy(() -> new Ages(18, 75, Ages.Day.PERIOD_END, strata));
        }
    }
}
