package pedicle.measure.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pedicle.catalog.Sql;

/// What is asked of an engine that speaks SQL: a definition and a period as the two tables that `measure.sql` reads.
/// Each is a question that DuckDB and Spark both understand, to be kept under the name of its field.
public record Asked(String definition, String lookBack) {

    /// As staging writes the first day of what has no date.
    private static final String EVER = day(LocalDate.of(1, 1, 1));

    /// `insured` where the export says who is.
    public static Asked of(Definition definition, Period period, boolean insured) {
        return new Asked(row(definition, period, insured), rows(definition.lookBacks(), period));
    }

    /// Where each patient stands, once the tables are there.
    public static String judged() {
        return Sql.of(Asked.class, "measure.sql");
    }

    private static String row(Definition definition, Period period, boolean insured) {
        return """
                select * from (values (%s)) as definition(
                  least_age, most_age, age_on, from_day, to_day, end_day, clear_days, start, principal, enrolled,
                  kind, rising, act_from, act_to, out_of_acted)""".formatted(Stream.of(
                        whole(definition.ages().least()),
                        whole(definition.ages().most()),
                        text(definition.ages().on().name()),
                        day(period.from()),
                        day(period.to().minusDays(definition.start().closeDays())),
                        day(period.to()),
                        whole(definition.start().clearDays()),
                        text(definition.start().which().name()),
                        truth(definition.start().diagnosis() == Start.Diagnosis.PRINCIPAL),
                        truth(definition.enrolled() && insured),
                        text(definition.act().kind().name()),
                        truth(definition.act().rising()),
                        whole(definition.act().from()),
                        whole(definition.act().to()),
                        truth(definition.denominator() == Definition.Denominator.ACTED))
                .collect(Collectors.joining(", ")));
    }

    /// The row at place 0 is never asked for: it says what is in each column where a definition looks for nothing.
    private static String rows(List<LookBack> lookBacks, Period period) {
        Stream<String> rows = IntStream.range(0, lookBacks.size()).mapToObj(i -> row(lookBacks.get(i), i + 1, period));
        return """
                select * from (values
                  ('', '', 0, 0, 0, date '0001-01-01', date '0001-01-01', 0, 0, 0, '', '')%s) as look_back(
                  code_set, role, place, days_before, days_after, first_day, last_day, least_dates, run_days,
                  least_age, reason, part)
                where place > 0""".formatted(rows.map(row -> ",\n  " + row).collect(Collectors.joining()));
    }

    private static String row(LookBack lookBack, int place, Period period) {
        return Stream.of(
                        text(lookBack.set()),
                        text(lookBack.role() == LookBack.Role.FLAG ? "flag" : "exclude"),
                        whole(place),
                        window(lookBack.window(), period),
                        whole(lookBack.asks() instanceof LookBack.Asks.Dates(int least) ? least : 1),
                        whole(lookBack.asks() instanceof LookBack.Asks.DaysInARow(int least) ? least : 0),
                        whole(lookBack.leastAge()),
                        text(lookBack.reason()),
                        text(lookBack.part()))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /// Days before and after the index day, and the days that take their place: a first where it is looked for ever, a
    /// first and a last where the period says which.
    private static String window(LookBack.Window window, Period period) {
        return switch (window) {
            case LookBack.Window.AroundIndexDay(OptionalInt before, int after) ->
                "%d, %d, %s, null".formatted(before.orElse(0), after, before.isPresent() ? "null" : EVER);
            case LookBack.Window.Within(LookBack.Stretch stretch) ->
                "0, 0, %s, %s".formatted(day(first(stretch, period)), day(period.to()));
        };
    }

    private static LocalDate first(LookBack.Stretch stretch, Period period) {
        return switch (stretch) {
            case PERIOD -> period.from();
            case PERIOD_OR_YEAR_BEFORE -> period.from().minusYears(1);
        };
    }

    private static String whole(int number) {
        return String.valueOf(number);
    }

    private static String truth(boolean truth) {
        return String.valueOf(truth);
    }

    private static String day(LocalDate day) {
        return "date '%s'".formatted(day);
    }

    /// Engines differ in how a quote within a text is written, so that there is none.
    private static String text(String word) {
        if (word.contains("'") || word.contains("\\")) {
            throw new IllegalArgumentException("a definition's names hold no quotes and no backslashes: " + word);
        }
        return "'" + word + "'";
    }
}
