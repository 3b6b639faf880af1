package pedicle.app.web.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Which counts of people are kept back beside a clinician's name, so that nobody is known by them: those from 1 to
/// 4, and where that is not enough because a sum is known too, the least of the others. Nobody, 0, is shown.
public final class SmallCounts {

    /// Said wherever a clinician is named.
    public static final String SAID =
            "Counts of 1 to 4 people are not shown beside a clinician's name, nor a share made of them; where one"
                    + " such count could be worked out from a sum, a second is kept back.";

    static final long FEWEST = 5;

    /// What a reader sees of one count.
    public enum Kept {
        SHOWN,
        /// From 1 to 4.
        SMALL,
        /// Large enough by itself, but another could be worked out from it.
        HELD
    }

    private SmallCounts() {}

    public static boolean small(long count) {
        return count > 0 && count < FEWEST;
    }

    /// For counts whose sum is known to the reader.
    public static List<Kept> of(List<Long> counts) {
        List<Kept> kept = new ArrayList<>(counts.stream()
                .map(count -> small(count) ? Kept.SMALL : Kept.SHOWN)
                .toList());
        while (!isSecret(counts, kept)) {
            int least = leastShown(counts, kept);
            if (least < 0) {
                break;
            }
            kept.set(least, Kept.HELD);
        }
        return List.copyOf(kept);
    }

    /// Whether each count from 1 to 4 could be two numbers or more, for a reader who knows the sum, what is shown,
    /// and that the others kept back are 5 or more.
    static boolean isSecret(List<Long> counts, List<Kept> kept) {
        List<Integer> hidden = IntStream.range(0, kept.size())
                .filter(i -> kept.get(i) != Kept.SHOWN)
                .boxed()
                .toList();
        long sum = hidden.stream().mapToLong(counts::get).sum();
        long small = hidden.stream().filter(i -> kept.get(i) == Kept.SMALL).count();
        long held = hidden.size() - small;
        long most = held > 0 ? Long.MAX_VALUE : (FEWEST - 1) * (small - 1);
        long possible = LongStream.range(1, FEWEST)
                .map(one -> sum - one)
                .filter(others -> others >= small - 1 + FEWEST * held && others <= most)
                .count();
        return small == 0 || possible >= 2;
    }

    private static int leastShown(List<Long> counts, List<Kept> kept) {
        int least = -1;
        for (int i = 0; i < counts.size(); i++) {
            boolean candidate = kept.get(i) == Kept.SHOWN && counts.get(i) > 0;
            if (candidate && (least < 0 || counts.get(i) < counts.get(least))) {
                least = i;
            }
        }
        return least;
    }
}
