package pedicle.lakeside;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// Chance that depends on a seed and on what is asked, never on the order of asking.
record Chance(long seed) {

    /// A number from 0 to 1 for this question.
    double of(String question) {
        return new SplittableRandom(mixed(question)).nextDouble();
    }

    boolean happens(double probability, String question) {
        return of(question) < probability;
    }

    /// A whole number from `low` to `high`, both included.
    int between(int low, int high, String question) {
        return low + (int) (of(question) * (high - low + 1));
    }

    UUID id(String question) {
        return UUID.nameUUIDFromBytes((seed + "|" + question).getBytes(StandardCharsets.UTF_8));
    }

    <T> List<T> shuffled(List<T> things, Function<T, String> name, String question) {
        List<T> order = new ArrayList<>(things);
        order.sort(Comparator.comparingDouble((T thing) -> of(question + "|" + name.apply(thing)))
                .thenComparing(name));
        return order;
    }

    /// Draws each thing with its own probability, so that the number drawn is the sum of the probabilities give or
    /// take one (systematic sampling in random order): the planted rates are met, and each clinician's still
    /// varies.
    <T> List<T> draw(List<T> things, Function<T, String> name, ToDoubleFunction<T> probability, String question) {
        double reached = of(question + "|start");
        List<T> drawn = new ArrayList<>();
        for (T thing : shuffled(things, name, question)) {
            double next = reached + probability.applyAsDouble(thing);
            if (Math.floor(next) > Math.floor(reached)) {
                drawn.add(thing);
            }
            reached = next;
        }
        return drawn;
    }

    private long mixed(String question) {
        // FNV-1a, 64 bits.
        long hash = 0xcbf29ce484222325L ^ seed;
        for (byte one : question.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (one & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }
}
