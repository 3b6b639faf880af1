package pedicle.app.web.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pedicle.app.web.measure.PairCounts.Shown;
import pedicle.measure.indicator.MeasureReport;
import pedicle.measure.indicator.Tally;
import pedicle.measure.store.StoredRun;

/// What is kept back of clinicians, their months and their practices can't be worked out from all that is shown.
class ListingTest {

    @Test
    void a_clinician_of_large_counts_is_shown_and_so_are_the_months() {
        Listing listing = Listing.of(Runs.of(2, List.of(seen("P", 40, 12, 4), seen("P", 30, 9, 4))));
        assertThat(listing.entries()).allMatch(entry -> entry.over().both());
        assertThat(listing.entries()).allMatch(entry -> entry.by(1).stream().allMatch(Stretches.Stretch::shown));
    }

    @Test
    void a_practice_that_would_tell_its_only_clinician_is_kept_back_too() {
        Listing listing = Listing.of(Runs.of(
                1, List.of(seen("P", 1.5, 1, 2), seen("Q", 45, 20, 2), seen("Q", 30, 10, 2), seen("R", 30, 12, 2))));
        assertThat(listing.entries().getFirst().over().whole()).isEqualTo(Kept.SMALL);
        assertThat(listing.practice(Side.OVER_USE, "P").whole()).isEqualTo(Kept.SMALL);
    }

    @Test
    void under_use_is_kept_back_by_the_same_law() {
        Tally few = new Tally(20, 6, 4, 2);
        Tally many = new Tally(20, 6, 12, 6);
        Listing listing = Listing.of(Runs.of(
                1, List.of(new Runs.Seen("P", List.of(few, Tally.NONE)), new Runs.Seen("P", List.of(many, many)))));
        assertThat(listing.entries()).extracting(entry -> entry.under().whole()).containsExactly(Kept.SMALL, Kept.HELD);
    }

    @Test
    void whoever_may_sees_every_count() {
        Listing listing = Listing.whole(Runs.of(1, List.of(seen("P", 1.5, 1, 2), seen("Q", 2, 0.5, 2))));
        assertThat(listing.entries())
                .allMatch(entry -> entry.over().both() && entry.under().both());
        assertThat(listing.entries()).allMatch(entry -> entry.by(1).stream().allMatch(Stretches.Stretch::shown));
    }

    @Test
    void a_workspace_without_months_has_its_clinicians_all_the_same() {
        StoredRun run = Runs.of(1, List.of(seen("P", 1.5, 1, 2), seen("P", 20, 9, 2)));
        StoredRun old = new StoredRun(
                run.id(),
                run.definition(),
                run.words(),
                run.from(),
                run.to(),
                run.synthetic(),
                0,
                0,
                0,
                run.excluded(),
                run.byMonth(),
                run.byClinician().stream()
                        .map(each -> new MeasureReport.Clinician(each.id(), each.practice(), each.tally(), 0))
                        .toList(),
                List.of(),
                run.compared(),
                List.of());
        assertThat(Listing.of(old).entries())
                .extracting(entry -> entry.over().whole())
                .containsExactly(Kept.SMALL, Kept.HELD);
        assertThat(Listing.of(old).entries().getFirst().by(1)).isEmpty();
    }

    @Test
    void a_large_network_is_decided_in_parts_that_hold_each_clinician_once_with_the_whole_practice() {
        StoredRun run = Runs.of(
                1,
                IntStream.range(0, 200)
                        .mapToObj(i -> seen("P" + i % 17, 3 + i % 5, 1 + i % 3, 2))
                        .toList());
        List<StoredRun> blocks = Blocks.of(run);
        assertThat(blocks)
                .hasSizeGreaterThan(1)
                .allMatch(block -> block.byClinician().size() >= 60);
        assertThat(blocks.stream().flatMap(block -> block.byClinician().stream()))
                .containsExactlyInAnyOrderElementsOf(run.byClinician());
        for (StoredRun block : blocks) {
            AddingUp.practices(block)
                    .forEach(practice -> assertThat(block.byClinician().stream()
                                    .filter(each -> each.practice().equals(practice.name()))
                                    .map(MeasureReport.Clinician::tally)
                                    .reduce(Tally.NONE, Tally::plus))
                            .isEqualTo(practice.tally()));
        }
        assertThat(Listing.of(run).entries())
                .extracting(Listing.Entry::clinician)
                .containsExactlyElementsOf(run.byClinician());
        assertThat(blocks.stream()
                        .mapToLong(block -> AddingUp.practices(block).count())
                        .sum())
                .isEqualTo(17);
    }

