package pedicle.measure.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import pedicle.measure.indicator.LookBack;
import pedicle.measure.indicator.Period;

/// What a person's record shows around an index day.
record Findings(Person person, LocalDate index, Period period, long greatestAge) {

    boolean show(LookBack lookBack) {
        return switch (lookBack.asks()) {
            case LookBack.Asks.Dates(int least) ->
                (lookBack.leastAge() == 0 || greatestAge >= lookBack.leastAge())
                        && spans(lookBack.set())
                                        .filter(span -> mayBeAmong(span, days(lookBack)))
                                        .map(Span::first)
                                        .distinct()
                                        .count()
                                >= least;
            case LookBack.Asks.DaysInARow(int least) -> longestRun(lookBack) >= least;
        };
    }

    private Stream<Span> spans(String set) {
        Stream<Span> problems = person.problems().stream()
                .filter(problem -> problem.set().equals(set) && !Judge.isRefuted(problem))
                .map(problem -> Judge.dateOf(person, problem).orElse(Span.ANY));
        Stream<Span> medicines = person.medicines().stream()
                .filter(medicine -> medicine.set().equals(set))
                .map(medicine -> Span.of(medicine.day()).orElse(Span.ANY));
        Stream<Span> death = Stream.of(person.died())
                .filter(died -> set.equals("exclusion-death") && !died.isEmpty())
                .map(died -> Span.of(died).orElse(Span.ANY));
        return Stream.of(problems, medicines, death, Bills.of(person).spans(set))
                .flatMap(spans -> spans);
    }

    private static boolean mayBeAmong(Span span, Span days) {
        return !span.first().isAfter(days.last()) && !span.last().isBefore(days.first());
    }

    /// The days that count: some around the first visit, or the measurement year, or that and the year before.
    private Span days(LookBack lookBack) {
        return switch (lookBack.window()) {
            case LookBack.Window.AroundIndexDay(OptionalInt before, int after) ->
                new Span(
                        before.isPresent() ? index.minusDays(before.getAsInt()) : LocalDate.MIN, index.plusDays(after));
            case LookBack.Window.Within(LookBack.Stretch stretch) ->
                switch (stretch) {
                    case PERIOD -> new Span(period.from(), period.to());
                    case PERIOD_OR_YEAR_BEFORE -> new Span(period.from().minusYears(1), period.to());
                };
        };
    }

    /// Day by day: whoever has tablets takes one, and puts what comes meanwhile aside for later.
    private int longestRun(LookBack lookBack) {
        List<Fill> fills = new ArrayList<>();
        for (Person.Medicine medicine : person.medicines()) {
            if (medicine.set().equals(lookBack.set()) && medicine.days() > 0) {
                Span.of(medicine.day())
                        .filter(Span::isOneDay)
                        .ifPresent(span -> fills.add(new Fill(span.first(), medicine.days())));
            }
        }
        fills.sort(Comparator.comparing(Fill::day));
        Set<LocalDate> taken = new HashSet<>();
        if (!fills.isEmpty()) {
            int inHand = 0;
            LocalDate last = days(lookBack).last();
            for (LocalDate day = fills.getFirst().day(); !day.isAfter(last); day = day.plusDays(1)) {
                for (Fill fill : fills) {
                    inHand += fill.day().equals(day) ? fill.days() : 0;
                }
                if (inHand > 0) {
                    inHand--;
                    taken.add(day);
                }
            }
        }
        int run = 0;
        int longest = 0;
        for (LocalDate day : new TreeSet<>(taken)) {
            boolean counts = mayBeAmong(new Span(day, day), days(lookBack));
            run = !counts ? 0 : taken.contains(day.minusDays(1)) ? run + 1 : 1;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private record Fill(LocalDate day, int days) {}
}
