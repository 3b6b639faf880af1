package pedicle.study.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Items that look worded the other way round from the rest, and the alpha there would be if they were turned.
///
/// `items` is empty, and so is `alphaIfTurned`, where none does.
public record Reversed(List<String> items, OptionalDouble alphaIfTurned) {

    public Reversed {
        items = List.copyOf(items);
    }

    /// The item that goes most against the sum of the others is turned round, until none goes against it. Each turn
    /// makes the variance of the sum larger, so this ends. As a set of items has no direction of its own, the
    /// smaller part is the one that looks reversed; of two equal parts the one without the first item.
    static Reversed of(Covariances covariances) {
        boolean[] turned = new boolean[covariances.size()];
        for (int next = mostAgainst(covariances, turned); next >= 0; next = mostAgainst(covariances, turned)) {
            turned[next] = !turned[next];
        }
        long count = count(turned, true);
        boolean mark = count * 2 < turned.length || (count * 2 == turned.length && !turned[0]);
        List<String> items = new ArrayList<>();
        for (int item = 0; item < turned.length; item++) {
            if (turned[item] == mark) {
                items.add(covariances.items().get(item));
            }
        }
        return new Reversed(
                items,
                items.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Alpha.ratio(covariances.turned(turned))));
    }

    /// The place of the item with the most negative item-rest correlation, or -1 where none is negative.
    private static int mostAgainst(Covariances covariances, boolean[] turned) {
        Covariances now = covariances.turned(turned);
        int against = -1;
        // A correlation that is only rounding points nowhere.
        double most = -1e-12;
        for (int item = 0; item < turned.length; item++) {
            double withRest = ItemStatistics.withRest(now, item).orElse(0);
            if (withRest < most) {
                most = withRest;
                against = item;
            }
        }
        return against;
    }

    private static long count(boolean[] turned, boolean which) {
        return IntStream.range(0, turned.length).filter(i -> turned[i] == which).count();
    }
}
