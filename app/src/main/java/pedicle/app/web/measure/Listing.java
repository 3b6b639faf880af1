package pedicle.app.web.measure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pedicle.app.web.measure.PairCounts.Pair;
import pedicle.app.web.measure.PairCounts.Shown;
import pedicle.app.web.measure.Stretches.Stretch;
import pedicle.app.web.page.Say;
import pedicle.catalog.Proportion;
import pedicle.measure.chart.Unit;
import pedicle.measure.indicator.MeasureReport;
import pedicle.measure.store.StoredRun;

/// The clinicians of a run, their months and their practices, with what of their counts is shown. All of it is
/// decided together, since each count is a sum of others and a reader may open them all.
record Listing(List<Entry> entries, Map<Side, Map<String, Shown>> practices) {

    /// `over` is what is shown of people without a red flag, `under` of those with one; `stretches` are by their
    /// width, and none where the workspace has no months.
    record Entry(MeasureReport.Clinician clinician, Shown over, Shown under, Map<Integer, List<Stretch>> stretches) {

        Entry {
            stretches = Map.copyOf(stretches);
        }

        String id() {
            return clinician.id();
        }

        /// Empty where one of its two counts is kept back, and where there was nobody.
        Optional<Proportion> share() {
            return over.both() ? clinician.tally().overUse() : Optional.empty();
        }

        /// For a clinician whose people may be shown, but of whom only so much may be said as that 1 to 4 of them
        /// were imaged.
        boolean imagedFew() {
            return over.whole() == Kept.SHOWN && over.part() == Kept.SMALL;
        }

        List<Stretch> by(int width) {
            return stretches.getOrDefault(width, List.of());
        }

        /// As fine as leaves at least half of the stretches to be shown; else a year.
        int fittingWidth() {
            return Stretches.WIDTHS.stream()
                    .limit(Stretches.WIDTHS.size() - 2L)
                    .filter(width ->
                            2 * by(width).stream().filter(Stretch::shown).count()
                                    >= by(width).size())
                    .findFirst()
                    .orElse(Stretches.YEAR);
        }
    }

    Listing {
        entries = List.copyOf(entries);
        practices = Map.copyOf(practices);
    }

    /// For those who may not see small counts.
    static Listing of(StoredRun run) {
        List<Listing> blocks = Blocks.of(run).stream().map(Listing::ofBlock).toList();
        Map<String, Entry> entries = blocks.stream()
                .flatMap(block -> block.entries().stream())
                .collect(Collectors.toMap(Entry::id, entry -> entry));
        Map<Side, Map<String, Shown>> practices = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            Map<String, Shown> its = new HashMap<>();
            blocks.forEach(block -> its.putAll(block.practices().getOrDefault(side, Map.of())));
            practices.put(side, its);
        }
        return new Listing(
                run.byClinician().stream()
                        .flatMap(clinician -> Optional.ofNullable(entries.get(clinician.id())).stream())
                        .toList(),
                practices);
    }

    private static Listing ofBlock(StoredRun run) {
        List<Pair> inTime = AddingUp.inTime(run);
        List<Pair> overall = AddingUp.overall(run, Side.OVER_USE, true);
        List<Pair> over = both(overall, inTime);
        List<Pair> under = AddingUp.overall(run, Side.UNDER_USE, false);
        return of(
                run,
                PairCounts.of(over)
                        // Where months would tell whatever else is kept back, none is shown.
                        .or(() -> PairCounts.of(
                                both(overall, inTime.stream().map(Pair::without).toList())))
                        .orElseGet(() -> alike(over, Shown.NEITHER)),
                PairCounts.of(under).orElseGet(() -> alike(under, Shown.NEITHER)));
    }

    /// For those who may.
    static Listing whole(StoredRun run) {
        List<Pair> over = both(AddingUp.overall(run, Side.OVER_USE, true), AddingUp.inTime(run));
        return of(run, alike(over, Shown.BOTH), alike(AddingUp.overall(run, Side.UNDER_USE, false), Shown.BOTH));
    }

    Optional<Entry> entry(String id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /// By the name that groups have.
    Shown practice(Side side, String name) {
        return practices.getOrDefault(side, Map.of()).getOrDefault(name, Shown.NEITHER);
    }

    /// Those who saw anyone that counts for over-use, all of them.
    List<Unit> units() {
        return units(entries.stream());
    }

    /// Those of them whose two counts are shown: whatever is reckoned from these alone tells nothing of the others.
    List<Unit> shownUnits() {
        return units(entries.stream().filter(entry -> entry.share().isPresent()));
    }

    /// Who is left out, and of what; empty where everyone is in it.
    Optional<String> leftOut(String what) {
        int all = units().size();
        int left = all - shownUnits().size();
        return left == 0
                ? Optional.empty()
                : Optional.of("%s of %s clinicians do not count in its %s, since a count of theirs is kept back."
                        .formatted(Say.count(left), Say.count(all), what));
    }

    private static List<Unit> units(Stream<Entry> entries) {
        return entries.flatMap(entry ->
                        entry.clinician().tally().overUse().stream().map(counted -> new Unit(entry.id(), counted)))
                .toList();
    }

    /// In the order in which [AddingUp] has the counts.
    private static Listing of(StoredRun run, List<Shown> over, List<Shown> under) {
        Iterator<Shown> overUse = over.iterator();
        Iterator<Shown> underUse = under.iterator();
        Map<Side, Map<String, Shown>> practices =
                Map.of(Side.OVER_USE, practices(run, overUse), Side.UNDER_USE, practices(run, underUse));
        List<Shown> overall =
                run.byClinician().stream().map(_ -> overUse.next()).toList();
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < overall.size(); i++) {
            MeasureReport.Clinician clinician = run.byClinician().get(i);
            entries.add(new Entry(clinician, overall.get(i), underUse.next(), stretches(run, clinician, overUse)));
        }
        return new Listing(entries, practices);
    }

    private static Map<String, Shown> practices(StoredRun run, Iterator<Shown> next) {
        Map<String, Shown> practices = new HashMap<>();
        AddingUp.practices(run).forEach(practice -> practices.put(practice.name(), next.next()));
        return Map.copyOf(practices);
    }

    private static Map<Integer, List<Stretch>> stretches(
            StoredRun run, MeasureReport.Clinician clinician, Iterator<Shown> next) {
        Map<Integer, List<Stretch>> stretches = new HashMap<>();
        for (int width : Stretches.WIDTHS) {
            stretches.put(
                    width,
                    Stretches.of(clinician, run, width).stream()
                            .map(cut -> new Stretch(cut, next.next()))
                            .toList());
        }
        return stretches;
    }

    private static List<Shown> alike(List<Pair> pairs, Shown shown) {
        return pairs.stream().map(_ -> shown).toList();
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
