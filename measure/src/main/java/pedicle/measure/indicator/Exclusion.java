package pedicle.measure.indicator;

import java.util.List;
import java.util.stream.Stream;

/// The reasons for which a person does not count, in the order in which they are tried. Each is counted
/// once, by the first that applies; `measure.sql` writes the same words.
final class Exclusion {

    private static final List<String> FIRST =
            List.of("no-visit", "no-clear-visit", "age-unknown", "too-young", "too-old");

    private Exclusion() {}

    static Stream<String> inOrder(Definition definition) {
        return Stream.concat(
                FIRST.stream(),
                definition.lookBacks().stream()
                        .filter(lookBack -> lookBack.role() == LookBack.Role.EXCLUDE)
                        .map(LookBack::set));
    }
}
