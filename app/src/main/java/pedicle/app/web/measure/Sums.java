package pedicle.app.web.measure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Counts that add up to one another, and which of them are kept back so that none of these can be worked out.
///
/// Each count goes from one sum into another, as a month's people go into their quarter, these into their
/// clinician's and these into their practice's: at each sum, what comes in is what goes out, and a reader can
/// reckon with that as well as we. A count that is kept back is safe where it can be one more or one less while
/// others that are kept back make up for it round a ring, each within what is said of it. Any two answers that
/// fit what is shown differ by such rings, so that no other kind of safety is missed.
final class Sums {

    /// `from` and `to` name sums. `least` and `most` are what the counts beside it leave room for. Of two that would
    /// do, the one that weighs less is kept back, by its `weight` for each of its people.
    record Count(Object from, Object to, long value, long least, long most, Manner manner, int weight) {
        Count {
            if (from.equals(to) || value < least || value > most) {
                throw new IllegalArgumentException("a count goes from a sum into another, from its least to its most");
            }
        }
    }

    /// How a count is kept back.
    enum Manner {
        /// Where it is from 1 to 4, which is said; what else is kept back beside it is known to be more.
        SAID,
        /// Where it is from 1 to 4, without a word on that.
        UNSAID,
        /// In any case, so that not even nobody is told.
        ALWAYS
    }

    /// A step of a ring: over a count, to a sum.
    private record Step(int over, int to) {}

    private record Reached(int sum, long cost) {}

    private static final long NEVER = Long.MAX_VALUE;

    private final List<Count> counts;

    private final int[] from;
    private final int[] to;
    private final List<List<Integer>> at = new ArrayList<>();
    private final boolean[] hidden;
    private final boolean[] safe;

    /// In which search a sum was reached last, and over what.
    private final int[] reached;

    private final int[] over;
    private int round;

    private Sums(List<Count> counts) {
        this.counts = List.copyOf(counts);
        Map<Object, Integer> places = new HashMap<>();
        from = counts.stream().mapToInt(count -> place(places, count.from())).toArray();
        to = counts.stream().mapToInt(count -> place(places, count.to())).toArray();
        hidden = new boolean[counts.size()];
        safe = new boolean[counts.size()];
        reached = new int[at.size()];
        over = new int[at.size()];
        for (int i = 0; i < counts.size(); i++) {
            at.get(from[i]).add(i);
            at.get(to[i]).add(i);
            hidden[i] = counts.get(i).manner() == Manner.ALWAYS
                    || Kept.small(counts.get(i).value());
        }
    }

    private int place(Map<Object, Integer> places, Object sum) {
        return places.computeIfAbsent(sum, _ -> {
            at.add(new ArrayList<>());
            return at.size() - 1;
        });
    }

    /// Says which are from 1 to 4 if that can be; else no more than that they are kept back. Empty where one can be
    /// worked out whatever else is kept back.
    static Optional<List<Kept>> of(List<Count> counts) {
        return new Sums(counts)
                .settled()
                .or(() -> new Sums(counts.stream()
                                .map(count -> count.manner() == Manner.SAID ? in(count, Manner.UNSAID) : count)
                                .toList())
                        .settled());
    }

    /// Keeps all of them back alike, so that not even who has none is told. Empty where that too is not enough.
    static Optional<List<Kept>> alike(List<Count> counts) {
        return new Sums(counts.stream().map(count -> in(count, Manner.ALWAYS)).toList()).settled();
    }

    private static Count in(Count count, Manner manner) {
        return new Count(count.from(), count.to(), count.value(), count.least(), count.most(), manner, count.weight());
    }

