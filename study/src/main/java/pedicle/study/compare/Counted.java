package pedicle.study.compare;

import java.util.List;

/// A group whose answers are categories: how many gave each, in the order of the categories.
public record Counted(String name, int n, int missing, List<Count> counts) implements Group {

    /// How many people of a group gave one answer.
    public record Count(String category, int people) {

        public Count {
            if (people < 0) {
                throw new IllegalArgumentException("people are counted from 0: " + people);
            }
        }
    }

    public Counted {
        counts = List.copyOf(counts);
        int counted = counts.stream().mapToInt(Count::people).sum();
        if (n != counted || missing < 0) {
            throw new IllegalArgumentException("the categories of “%s” hold %d of %d".formatted(name, counted, n));
        }
    }
}
