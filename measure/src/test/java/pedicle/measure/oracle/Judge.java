package pedicle.measure.oracle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.LookBack;
import pedicle.measure.indicator.Period;
import pedicle.measure.indicator.Start;

/// Judges one person at a time by a definition, following its words.
record Judge(Definition definition, Period period) {

    private static final Set<String> INPATIENT = Set.of("IMP", "ACUTE", "NONAC");
    static final Set<String> NEVER_HAPPENED = Set.of("planned", "cancelled", "entered-in-error");

    /// A verdict for each episode, or a single one without an index day.
    List<Verdict> judge(Person person) {
        List<LocalDate> starts = starts(person);
        if (starts.isEmpty()) {
            String what = ofImages() ? "image" : "visit";
            String why = wasSeen(person) ? "no-clear-" + what : "no-" + what;
            return List.of(new Verdict(
                    person.id(), Optional.empty(), List.of(why), Optional.empty(), "", false, Optional.empty()));
        }
        return starts.stream().map(day -> judge(person, day)).toList();
    }

    private Verdict judge(Person person, LocalDate day) {
        List<String> reasons = new ArrayList<>(ageReasons(person, day));
        if (definition.enrolled() && !isEnrolled(person, day)) {
            reasons.add("not-enrolled");
        }
        Findings findings = new Findings(person, day, period, greatestAge(person, day));
        boolean flagged = definition.lookBacks().stream()
                .filter(lookBack -> lookBack.role() == LookBack.Role.FLAG)
                .anyMatch(findings::show);
        // In the order of each reason's first look-back that holds.
        definition.lookBacks().stream()
                .filter(lookBack -> lookBack.role() == LookBack.Role.EXCLUDE && findings.show(lookBack))
                .map(LookBack::reason)
                .distinct()
                .filter(reason -> partsOf(reason).stream()
                        .allMatch(part -> definition.lookBacks().stream()
                                .anyMatch(other -> other.role() == LookBack.Role.EXCLUDE
                                        && other.reason().equals(reason)
                                        && other.part().equals(part)
                                        && findings.show(other))))
                .forEach(reasons::add);
        return switch (definition.act().kind()) {
            case IMAGE -> {
                Optional<Images.Seen> image = firstImage(person, day);
                yield new Verdict(
                        person.id(),
                        Optional.of(day),
                        reasons,
                        image.map(Images.Seen::day),
                        image.map(Images.Seen::modality).orElse(""),
                        flagged,
                        age(person, day));
            }
            case OPIOID ->
                new Verdict(
                        person.id(),
                        Optional.of(day),
                        reasons,
                        first(
                                person.medicines().stream()
                                        .filter(medicine -> medicine.set().equals("drug-opioids"))
                                        .map(Person.Medicine::day),
                                day),
                        "",
                        flagged,
                        age(person, day));
            case REFERRAL ->
                new Verdict(
                        person.id(),
                        Optional.of(day),
                        reasons,
                        first(person.referrals().stream(), day),
                        "",
                        flagged,
                        age(person, day));
        };
    }

    private Set<String> partsOf(String reason) {
        return definition.lookBacks().stream()
                .filter(lookBack -> lookBack.role() == LookBack.Role.EXCLUDE
                        && lookBack.reason().equals(reason))
                .map(LookBack::part)
                .collect(Collectors.toSet());
    }

    private Optional<LocalDate> first(Stream<String> days, LocalDate index) {
        return days.flatMap(day -> Span.of(day).stream())
                .filter(Span::isOneDay)
                .map(Span::first)
                .filter(day -> isInWindow(day, index))
                .min(Comparator.naturalOrder());
    }

    private boolean isInWindow(LocalDate day, LocalDate index) {
        return !day.isBefore(index.plusDays(definition.act().from()))
                && !day.isAfter(index.plusDays(definition.act().to()));
    }

    /// Every single day is covered by some period.
    private boolean isEnrolled(Person person, LocalDate index) {
        return index.minusDays(definition.start().clearDays())
                .datesUntil(index.plusDays(definition.act().to() + 1L))
                .allMatch(day -> person.insured().stream()
                        .anyMatch(period -> !LocalDate.parse(period.from()).isAfter(day)
                                && (period.to().isEmpty()
                                        || !LocalDate.parse(period.to()).isBefore(day))));
    }

    private boolean ofImages() {
        return definition.start().which() == Start.Which.FIRST_IMAGE;
    }

    private static Stream<Images.Seen> images(Person person) {
        return Images.of(person).stream();
    }

    private LocalDate lastStart() {
        return period.to().minusDays(definition.start().closeDays());
    }

    private static boolean isForBackPain(Person.Visit visit, Person person) {
        boolean named = visit.shown() != Person.Shown.NOT_BACK_PAIN
                || person.problems().stream()
                        .anyMatch(problem -> problem.set().equals("low-back-pain")
                                && !isRefuted(problem)
                                && problem.at().equals(visit.id()))
                || Bills.of(person).isBilledForPain(visit);
        return named && !NEVER_HAPPENED.contains(visit.status());
    }

    static boolean isRefuted(Person.Problem problem) {
        return problem.verification().equals("refuted");
    }

