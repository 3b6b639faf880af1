package pedicle.app.web.measure;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import pedicle.app.web.measure.Sums.Manner;

/// Which counts are kept back where each is of people and of a part of them, and both add up to sums that a reader
/// knows or sees. What a reader is taken to know besides is that a part is no more than its people, and nothing of
/// a part whose people are kept back.
final class PairCounts {

    /// People, and those of them that something is counted for, on their way from one sum into another; `weight`
    /// says how much a reader would miss each of them.
    record Pair(Object from, Object to, long whole, long part, int weight, Manner manner) {
        Pair {
            if (part < 0 || part > whole) {
                throw new IllegalArgumentException("a part lies in its whole: " + part + " of " + whole);
            }
        }

        Pair without() {
            return new Pair(from, to, whole, part, weight, Manner.ALWAYS);
        }

        /// A row of a table with a sum.
        static Pair of(long whole, long part) {
            return new Pair("row", "sum", whole, part, 1, Manner.SAID);
        }
    }

    record Shown(Kept whole, Kept part) {
        static final Shown BOTH = new Shown(Kept.SHOWN, Kept.SHOWN);
        static final Shown NEITHER = new Shown(Kept.HELD, Kept.HELD);

        boolean both() {
            return whole == Kept.SHOWN && part == Kept.SHOWN;
        }
    }

    /// More people than there are.
    private static final long FAR = 1_000_000_000_000L;

    private PairCounts() {}

    /// Empty where nothing can be shown without telling a small count.
    static Optional<List<Shown>> of(List<Pair> pairs) {
        // Wholes give way while parts stay as they are, and parts while wholes do: what fits so, fits together.
        List<Sums.Count> wholes = pairs.stream()
                .map(pair -> new Sums.Count(
                        pair.from(), pair.to(), pair.whole(), pair.part(), FAR, pair.manner(), pair.weight()))
                .toList();
        return Sums.of(wholes).flatMap(kept -> parts(pairs, kept));
    }

    /// For parts of one and the same whole, which is known, as are the parts' sum.
    static Optional<List<Shown>> ofOneWhole(List<Pair> pairs) {
        return parts(pairs, pairs.stream().map(_ -> Kept.SHOWN).toList());
    }

    private static Optional<List<Shown>> parts(List<Pair> pairs, List<Kept> wholes) {
        if (pairs.stream().allMatch(pair -> pair.part() == 0)) {
            return Optional.of(
                    wholes.stream().map(whole -> new Shown(whole, Kept.SHOWN)).toList());
        }
        List<Sums.Count> parts = IntStream.range(0, pairs.size())
                .mapToObj(i -> part(pairs.get(i), wholes.get(i) != Kept.SHOWN))
                .toList();
        return Sums.of(parts)
                .or(() -> Sums.alike(parts))
                .map(kept -> IntStream.range(0, pairs.size())
                        .mapToObj(i -> new Shown(wholes.get(i), kept.get(i)))
                        .toList());
    }

    private static Sums.Count part(Pair pair, boolean gone) {
        return new Sums.Count(
                pair.from(),
                pair.to(),
                pair.part(),
                0,
                pair.whole(),
                gone ? Manner.ALWAYS : pair.manner(),
                pair.weight());
    }
}
