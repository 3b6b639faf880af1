package pedicle.measure.indicator;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import pedicle.catalog.Sql;

/// Whether the record reaches far enough on both sides of the period for the definition to be true.
final class Edges {

    private record Span(Optional<LocalDate> first, Optional<LocalDate> last) {}

    private Edges() {}

    static Stream<String> of(Handle tables, Definition definition, Period period) {
        Span span = tables.createQuery(Sql.of(Edges.class, "span.sql"))
                .map((row, _) -> new Span(day(row.getDate("first")), day(row.getDate("last"))))
                .one();
        return Stream.concat(
                span
                        .first()
                        .filter(first -> first.isAfter(
                                period.from().minusDays(definition.start().clearDays())))
                        .map(first ->
                                "The record begins on %s: the %d clear days before the first visits can't all be seen."
                                        .formatted(first, definition.start().clearDays()))
                        .stream(),
                span
                        .last()
                        .filter(last -> last.isBefore(
                                period.to().plusDays(definition.act().to())))
                        .map(last ->
                                "The record ends on %s: what was done up to %d days after the last visits can't all be seen."
                                        .formatted(last, definition.act().to()))
                        .stream());
    }

    private static Optional<LocalDate> day(@Nullable Date date) {
        return date == null ? Optional.empty() : Optional.of(date.toLocalDate());
    }
}
