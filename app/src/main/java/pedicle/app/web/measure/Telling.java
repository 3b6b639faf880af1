package pedicle.app.web.measure;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import pedicle.app.web.measure.Listing.Entry;
import pedicle.app.web.measure.SmallCounts.Kept;
import pedicle.measure.store.StoredRun;

/// Which practices' counts would tell what is kept back of one of their clinicians: where but one count of
/// theirs is kept back, or where those that are can only be one number each.
final class Telling {

    private Telling() {}

    static List<String> practices(StoredRun run, Side side) {
        return Listing.of(run).entries().stream()
                .collect(Collectors.groupingBy(entry -> entry.clinician().practice()))
                .entrySet()
                .stream()
                .filter(practice -> switch (side) {
                    case OVER_USE ->
                        tells(practice.getValue(), side, Entry::people, true)
                                || tells(practice.getValue(), side, Entry::imaged, false);
                    case UNDER_USE ->
                        tells(practice.getValue(), side, Entry::flagged, true)
                                || tells(practice.getValue(), side, Entry::missed, false);
                })
                .map(practice -> practice.getKey().equals("unknown") ? "" : practice.getKey())
                .toList();
    }

    private static boolean tells(List<Entry> clinicians, Side side, Function<Entry, Kept> kept, boolean people) {
        List<Entry> hidden = clinicians.stream()
                .filter(entry -> kept.apply(entry) != Kept.SHOWN)
                .toList();
        long sum =
                hidden.stream().mapToLong(entry -> count(entry, side, people)).sum();
        for (Entry entry : hidden) {
            long others = hidden.size() - 1L;
            long lows = hidden.stream()
                    .filter(other -> !other.equals(entry) && kept.apply(other) == Kept.SMALL)
                    .count();
            boolean bounded = hidden.stream().allMatch(other -> other.equals(entry) || kept.apply(other) == Kept.SMALL);
            long least = bounded ? sum - others * (SmallCounts.FEWEST - 1) : 0;
            long most = sum - lows;
            if (kept.apply(entry) == Kept.SMALL) {
                least = Math.max(1, least);
                most = Math.min(SmallCounts.FEWEST - 1, most);
            }
            if (most <= Math.max(0, least)) {
                return true;
            }
        }
        return false;
    }

    private static long count(Entry entry, Side side, boolean people) {
        return people
                ? side.people(entry.clinician().tally())
                : side.part(entry.clinician().tally());
    }
}
