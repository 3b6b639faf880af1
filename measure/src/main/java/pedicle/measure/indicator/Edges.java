package pedicle.measure.indicator;

import java.util.Optional;
import java.util.stream.Stream;

/// Whether the record reaches far enough on both sides of the period for the definition to be true.
final class Edges {

    private Edges() {}

    static Stream<String> of(Optional<Reach> reach, Definition definition, Period period) {
        return reach.stream().flatMap(days -> of(days, definition, period));
    }

    private static Stream<String> of(Reach reach, Definition definition, Period period) {
        return Stream.concat(
                Stream.of(reach.first())
                        .filter(first -> first.isAfter(
                                period.from().minusDays(definition.start().clearDays())))
                        .map(first ->
                                "The record begins on %s: the %d clear days before the first visits can't all be seen."
                                        .formatted(first, definition.start().clearDays())),
                Stream.of(reach.last())
                        .filter(last -> last.isBefore(
                                period.to().plusDays(definition.act().to())))
                        .map(last ->
                                "The record ends on %s: what was done up to %d days after the last visits can't all be seen."
                                        .formatted(last, definition.act().to())));
    }
}
