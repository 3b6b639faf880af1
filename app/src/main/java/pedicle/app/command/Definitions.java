package pedicle.app.command;

import java.util.List;
import pedicle.catalog.BadInput;
import pedicle.measure.indicator.Definition;

/// The definitions that `--definition` asks for.
final class Definitions {

    private Definitions() {}

    static List<Definition> named(List<String> ids) {
        if (ids.equals(List.of("all"))) {
            return Definition.all();
        }
        return ids.stream().distinct().map(Definitions::named).toList();
    }

    static Definition named(String id) {
        return Definition.named(id)
                .orElseThrow(() -> new BadInput("--definition: expected one of %s, found “%s”"
                        .formatted(
                                String.join(
                                        ", ",
                                        Definition.all().stream()
                                                .map(Definition::id)
                                                .toList()),
                                id)));
    }
}
