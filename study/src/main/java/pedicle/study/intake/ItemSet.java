package pedicle.study.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import pedicle.catalog.Direction;
import pedicle.study.survey.Scale;

/// Items that are proposed, or decided, to ask for one thing together. `construct` is the id of a catalog term and
/// empty where it was not said.
public record ItemSet(
        String slug,
        String title,
        List<String> items,
        List<Reversed> reversed,
        Optional<String> construct,
        Optional<Direction> direction,
        Optional<String> theme,
        String why,
        String constructWhy) {

    /// An item that is worded the other way round.
    public record Reversed(String item, String why) {}

    public ItemSet {
        items = List.copyOf(items);
        reversed = List.copyOf(reversed);
    }

    Scale scale() {
        return new Scale(
                slug,
                title,
                construct,
                direction,
                theme,
                items,
                reversed.stream().map(Reversed::item).collect(Collectors.toSet()));
    }
}
