package pedicle.study.compare;

import java.util.List;
import java.util.stream.IntStream;

/// Which group each person belongs to: a place in `names`, or -1 for none; and whether the names stand in an
/// order that
/// means something.
public final class Groups {

    private final String name;
    private final int[] membership;
    private final List<String> names;
    private final boolean ordered;

    public Groups(String name, int[] membership, List<String> names, boolean ordered) {
        this.name = name;
        this.membership = membership.clone();
        this.names = List.copyOf(names);
        this.ordered = ordered;
        for (int place : membership) {
            if (place < -1 || place >= names.size()) {
                throw new IllegalArgumentException(
                        "“%s” has groups 0 to %d, and -1 for none: %d".formatted(name, names.size() - 1, place));
            }
        }
    }

    /// A group for each category, or for each value that occurs, in rising order.
    public static Groups of(Measurement by) {
        Measurement categories = by.asCategories();
        int[] membership = IntStream.range(0, categories.people())
                .map(person -> Double.isNaN(categories.value(person)) ? -1 : (int) categories.value(person))
                .toArray();
        return new Groups(by.name(), membership, categories.categories(), !by.isCategories());
    }

    public String name() {
        return name;
    }

    public List<String> names() {
        return names;
    }

    public boolean ordered() {
        return ordered;
    }

    public int people() {
        return membership.length;
    }

    int group(int person) {
        return membership[person];
    }
}
