package pedicle.measure.oracle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import pedicle.measure.indicator.Ages;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.LookBack;
import pedicle.measure.indicator.Period;

/// Judges one person at a time by a definition, following its words.
record Judge(Definition definition, Period period) {

    private static final Set<String> INPATIENT = Set.of("IMP", "ACUTE", "NONAC");
    private static final Set<String> NEVER_HAPPENED = Set.of("planned", "cancelled", "entered-in-error");

    /// A verdict for each episode, or a single one without an index day.
    List<Verdict> judge(Person person) {
        List<LocalDate> starts = starts(person);
        if (starts.isEmpty()) {
            String why = wasSeen(person) ? "no-clear-visit" : "no-visit";
            return List.of(new Verdict(person.id(), Optional.empty(), List.of(why), Optional.empty(), "", false));
        }
        return starts.stream().map(day -> judge(person, day)).toList();
    }

    private Verdict judge(Person person, LocalDate day) {
        List<String> reasons = new ArrayList<>(ageReasons(person, day));
        boolean flagged = false;
        for (LookBack lookBack : definition.lookBacks()) {
            boolean there = person.problems().stream().anyMatch(problem -> isThere(person, problem, lookBack, day));
            switch (lookBack.role()) {
                case FLAG -> flagged |= there;
                case EXCLUDE -> {
                    if (there) {
                        reasons.add(lookBack.set());
                    }
                }
            }
        }
        Optional<Person.Image> image = firstImage(person, day);
        return new Verdict(
                person.id(),
                Optional.of(day),
                reasons,
                image.map(i -> dayOf(i)),
                image.map(Person.Image::modality).orElse(""),
                flagged);
    }

    private LocalDate lastStart() {
        return period.to().minusDays(definition.start().closeDays());
    }

    private static boolean isForBackPain(Person.Visit visit, Person person) {
        boolean named = visit.shown() != Person.Shown.NOT_BACK_PAIN
                || person.problems().stream()
                        .anyMatch(problem -> problem.set().equals("low-back-pain")
                                && !isRefuted(problem)
                                && problem.at().equals(visit.id()));
        return named && !NEVER_HAPPENED.contains(visit.status());
    }

    private static boolean isRefuted(Person.Problem problem) {
        return problem.verification().equals("refuted");
    }

    private boolean wasSeen(Person person) {
        return person.visits().stream()
                .filter(visit -> isForBackPain(visit, person) && !INPATIENT.contains(visit.setting()))
                .flatMap(visit -> Span.of(visit.started()).stream())
                .anyMatch(span ->
                        !span.first().isAfter(lastStart()) && !span.last().isBefore(period.from()));
    }

    private List<LocalDate> starts(Person person) {
        TreeSet<LocalDate> days = new TreeSet<>();
        person.visits().stream()
                .filter(visit -> isForBackPain(visit, person) && !INPATIENT.contains(visit.setting()))
                .flatMap(visit -> Span.of(visit.started()).stream())
                .filter(Span::isOneDay)
                .map(Span::first)
                .filter(day -> !day.isBefore(period.from()) && !day.isAfter(lastStart()))
                .forEach(days::add);
        return switch (definition.start().which()) {
            case FIRST_CLEAR ->
                days.stream().filter(day -> isClear(person, day)).limit(1).toList();
            case EVERY_CLEAR ->
                days.stream().filter(day -> isClear(person, day)).toList();
            case FIRST ->
                days.stream().limit(1).filter(day -> isClear(person, day)).toList();
        };
    }

    private boolean isClear(Person person, LocalDate day) {
        LocalDate from = day.minusDays(definition.start().clearDays());
        List<Span> pains = new ArrayList<>();
        person.visits().stream()
                .filter(visit -> isForBackPain(visit, person))
                .forEach(visit -> Span.of(visit.started()).ifPresent(pains::add));
        person.problems().stream()
                .filter(problem -> problem.set().equals("low-back-pain") && !isRefuted(problem))
                .filter(problem -> visitOf(person, problem).isEmpty())
                .forEach(problem -> dateOf(person, problem).ifPresent(pains::add));
        return pains.stream()
                .noneMatch(pain -> pain.first().isBefore(day) && !pain.last().isBefore(from));
    }

    private List<String> ageReasons(Person person, LocalDate index) {
        LocalDate day = definition.ages().on() == Ages.Day.PERIOD_START ? period.from() : index;
        Optional<Span> born = Span.of(person.born());
        if (born.isEmpty() || born.orElseThrow().first().isAfter(index)) {
            return List.of("age-unknown");
        }
        long oldest = ChronoUnit.YEARS.between(born.orElseThrow().first(), day);
        long youngest = ChronoUnit.YEARS.between(born.orElseThrow().last(), day);
        int least = definition.ages().least();
        int most = definition.ages().most();
        if (oldest < least) {
            return List.of("too-young");
        }
        if (youngest > most) {
            return List.of("too-old");
        }
        return youngest < least || oldest > most ? List.of("age-unknown") : List.of();
    }

    private boolean isThere(Person person, Person.Problem problem, LookBack lookBack, LocalDate day) {
        if (!problem.set().equals(lookBack.set()) || isRefuted(problem)) {
            return false;
        }
        Span span = dateOf(person, problem).orElse(Span.ANY);
        boolean soonEnough = !span.first().isAfter(day.plusDays(lookBack.daysAfter()));
        boolean lateEnough = lookBack.daysBefore().isEmpty()
                || !span.last().isBefore(day.minusDays(lookBack.daysBefore().getAsInt()));
        return soonEnough && lateEnough;
    }

    private static Optional<Person.Visit> visitOf(Person person, Person.Problem problem) {
        return person.visits().stream()
                .filter(visit -> visit.id().equals(problem.at()))
                .findFirst();
    }

    private static Optional<Span> dateOf(Person person, Person.Problem problem) {
        return Span.of(problem.onset())
                .or(() -> Span.of(problem.recorded()))
                .or(() -> visitOf(person, problem).flatMap(visit -> Span.of(visit.started())));
    }

    private Optional<Person.Image> firstImage(Person person, LocalDate day) {
        return person.images().stream()
                .filter(image -> List.of("xray", "ct", "mri").contains(image.modality()))
                .filter(image -> image.status().equals("completed"))
                .filter(image -> Span.of(image.day()).orElseThrow().isOneDay())
                .filter(image ->
                        !dayOf(image).isBefore(day) && !dayOf(image).isAfter(day.plusDays(definition.windowDays())))
                .min(Comparator.comparing(Judge::dayOf)
                        .thenComparingInt(image -> List.of("mri", "ct", "xray").indexOf(image.modality())));
    }

    private static LocalDate dayOf(Person.Image image) {
        return Span.of(image.day()).orElseThrow().first();
    }
}
