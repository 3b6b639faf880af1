package pedicle.measure.indicator;

import java.util.List;
import java.util.stream.Stream;

/// The reasons for which a person does not count, in the order in which they are tried. Each is counted
/// once, by the first that applies; `measure.sql` writes the same words.
final class Exclusion {

    private static final List<String> OF_EVERYONE = List.of("age-unknown", "too-young", "too-old");

    private Exclusion() {}

    static Stream<String> inOrder(Definition definition) {
        return Stream.of(
                        start(definition),
                        OF_EVERYONE.stream(),
                        Stream.of("not-enrolled").filter(_ -> definition.enrolled()),
                        definition.lookBacks().stream()
                                .filter(lookBack -> lookBack.role() == LookBack.Role.EXCLUDE)
                                .map(LookBack::reason)
                                .distinct())
                .flatMap(reasons -> reasons);
    }

    private static Stream<String> start(Definition definition) {
        return switch (definition.start().which()) {
            case FIRST_CLEAR, EVERY_CLEAR, FIRST -> Stream.of("no-visit", "no-clear-visit");
            case FIRST_IMAGE -> Stream.of("no-image", "no-clear-image");
        };
    }
}
