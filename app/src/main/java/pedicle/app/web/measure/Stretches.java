package pedicle.app.web.measure;

import static java.time.temporal.ChronoUnit.MONTHS;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import pedicle.app.web.measure.SmallCounts.Kept;
import pedicle.app.web.page.Say;
import pedicle.measure.indicator.MeasureReport;
import pedicle.measure.indicator.Tally;

/// One clinician's time cut into stretches of so many months, counted from the change both ways, with what of each
/// is shown. `before` and `after` are the sums on either side.
record Stretches(int width, Stretch before, Stretch after, List<Stretch> parts) {

    /// From a first to a last month. What is kept is kept of people and of those imaged.
    record Stretch(YearMonth first, YearMonth last, Tally tally, Kept people, Kept imaged) {

        boolean shown() {
            return people == Kept.SHOWN && imaged == Kept.SHOWN;
        }

        String words() {
            return first.equals(last) ? Say.month(first) : Say.month(first) + " to " + Say.month(last);
        }
    }

    private record Cut(YearMonth first, YearMonth last, Tally tally) {}

    Stretches {
        parts = List.copyOf(parts);
    }

    /// As fine as leaves at least half of the stretches to be shown; else by the year.
    static Stretches fitting(Listing.Entry entry, List<YearMonth> period, YearMonth change) {
        return Stream.of(1, 3, 6)
                .map(width -> of(entry, period, change, width))
                .filter(Stretches::fits)
                .findFirst()
                .orElseGet(() -> of(entry, period, change, 12));
    }

    private boolean fits() {
        boolean onlySums = parts.stream().anyMatch(part -> part.first().until(part.last(), MONTHS) >= width);
        return !onlySums && 2 * parts.stream().filter(Stretch::shown).count() >= parts.size();
    }

    /// `period` is all months of the run in order.
    static Stretches of(Listing.Entry entry, List<YearMonth> period, YearMonth change, int width) {
        List<YearMonth> early =
                period.stream().filter(month -> month.isBefore(change)).toList();
        List<YearMonth> late =
                period.stream().filter(month -> !month.isBefore(change)).toList();
        List<Cut> sides = Stream.of(early, late)
                .filter(side -> !side.isEmpty())
                .map(side -> cut(entry, side))
                .toList();
        List<Stretch> both = kept(sides, whole(entry.people()), whole(entry.imaged()));
        List<Stretch> parts = new ArrayList<>();
        boolean peopleKnown = both.stream().allMatch(side -> whole(side.people()));
        boolean imagedKnown = both.stream().allMatch(side -> whole(side.imaged()));
        for (Stretch side : both) {
            List<YearMonth> months = side.first().isBefore(change) ? early : late;
            List<Stretch> finer = kept(cuts(entry, months, change, width), peopleKnown, imagedKnown);
            // Where every part is small, their sum may give them away: then only the sum is told.
            parts.addAll(peopleKnown && imagedKnown && !areSecret(finer) ? List.of(side) : finer);
        }
        return new Stretches(width, both.getFirst(), both.getLast(), parts);
    }

    /// Whether a sum that is shown stands over the parts; where it is kept back, so are all its parts.
    private static boolean whole(Kept kept) {
        return kept == Kept.SHOWN;
    }

    private static boolean areSecret(List<Stretch> parts) {
        return SmallCounts.isSecret(
                        parts.stream().map(part -> part.tally().n()).toList(),
                        parts.stream().map(Stretch::people).toList())
                && SmallCounts.isSecret(
                        parts.stream().map(part -> part.tally().imaged()).toList(),
                        parts.stream().map(Stretch::imaged).toList());
    }

    private static List<Cut> cuts(Listing.Entry entry, List<YearMonth> side, YearMonth change, int width) {
        List<Cut> cuts = new ArrayList<>();
        List<YearMonth> months = new ArrayList<>();
        for (int i = 0; i < side.size(); i++) {
            months.add(side.get(i));
            boolean ends =
                    i == side.size() - 1 || place(change, side.get(i), width) != place(change, side.get(i + 1), width);
            if (ends) {
                cuts.add(cut(entry, months));
                months.clear();
            }
        }
        return cuts;
    }

    private static long place(YearMonth change, YearMonth month, int width) {
        return Math.floorDiv(change.until(month, MONTHS), width);
    }

    private static Cut cut(Listing.Entry entry, List<YearMonth> months) {
        Tally sum = entry.clinician().byMonth().stream()
                .filter(month -> months.contains(month.month()))
                .map(MeasureReport.Month::tally)
                .reduce(Tally.NONE, Tally::plus);
        return new Cut(months.getFirst(), months.getLast(), sum);
    }

    private static List<Stretch> kept(List<Cut> cuts, boolean peopleKnown, boolean imagedKnown) {
        List<Kept> people = kept(cuts.stream().map(cut -> cut.tally().n()).toList(), peopleKnown);
        List<Kept> imaged = kept(cuts.stream().map(cut -> cut.tally().imaged()).toList(), imagedKnown);
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < cuts.size(); i++) {
            Kept whole = people.get(i);
            Kept part = imaged.get(i);
            stretches.add(new Stretch(
                    cuts.get(i).first(),
                    cuts.get(i).last(),
                    cuts.get(i).tally(),
                    whole,
                    whole != Kept.SHOWN && part == Kept.SHOWN ? Kept.HELD : part));
        }
        return stretches;
    }

    /// Where the sum is kept back, any part would give it away with the others.
    private static List<Kept> kept(List<Long> counts, boolean sumShown) {
        if (sumShown) {
            return SmallCounts.of(counts);
        }
        return counts.stream()
                .map(count -> count == 0 ? Kept.SHOWN : SmallCounts.small(count) ? Kept.SMALL : Kept.HELD)
                .toList();
    }
}
