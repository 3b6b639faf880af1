package pedicle.study.survey;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import pedicle.catalog.Direction;

/// Items that ask for one thing together. `reversed` are those of them that are worded the other way round;
/// `construct` is the id of a catalog term, `theme` the code of the same thing in the interviews; what nobody has
/// decided
/// yet is empty, and then the scale can be scored but makes no finding.
public record Scale(
        String slug,
        String title,
        Optional<String> construct,
        Optional<Direction> direction,
        Optional<String> theme,
        List<String> items,
        Set<String> reversed) {

    public Scale {
        items = List.copyOf(items);
        reversed = Set.copyOf(reversed);
        if (items.size() < 2 || Set.copyOf(items).size() < items.size() || !items.containsAll(reversed)) {
            throw new IllegalArgumentException(
                    "a scale has at least two items, each once, and reverses only its own: " + slug);
        }
    }

    /// Someone who left more than a quarter of the items out has no score: of four, three must be answered.
    int leastAnswered() {
        return (3 * items.size() + 3) / 4;
    }
}
