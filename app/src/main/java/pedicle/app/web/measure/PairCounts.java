package pedicle.app.web.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import pedicle.app.web.measure.SmallCounts.Kept;

/// Which counts of a table of groups are kept back, where each group has people and a part of them, and the
/// sums of both over all groups are known to the reader. Counts from 1 to 4 are kept back, and as many
/// others as it takes so that no count that is kept back can be worked out from those that are shown.
///
/// What a reader is taken to know: that a small count lies from 1 to 4, that another that is kept back is 5
/// or more where its people are shown, and that a part is no more than its people.
final class PairCounts {

    /// People, and those of them that something is counted for.
    record Pair(long whole, long part) {
        Pair {
            if (part < 0 || part > whole) {
                throw new IllegalArgumentException("a part lies in its whole: " + part + " of " + whole);
            }
        }
    }

    record Shown(Kept whole, Kept part) {}

    /// From the least to the most that a count could be.
    private record Range(long low, long high) {}

    /// More people than there are.
    private static final long FAR = 1_000_000_000_000L;

    private final List<Pair> pairs;

    private PairCounts(List<Pair> pairs) {
        this.pairs = pairs;
    }

    /// `apart` are the places of groups whose counts would tell something that another page keeps back.
    /// Empty where no table can be shown without telling a small count.
    static Optional<List<Shown>> of(List<Pair> pairs, Set<Integer> apart) {
        PairCounts counts = new PairCounts(pairs);
        return counts.wholes(apart)
                .flatMap(wholes -> counts.parts(wholes, apart)
                        .map(parts -> IntStream.range(0, pairs.size())
                                .mapToObj(i -> new Shown(wholes.get(i), parts.get(i)))
                                .toList()));
    }

    /// For parts of one and the same whole, which is known, as are the parts' sum.
    static Optional<List<Shown>> ofOneWhole(List<Pair> pairs) {
        return new PairCounts(pairs)
                .parts(pairs.stream().map(_ -> Kept.SHOWN).toList(), Set.of())
                .map(parts ->
                        parts.stream().map(part -> new Shown(Kept.SHOWN, part)).toList());
    }

    private Optional<List<Kept>> wholes(Set<Integer> apart) {
        List<Long> counts = pairs.stream().map(Pair::whole).toList();
        List<Kept> kept = first(counts, apart);
        while (true) {
            List<Range> ranges = IntStream.range(0, counts.size())
                    .mapToObj(i -> range(counts.get(i), kept.get(i), FAR))
                    .toList();
            if (secret(counts, kept, ranges)) {
                return Optional.of(kept);
            }
            if (!holdLeast(counts, kept)) {
                return Optional.empty();
            }
        }
    }

    private Optional<List<Kept>> parts(List<Kept> wholes, Set<Integer> apart) {
        List<Long> counts = pairs.stream().map(Pair::part).toList();
        if (counts.stream().allMatch(count -> count == 0)) {
            return Optional.of(counts.stream().map(_ -> Kept.SHOWN).toList());
        }
        List<Kept> kept = first(counts, apart);
        for (int i = 0; i < kept.size(); i++) {
            if (wholes.get(i) != Kept.SHOWN) {
                kept.set(i, Kept.HELD);
            }
        }
        do {
            if (secret(counts, kept, partRanges(wholes, kept))) {
                return Optional.of(kept);
            }
        } while (holdLeast(counts, kept));
        return all(counts);
    }

    private List<Range> partRanges(List<Kept> wholes, List<Kept> kept) {
        return IntStream.range(0, pairs.size())
                .mapToObj(i -> wholes.get(i) == Kept.SHOWN
                        ? range(pairs.get(i).part(), kept.get(i), pairs.get(i).whole())
                        : new Range(0, pairs.get(i).whole()))
                .toList();
    }

    /// With every part kept back alike, a reader knows no more than the people of each group and the sum.
    private Optional<List<Kept>> all(List<Long> counts) {
        List<Kept> held = counts.stream().map(_ -> Kept.HELD).toList();
        List<Range> ranges =
                pairs.stream().map(pair -> new Range(0, pair.whole())).toList();
        return secret(counts, held, ranges) ? Optional.of(held) : Optional.empty();
    }

    private static List<Kept> first(List<Long> counts, Set<Integer> apart) {
        List<Kept> kept = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            boolean held = apart.contains(i) && counts.get(i) > 0;
            kept.add(SmallCounts.small(counts.get(i)) ? Kept.SMALL : held ? Kept.HELD : Kept.SHOWN);
        }
        return kept;
    }

    private static Range range(long count, Kept kept, long most) {
        return switch (kept) {
            case SHOWN -> new Range(count, count);
            case SMALL -> new Range(1, Math.min(SmallCounts.FEWEST - 1, most));
            case HELD -> new Range(SmallCounts.FEWEST, most);
        };
    }

    /// Whether each count that is kept back could be two numbers or more, for who knows the sum and the
    /// ranges.
    private static boolean secret(List<Long> counts, List<Kept> kept, List<Range> ranges) {
        long sum = counts.stream().mapToLong(Long::longValue).sum();
        long lows = ranges.stream().mapToLong(Range::low).sum();
        long highs = ranges.stream().mapToLong(Range::high).sum();
        for (int i = 0; i < counts.size(); i++) {
            if (kept.get(i) != Kept.SHOWN) {
                Range range = ranges.get(i);
                long least = Math.max(range.low(), sum - (highs - range.high()));
                long most = Math.min(range.high(), sum - (lows - range.low()));
                if (most <= least) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean holdLeast(List<Long> counts, List<Kept> kept) {
        int least = -1;
        for (int i = 0; i < counts.size(); i++) {
            boolean candidate = kept.get(i) == Kept.SHOWN && counts.get(i) >= SmallCounts.FEWEST;
            if (candidate && (least < 0 || counts.get(i) < counts.get(least))) {
                least = i;
            }
        }
        if (least >= 0) {
            kept.set(least, Kept.HELD);
        }
        return least >= 0;
    }
}