    private boolean wasSeen(Person person) {
        if (ofImages()) {
            return images(person).map(Images.Seen::day).anyMatch(this::isInPeriod);
        }
        return seen(person)
                .anyMatch(span ->
                        !span.first().isAfter(lastStart()) && !span.last().isBefore(period.from()));
    }

    /// Visits that may begin an episode, by encounters and by claims.
    private Stream<Span> seen(Person person) {
        boolean asPrincipal = definition.start().diagnosis() == Start.Diagnosis.PRINCIPAL;
        Bills bills = Bills.of(person);
        return Stream.concat(
                person.visits().stream()
                        .filter(visit -> isForBackPain(visit, person) && !INPATIENT.contains(visit.setting()))
                        .filter(visit -> !asPrincipal || mayBePrincipal(visit, bills))
                        .flatMap(visit -> Span.of(visit.started()).stream()),
                (asPrincipal ? bills.visitsAsPrincipal() : bills.visits()).stream());
    }

    /// Nobody says that another diagnosis is principal, or somebody that back pain is. What can't be read, or does not
    /// stand, says nothing.
    private static boolean mayBePrincipal(Person.Visit visit, Bills bills) {
        Stream<Boolean> pain = Stream.of(visit)
                .filter(each -> each.shown() == Person.Shown.BY_DIAGNOSIS && each.rank() == 1)
                .map(_ -> true);
        Stream<Boolean> others = visit.others().stream()
                .filter(other -> other.points() == Person.Points.TO_DIABETES && other.rank() == 1)
                .map(_ -> false);
        return mayBePain(Stream.of(pain, others, bills.principalsAt(visit))
                .flatMap(each -> each)
                .toList());
    }

    /// Of what is called principal, whether each is back pain.
    static boolean mayBePain(List<Boolean> principals) {
        return principals.isEmpty() || principals.contains(true);
    }

    private boolean isInPeriod(LocalDate day) {
        return !day.isBefore(period.from()) && !day.isAfter(lastStart());
    }

    private List<LocalDate> starts(Person person) {
        TreeSet<LocalDate> days = new TreeSet<>();
        seen(person)
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
            case FIRST_IMAGE -> {
                List<LocalDate> imaged =
                        images(person).map(Images.Seen::day).distinct().sorted().toList();
                yield imaged.stream()
                        .filter(this::isInPeriod)
                        .filter(day -> imaged.stream()
                                .noneMatch(other -> other.isBefore(day)
                                        && !other.isBefore(
                                                day.minusDays(definition.start().clearDays()))))
                        .limit(1)
                        .toList();
            }
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
        pains.addAll(Bills.of(person).pains());
        return pains.stream()
                .noneMatch(pain -> pain.first().isBefore(day) && !pain.last().isBefore(from));
    }

    private List<String> ageReasons(Person person, LocalDate index) {
        LocalDate day = switch (definition.ages().on()) {
            case INDEX_DAY -> index;
            case PERIOD_START -> period.from();
            case PERIOD_END -> period.to();
        };
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

    /// The greatest age that the birth date as written permits; of no known one, any.
    private long greatestAge(Person person, LocalDate index) {
        LocalDate day = switch (definition.ages().on()) {
            case INDEX_DAY -> index;
            case PERIOD_START -> period.from();
            case PERIOD_END -> period.to();
        };
        return Span.of(person.born())
                .map(born -> ChronoUnit.YEARS.between(born.first(), day))
                .orElse(999L);
    }

    /// On the day that the definition names, as young and as old as the birth date as written permits.
    private Optional<Verdict.Aged> age(Person person, LocalDate index) {
        LocalDate day = switch (definition.ages().on()) {
            case INDEX_DAY -> index;
            case PERIOD_START -> period.from();
            case PERIOD_END -> period.to();
        };
        return Span.of(person.born())
                .filter(born -> !born.last().isAfter(day))
                .map(born -> new Verdict.Aged(
                        ChronoUnit.YEARS.between(born.last(), day), ChronoUnit.YEARS.between(born.first(), day)));
    }

    static Optional<Person.Visit> visitOf(Person person, Person.Problem problem) {
        return person.visits().stream()
                .filter(visit -> visit.id().equals(problem.at()))
                .findFirst();
    }

    static Optional<Span> dateOf(Person person, Person.Problem problem) {
        return Span.of(problem.onset())
                .or(() -> Span.of(problem.recorded()))
                .or(() -> visitOf(person, problem).flatMap(visit -> Span.of(visit.started())));
    }

    private Optional<Images.Seen> firstImage(Person person, LocalDate day) {
        List<String> best = List.of("mri", "ct", "xray");
        int shown = images(person)
                .filter(image -> image.day().equals(day))
                .mapToInt(image -> best.indexOf(image.modality()))
                .min()
                .orElse(best.size());
        return images(person)
                .filter(image -> isInWindow(image.day(), day))
                .filter(image -> !definition.act().rising() || best.indexOf(image.modality()) < shown)
                .min(Comparator.comparing(Images.Seen::day).thenComparingInt(image -> best.indexOf(image.modality())));
    }
}