    /// The second witness tries every number of people and of those imaged for every clinician and month, and
    /// keeps those that fit all that a reader is shown: the months of everyone, and each clinician, stretch and
    /// practice.
    @Test
    void nothing_that_is_kept_back_can_be_worked_out_from_months_sums_practices_and_the_rest() {
        Random chance = new Random(31);
        int hidden = 0;
        int rounds = 400;
        int without = 0;
        for (int round = 0; round < rounds; round++) {
            StoredRun run = invented(chance);
            Listing listing = Listing.of(run);
            if (listing.entries().stream().allMatch(entry -> entry.over().equals(Shown.NEITHER))) {
                // So few are told of by everyone's months, which name nobody; nothing of theirs is said here.
                without++;
                continue;
            }
            Reader reader = new Reader(run, listing);
            for (Cell cell : reader.hidden()) {
                hidden++;
                assertThat(reader.values(cell))
                        .as(cell + " of " + run.byClinician() + listing)
                        .hasSizeGreaterThan(1);
            }
            listing.entries().forEach(entry -> {
                assertThat(Kept.small(entry.clinician().tally().n())
                                && entry.over().whole() == Kept.SHOWN)
                        .isFalse();
                assertThat(Kept.small(entry.clinician().tally().imaged())
                                && entry.over().part() == Kept.SHOWN)
                        .isFalse();
                for (Stretches.Stretch stretch : entry.by(1)) {
                    assertThat(Kept.small(stretch.cut().tally().n())
                                    && stretch.kept().whole() == Kept.SHOWN)
                            .isFalse();
                    assertThat(Kept.small(stretch.cut().tally().imaged())
                                    && stretch.kept().part() == Kept.SHOWN)
                            .isFalse();
                }
            });
        }
        assertThat(hidden).isGreaterThan(2000);
        assertThat(without).isLessThan(rounds * 3 / 4);
    }

    /// Two clinicians of three months, or three of two.
    private static StoredRun invented(Random chance) {
        boolean two = chance.nextBoolean();
        List<Runs.Seen> seen = new ArrayList<>();
        for (int i = 0; i < (two ? 2 : 3); i++) {
            List<Tally> months = new ArrayList<>();
            for (int month = 0; month < (two ? 3 : 2); month++) {
                int people = chance.nextInt(chance.nextBoolean() ? 9 : 4);
                months.add(new Tally(people, chance.nextInt(people + 1), 0, 0));
            }
            seen.add(new Runs.Seen(chance.nextInt(3) == 0 ? "Q" : "P", months));
        }
        return Runs.of(two ? 2 : 1, seen);
    }

    /// So many a month on the average, more and fewer by turns where that is no whole number.
    private static Runs.Seen seen(String practice, double people, double imaged, int months) {
        return new Runs.Seen(
                practice,
                IntStream.range(0, months)
                        .mapToObj(month -> new Tally(whole(people, month), whole(imaged, month), 0, 0))
                        .toList());
    }

    private static long whole(double average, int month) {
        return (long) (month % 2 == 0 ? Math.ceil(average) : Math.floor(average));
    }

    /// A count that the pages have: of some clinicians in some months.
    private record Cell(
            Set<Integer> clinicians,
            int from,
            int to,
            Shown shown,
            Tally truth,
            boolean part,
            boolean open,
            boolean told) {

        int of(int[][] numbers) {
            int sum = 0;
            for (int clinician : clinicians) {
                for (int month = from; month <= to; month++) {
                    sum += numbers[clinician][month];
                }
            }
            return sum;
        }

        Kept kept() {
            return part ? shown.part() : shown.whole();
        }

        long count() {
            return part ? truth.imaged() : truth.n();
        }
    }

    private static final class Reader {

        private final List<Cell> people = new ArrayList<>();
        private final List<Cell> imaged = new ArrayList<>();
        private final Map<Cell, Set<Integer>> values = new HashMap<>();

