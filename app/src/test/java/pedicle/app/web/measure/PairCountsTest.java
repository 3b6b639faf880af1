package pedicle.app.web.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static pedicle.app.web.measure.Kept.HELD;
import static pedicle.app.web.measure.Kept.SHOWN;
import static pedicle.app.web.measure.Kept.SMALL;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pedicle.app.web.measure.PairCounts.Pair;
import pedicle.app.web.measure.PairCounts.Shown;

class PairCountsTest {

    @Test
    void groups_with_five_or_more_of_each_are_shown() {
        assertThat(of(Pair.of(40, 12), Pair.of(60, 20)))
                .containsExactly(new Shown(SHOWN, SHOWN), new Shown(SHOWN, SHOWN));
    }

    @Test
    void a_small_group_takes_the_least_of_the_others_with_it() {
        assertThat(of(Pair.of(3, 2), Pair.of(60, 20), Pair.of(90, 30)))
                .containsExactly(new Shown(SMALL, HELD), new Shown(HELD, HELD), new Shown(SHOWN, SHOWN));
    }

    @Test
    void a_small_part_takes_the_least_of_the_other_parts_with_it() {
        assertThat(of(Pair.of(20, 3), Pair.of(6, 5), Pair.of(90, 40)))
                .extracting(Shown::part)
                .containsExactly(SMALL, HELD, SHOWN);
    }

    /// Five or more of five people are five, whatever is said of them.
    @Test
    void a_small_part_is_not_hidden_behind_one_that_its_people_tell() {
        assertThat(of(Pair.of(20, 3), Pair.of(5, 5), Pair.of(90, 40)))
                .extracting(Shown::part)
                .containsExactly(SMALL, SHOWN, HELD);
    }

    @Test
    void a_small_part_beside_nobody_takes_the_noughts_with_it() {
        assertThat(of(Pair.of(20, 3), Pair.of(30, 0))).containsExactly(new Shown(SHOWN, HELD), new Shown(SHOWN, HELD));
    }

    @Test
    void where_nobody_is_imaged_every_nought_is_shown() {
        assertThat(of(Pair.of(3, 0), Pair.of(60, 0), Pair.of(70, 0)))
                .extracting(Shown::part)
                .containsOnly(SHOWN);
    }

    @Test
    void a_table_that_would_tell_whatever_is_kept_back_is_refused() {
        assertThat(PairCounts.of(List.of(Pair.of(1, 0), Pair.of(1, 1)))).isEmpty();
    }

    /// The second witness tries every pair of numbers in every group, for a reader who knows both sums, and that
    /// what is held where others are said to be 1 to 4 is 5 or more, else 1 or more, unless every part is held
    /// alike or its people are.
    @Test
    void no_count_that_is_kept_back_can_be_worked_out_from_what_is_shown() {
        Random chance = new Random(29);
        int hidden = 0;
        int refused = 0;
        for (int round = 0; round < 3000; round++) {
            List<Pair> pairs = new ArrayList<>();
            boolean four = round % 100 == 0;
            int groups = four ? 4 : 2 + chance.nextInt(2);
            for (int i = 0; i < groups; i++) {
                int whole = 1 + chance.nextInt(four ? 7 : chance.nextBoolean() ? 5 : 9);
                pairs.add(Pair.of(whole, chance.nextInt(whole + 1)));
            }
            Optional<List<Shown>> shown = PairCounts.of(pairs);
            if (shown.isEmpty()) {
                refused++;
                continue;
            }
            Reader reader = new Reader(pairs, shown.orElseThrow());
            for (int i = 0; i < pairs.size(); i++) {
                Shown its = shown.orElseThrow().get(i);
                if (Kept.small(pairs.get(i).whole())) {
                    assertThat(its.whole()).isNotEqualTo(SHOWN);
                }
                if (its.whole() != SHOWN) {
                    hidden++;
                    assertThat(reader.wholes().get(i)).as(pairs + " " + shown).hasSizeGreaterThan(1);
                }
                if (Kept.small(pairs.get(i).part())) {
                    assertThat(its.part()).isNotEqualTo(SHOWN);
                }
                if (its.part() != SHOWN && pairs.get(i).part() > 0) {
                    hidden++;
                    assertThat(reader.parts().get(i)).as(pairs + " " + shown).hasSizeGreaterThan(1);
                }
            }
        }
        assertThat(hidden).isGreaterThan(2000);
        assertThat(refused).isLessThan(2500);
    }

    @Test
    void parts_of_one_whole_are_kept_back_by_the_same_law() {
        assertThat(PairCounts.ofOneWhole(List.of(Pair.of(200, 3), Pair.of(200, 30), Pair.of(200, 50)))
                        .orElseThrow())
                .extracting(Shown::part)
                .containsExactly(SMALL, HELD, SHOWN);
    }

    private static List<Shown> of(Pair... pairs) {
        return PairCounts.of(List.of(pairs)).orElseThrow();
    }

    /// Every number that a count could be, found by trying all of them.
    private static final class Reader {

        private final List<Pair> pairs;
        private final List<Shown> shown;
        private final boolean alike;
        private final boolean smallWhole;
        private final boolean smallPart;
        private final List<Set<Long>> wholes = new ArrayList<>();
        private final List<Set<Long>> parts = new ArrayList<>();

        Reader(List<Pair> pairs, List<Shown> shown) {
            this.pairs = pairs;
            this.shown = shown;
            this.alike = shown.stream().allMatch(each -> each.part() == HELD);
            this.smallWhole = shown.stream().anyMatch(each -> each.whole() == SMALL);
            this.smallPart = shown.stream().anyMatch(each -> each.part() == SMALL);
            pairs.forEach(_ -> {
                wholes.add(new TreeSet<>());
                parts.add(new TreeSet<>());
            });
            long people = pairs.stream().mapToLong(Pair::whole).sum();
            long counted = pairs.stream().mapToLong(Pair::part).sum();
            walk(new ArrayList<>(), people, counted);
        }

        List<Set<Long>> wholes() {
            return wholes;
        }

        List<Set<Long>> parts() {
            return parts;
        }

        private void walk(List<Pair> so, long people, long counted) {
            int at = so.size();
            if (at == pairs.size()) {
                if (people == 0 && counted == 0) {
                    for (int i = 0; i < at; i++) {
                        wholes.get(i).add(so.get(i).whole());
                        parts.get(i).add(so.get(i).part());
                    }
                }
                return;
            }
            // What is left for the last group is what it has.
            boolean last = at == pairs.size() - 1;
            for (long whole : could(pairs.get(at).whole(), shown.get(at).whole(), smallWhole, people)) {
                if (last && whole != people) {
                    continue;
                }
                for (long part : couldPart(at, Math.min(whole, counted))) {
                    so.add(Pair.of(whole, part));
                    walk(so, people - whole, counted - part);
                    so.removeLast();
                }
            }
        }

        private List<Long> couldPart(int at, long most) {
            boolean any = shown.get(at).whole() != SHOWN || alike;
            Kept kept = shown.get(at).part();
            return any && kept != SHOWN ? range(0, most) : could(pairs.get(at).part(), kept, smallPart, most);
        }

        private static List<Long> could(long count, Kept kept, boolean told, long most) {
            return switch (kept) {
                case SHOWN -> count <= most ? List.of(count) : List.of();
                case SMALL -> range(1, Math.min(4, most));
                case HELD -> range(told ? 5 : 1, most);
            };
        }

        private static List<Long> range(long from, long to) {
            return IntStream.rangeClosed((int) from, (int) Math.max(from - 1, to))
                    .mapToObj(number -> (long) number)
                    .toList();
        }
    }
}
