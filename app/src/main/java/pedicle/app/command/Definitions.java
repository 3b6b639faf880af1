package pedicle.app.command;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import pedicle.catalog.BadInput;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.Indicator;

/// The definitions that `--definition` and `--indicator` ask for.
final class Definitions {

    private Definitions() {}

    /// Of indicators alone, the definition to start with of each; of neither, the first of all.
    static List<Definition> of(List<String> indicators, List<String> ids) {
        List<Indicator> wanted =
                indicators.stream().distinct().map(Definitions::indicator).toList();
        if (ids.isEmpty()) {
            return wanted.isEmpty()
                    ? List.of(Definition.all().getFirst())
                    : wanted.stream().map(one -> one.definitions().getFirst()).toList();
        }
        boolean all = ids.equals(List.of("all"));
        List<Definition> named = all
                ? Definition.all()
                : ids.stream().distinct().map(Definitions::named).toList();
        if (wanted.isEmpty()) {
            return named;
        }
        if (all) {
            return named.stream()
                    .filter(one -> wanted.contains(Indicator.of(one)))
                    .toList();
        }
        named.forEach(one -> refuseAnother(one, wanted));
        return named;
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

    private static Indicator indicator(String id) {
        return Indicator.named(id)
                .orElseThrow(() -> new BadInput("--indicator: expected one of %s, found “%s”"
                        .formatted(listed(Arrays.asList(Indicator.values())), id)));
    }

    private static void refuseAnother(Definition definition, List<Indicator> wanted) {
        if (!wanted.contains(Indicator.of(definition))) {
            throw new BadInput("--definition: %s defines %s, and --indicator asks for %s"
                    .formatted(definition.id(), Indicator.of(definition).id(), listed(wanted)));
        }
    }

    private static String listed(List<Indicator> indicators) {
        return indicators.stream().map(Indicator::id).collect(Collectors.joining(", "));
    }
}
