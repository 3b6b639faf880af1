package pedicle.app.web.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import pedicle.measure.indicator.Tally;
import pedicle.measure.store.StoredRun;

class StretchesTest {

    @Test
    void quarters_are_counted_from_the_change_both_ways() {
        StoredRun run = each(10, 6);
        List<Stretches.Cut> quarters = Stretches.of(run.byClinician().getFirst(), run, 3);
        assertThat(quarters)
                .extracting(cut -> Stretches.words(cut.first(), cut.last()))
                .containsExactly(
                        "June 2024 to July 2024",
                        "August 2024 to October 2024",
                        "November 2024 to January 2025",
                        "February 2025 to April 2025",
                        "May 2025 to July 2025");
        assertThat(quarters.get(1).tally()).isEqualTo(new Tally(30, 18, 0, 0));
        assertThat(Stretches.of(run.byClinician().getFirst(), run, Stretches.SIDE))
                .extracting(Stretches.Cut::tally)
                .containsExactly(new Tally(80, 48, 0, 0), new Tally(60, 36, 0, 0));
    }

    @Test
    void each_stretch_lies_in_one_of_the_next_width() {
        StoredRun run = each(10, 6);
        for (int i = 1; i < Stretches.WIDTHS.size(); i++) {
            int width = Stretches.WIDTHS.get(i);
            int finer = Stretches.WIDTHS.get(i - 1);
            for (Stretches.Cut cut : Stretches.of(run.byClinician().getFirst(), run, width)) {
                List<Stretches.Cut> inside = Stretches.of(run.byClinician().getFirst(), run, finer).stream()
                        .filter(part -> Math.floorDiv(part.place(), width / finer) == cut.place())
                        .toList();
                assertThat(inside.getFirst().first()).isEqualTo(cut.first());
                assertThat(inside.getLast().last()).isEqualTo(cut.last());
                assertThat(inside.stream().map(Stretches.Cut::tally).reduce(Tally.NONE, Tally::plus))
                        .isEqualTo(cut.tally());
            }
        }
    }

    @Test
    void rows_are_as_fine_as_lets_half_of_them_be_shown() {
        assertThat(fitting(10, 6)).isEqualTo(1);
        assertThat(fitting(6, 2)).isEqualTo(3);
        assertThat(fitting(2, 1)).isEqualTo(12);
        assertThat(Listing.whole(each(2, 1)).entries().getFirst().fittingWidth())
                .as("for those who may see small counts")
                .isEqualTo(1);
    }

    private static int fitting(long people, long imaged) {
        return Listing.of(each(people, imaged)).entries().getFirst().fittingWidth();
    }

    /// Three clinicians alike, so that none is told by the others.
    private static StoredRun each(long people, long imaged) {
        Runs.Seen seen = new Runs.Seen("P", Collections.nCopies(14, new Tally(people, imaged, 0, 0)));
        return Runs.of(8, List.of(seen, seen, seen));
    }
}
