package pedicle.app.web.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static pedicle.app.web.measure.SmallCounts.Kept.HELD;
import static pedicle.app.web.measure.SmallCounts.Kept.SHOWN;
import static pedicle.app.web.measure.SmallCounts.Kept.SMALL;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import pedicle.app.web.measure.SmallCounts.Kept;

class SmallCountsTest {

    @Test
    void counts_of_five_or_more_and_nobody_are_shown() {
        assertThat(SmallCounts.of(List.of(5L, 0L, 12L))).containsExactly(SHOWN, SHOWN, SHOWN);
    }

    @Test
    void one_to_four_people_are_kept_back() {
        assertThat(SmallCounts.of(List.of(1L, 4L, 20L))).containsExactly(SMALL, SMALL, SHOWN);
    }

    @Test
    void a_single_small_count_takes_the_least_of_the_others_with_it() {
        assertThat(SmallCounts.of(List.of(3L, 30L, 7L, 0L))).containsExactly(SMALL, SHOWN, HELD, SHOWN);
    }

    @Test
    void two_small_counts_that_their_sum_would_tell_take_a_third_with_them() {
        assertThat(SmallCounts.of(List.of(1L, 1L, 9L, 8L))).containsExactly(SMALL, SMALL, SHOWN, HELD);
        assertThat(SmallCounts.of(List.of(4L, 4L, 9L, 8L))).containsExactly(SMALL, SMALL, SHOWN, HELD);
    }

    @Test
    void one_and_five_would_be_told_by_their_sum_so_that_another_is_kept_back() {
        assertThat(SmallCounts.of(List.of(1L, 5L, 6L, 40L))).containsExactly(SMALL, HELD, HELD, SHOWN);
    }

    /// The second witness tries every way in which the hidden counts could make up the sum.
    @Test
    void no_small_count_can_be_worked_out_from_the_others_and_the_sum() {
        Random chance = new Random(11);
        for (int round = 0; round < 400; round++) {
            List<Long> counts = new ArrayList<>();
            for (int i = 0; i < 3 + chance.nextInt(2); i++) {
                counts.add((long) chance.nextInt(9));
            }
            List<Kept> kept = SmallCounts.of(counts);
            for (int i = 0; i < counts.size(); i++) {
                if (kept.get(i) == SMALL && kept.contains(SHOWN) && anyShownPeople(counts, kept)) {
                    assertThat(possible(counts, kept, i))
                            .as(counts + " " + kept)
                            .hasSizeGreaterThan(1);
                }
            }
        }
    }

    private static boolean anyShownPeople(List<Long> counts, List<Kept> kept) {
        for (int i = 0; i < counts.size(); i++) {
            if (kept.get(i) == SHOWN && counts.get(i) > 0) {
                return true;
            }
        }
        return false;
    }

    private static Set<Long> possible(List<Long> counts, List<Kept> kept, int of) {
        Set<Long> found = new TreeSet<>();
        long sum = counts.stream().mapToLong(Long::longValue).sum();
        walk(counts, kept, of, sum, new ArrayList<>(), found);
        return found;
    }

    private static void walk(List<Long> counts, List<Kept> kept, int of, long left, List<Long> so, Set<Long> found) {
        if (so.size() == counts.size()) {
            if (left == 0) {
                found.add(so.get(of));
            }
            return;
        }
        int i = so.size();
        long from = switch (kept.get(i)) {
            case SHOWN -> counts.get(i);
            case SMALL -> 1;
            case HELD -> 5;
        };
        long to = switch (kept.get(i)) {
            case SHOWN -> counts.get(i);
            case SMALL -> 4;
            case HELD -> left;
        };
        for (long one = from; one <= to; one++) {
            so.add(one);
            walk(counts, kept, of, left - one, so, found);
            so.removeLast();
        }
    }
}