    private Optional<List<Kept>> settled() {
        // What weighs most first: its rings serve the lighter ones too.
        List<Integer> heaviestFirst = IntStream.range(0, counts.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> -counts.get(i).weight()))
                .toList();
        for (int i : heaviestFirst) {
            boolean tells = hidden[i] && counts.get(i).value() > 0 && !safe[i];
            if (tells && !protect(i)) {
                return Optional.empty();
            }
        }
        return Optional.of(
                IntStream.range(0, counts.size()).mapToObj(this::kept).toList());
    }

    private Kept kept(int i) {
        if (!hidden[i]) {
            return Kept.SHOWN;
        }
        return saidSmall(i) ? Kept.SMALL : Kept.HELD;
    }

    private boolean saidSmall(int i) {
        return counts.get(i).manner() == Manner.SAID && Kept.small(counts.get(i).value());
    }

    /// Keeps back what it takes for a ring through this count; as little as can be.
    private boolean protect(int count) {
        Optional<List<Step>> ring = free(count).or(() -> cheapest(count));
        ring.ifPresent(steps -> {
            safe[count] = true;
            for (Step step : steps) {
                hidden[step.over()] = true;
                safe[step.over()] = true;
            }
        });
        return ring.isPresent();
    }

    /// A ring of what is kept back as it is.
    private Optional<List<Step>> free(int count) {
        Optional<List<Step>> more = more(count) ? free(to[count], from[count], count) : Optional.empty();
        return more.isEmpty() && fewer(count) ? free(from[count], to[count], count) : more;
    }

    private Optional<List<Step>> cheapest(int count) {
        Optional<List<Step>> more = more(count) ? cheapest(to[count], from[count], count) : Optional.empty();
        Optional<List<Step>> fewer = fewer(count) ? cheapest(from[count], to[count], count) : Optional.empty();
        return Stream.concat(more.stream(), fewer.stream()).min(Comparator.comparingLong(this::cost));
    }

    private long cost(List<Step> ring) {
        return ring.stream().mapToLong(step -> cost(step.over())).sum();
    }

    private long cost(int count) {
        return hidden[count]
                ? 0
                : counts.get(count).weight() * Math.max(1, counts.get(count).value());
    }

    private boolean more(int count) {
        return range(count) && counts.get(count).value() < most(count);
    }

    private boolean fewer(int count) {
        return range(count) && counts.get(count).value() > least(count);
    }

    /// One that is less than what is said of those that are held stays shown.
    private boolean range(int count) {
        return counts.get(count).value() >= least(count);
    }

    private long least(int i) {
        Count count = counts.get(i);
        // Nobody is shown, but for where it is always kept back, so that what is kept back is somebody.
        return switch (count.manner()) {
            case SAID -> Math.max(saidSmall(i) ? 1 : Kept.FEWEST, count.least());
            case UNSAID -> Math.max(1, count.least());
            case ALWAYS -> count.least();
        };
    }

    private long most(int i) {
        return saidSmall(i)
                ? Math.min(Kept.FEWEST - 1, counts.get(i).most())
                : counts.get(i).most();
    }

    /// A way from a sum to another that leaves one count out, over what is kept back; the shortest.
    private Optional<List<Step>> free(int begin, int end, int without) {
        round++;
        reached[begin] = round;
        Deque<Integer> next = new ArrayDeque<>(List.of(begin));
        while (!next.isEmpty()) {
            int here = next.remove();
            for (int count : at.get(here)) {
                int other = beyond(count, here);
                if (hidden[count] && count != without && reached[other] < round && leads(count, here)) {
                    reached[other] = round;
                    over[other] = count;
                    if (other == end) {
                        return Optional.of(back(begin, end));
                    }
                    next.add(other);
                }
            }
        }
        return Optional.empty();
    }

    /// The cheapest way from a sum to another that leaves one count out (Dijkstra).
    private Optional<List<Step>> cheapest(int begin, int end, int without) {
        long[] costs = new long[at.size()];
        Arrays.fill(costs, NEVER);
        costs[begin] = 0;
        PriorityQueue<Reached> next = new PriorityQueue<>(Comparator.comparingLong(Reached::cost));
        next.add(new Reached(begin, 0));
        while (!next.isEmpty() && next.element().sum() != end) {
            Reached here = next.remove();
            if (here.cost() > costs[here.sum()]) {
                continue;
            }
            for (int count : at.get(here.sum())) {
                int other = beyond(count, here.sum());
                long cost = here.cost() + cost(count);
                if (count != without && cost < costs[other] && leads(count, here.sum())) {
                    costs[other] = cost;
                    over[other] = count;
                    next.add(new Reached(other, cost));
                }
            }
        }
        return costs[end] == NEVER ? Optional.empty() : Optional.of(back(begin, end));
    }

    /// The sum at the other end of a count.
    private int beyond(int count, int sum) {
        return from[count] == sum ? to[count] : from[count];
    }

    /// Whether one more may go over a count, away from a sum.
    private boolean leads(int count, int sum) {
        return from[count] == sum ? more(count) : fewer(count);
    }

    private List<Step> back(int begin, int end) {
        List<Step> steps = new ArrayList<>();
        int sum = end;
        while (sum != begin) {
            steps.add(new Step(over[sum], sum));
            sum = beyond(over[sum], sum);
        }
        return steps;
    }
}