        Reader(StoredRun run, Listing listing) {
            int months = run.byMonth().size();
            boolean timeless = listing.entries().stream()
                    .flatMap(entry -> entry.by(1).stream())
                    .allMatch(stretch -> stretch.kept().whole() == Kept.HELD);
            for (int i = 0; i < listing.entries().size(); i++) {
                Listing.Entry entry = listing.entries().get(i);
                add(Set.of(i), 0, months - 1, entry.over(), entry.clinician().tally(), false, true);
                for (int width : Stretches.WIDTHS) {
                    for (Stretches.Stretch stretch : entry.by(width)) {
                        add(
                                Set.of(i),
                                month(stretch.cut().first()),
                                month(stretch.cut().last()),
                                stretch.kept(),
                                stretch.cut().tally(),
                                timeless,
                                false);
                    }
                }
            }
            AddingUp.practices(run).forEach(practice -> {
                Set<Integer> its = new TreeSet<>();
                for (int i = 0; i < run.byClinician().size(); i++) {
                    if (run.byClinician().get(i).practice().equals(practice.name())) {
                        its.add(i);
                    }
                }
                add(
                        its,
                        0,
                        months - 1,
                        listing.practice(Side.OVER_USE, practice.name()),
                        practice.tally(),
                        false,
                        true);
            });
            work(run);
        }

        List<Cell> hidden() {
            return Stream.concat(people.stream(), imaged.stream())
                    .filter(cell -> cell.kept() != Kept.SHOWN && cell.count() > 0)
                    .toList();
        }

        Set<Integer> values(Cell cell) {
            return values.getOrDefault(cell, Set.of());
        }

        private static int month(YearMonth month) {
            return (int) Runs.FIRST.until(month, ChronoUnit.MONTHS);
        }

        private void add(
                Set<Integer> clinicians, int from, int to, Shown shown, Tally truth, boolean open, boolean told) {
            people.add(new Cell(clinicians, from, to, shown, truth, false, open, told));
            imaged.add(new Cell(clinicians, from, to, shown, truth, true, shown.whole() != Kept.SHOWN, told));
        }

        private void work(StoredRun run) {
            List<int[][]> wholes = fitting(run, Tally::n, people);
            List<int[][]> parts = fitting(run, Tally::imaged, imaged);
            List<Cell> hidden = hidden();
            for (int[][] whole : shuffled(wholes)) {
                for (int[][] part : shuffled(parts)) {
                    if (within(part, whole)) {
                        hidden.forEach(cell -> values.computeIfAbsent(cell, _ -> new TreeSet<>())
                                .add(cell.of(cell.part() ? part : whole)));
                    }
                }
                if (hidden.stream().allMatch(cell -> values(cell).size() > 1)) {
                    return;
                }
            }
        }

        private static List<int[][]> shuffled(List<int[][]> numbers) {
            List<int[][]> mixed = new ArrayList<>(numbers);
            Collections.shuffle(mixed, new Random(7));
            return mixed.subList(0, Math.min(mixed.size(), 3000));
        }

        private static boolean within(int[][] part, int[][] whole) {
            for (int i = 0; i < part.length; i++) {
                for (int j = 0; j < part[i].length; j++) {
                    if (part[i][j] > whole[i][j]) {
                        return false;
                    }
                }
            }
            return true;
        }

        /// Every way to share each month of everyone among the clinicians that fits what is shown.
        private static List<int[][]> fitting(StoredRun run, Function<Tally, Long> count, List<Cell> cells) {
            boolean told = cells.stream().anyMatch(cell -> cell.kept() == Kept.SMALL);
            boolean alike = cells.stream().noneMatch(cell -> cell.kept() != Kept.HELD);
            List<int[][]> found = new ArrayList<>();
            int[][] numbers = new int[run.byClinician().size()][run.byMonth().size()];
            share(run, count, numbers, 0, 0, 0, () -> {
                if (cells.stream().allMatch(cell -> fits(cell, cell.of(numbers), told, alike))) {
                    found.add(Stream.of(numbers).map(int[]::clone).toArray(int[][]::new));
                }
            });
            return found;
        }

        private static boolean fits(Cell cell, int number, boolean told, boolean alike) {
            boolean open = cell.open() || (cell.part() && alike);
            return switch (cell.kept()) {
                case SHOWN -> number == cell.count();
                case SMALL -> number >= 1 && number <= 4;
                case HELD -> open || number >= (told && cell.told() ? 5 : 1);
            };
        }

        private static void share(
                StoredRun run,
                Function<Tally, Long> count,
                int[][] numbers,
                int month,
                int clinician,
                int given,
                Runnable then) {
            if (month == run.byMonth().size()) {
                then.run();
                return;
            }
            int all = count.apply(run.byMonth().get(month).tally()).intValue();
            boolean last = clinician == numbers.length - 1;
            for (int number = last ? all - given : 0; number <= all - given; number++) {
                numbers[clinician][month] = number;
                share(
                        run,
                        count,
                        numbers,
                        last ? month + 1 : month,
                        last ? 0 : clinician + 1,
                        last ? 0 : given + number,
                        then);
            }
        }
    }
}
