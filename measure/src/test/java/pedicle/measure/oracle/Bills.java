package pedicle.measure.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a person's claims show, a line at a time.
record Bills(Person person) {

    private record Line(Person.Claim claim, Person.Billed billed) {}

    static Bills of(Person person) {
        return new Bills(person);
    }

    /// When a diagnosis or a service of the set was billed for.
    Stream<Span> spans(String set) {
        return lines().filter(line -> line.claim().diagnoses().contains(set)
                        || (set.equals("flag-lumbar-surgery") && line.billed().service() == Person.Service.SURGERY))
                .map(line -> date(line).orElse(Span.ANY));
    }

    List<Images.Seen> images() {
        return lines().filter(line -> line.billed().service() == Person.Service.XRAY)
                .flatMap(line -> date(line).stream())
                .filter(Span::isOneDay)
                .map(span -> new Images.Seen(span.first(), "xray"))
                .toList();
    }

    /// A line for low back pain says what the encounter that it names was for.
    boolean isBilledForPain(Person.Visit visit) {
        return lines().anyMatch(line -> line.billed().at().equals(visit.id()) && isForPain(line) && mayBeVisit(line));
    }

    /// Whether each diagnosis that the claims for a visit call principal is low back pain.
    Stream<Boolean> principalsAt(Person.Visit visit) {
        return lines().filter(line -> line.billed().at().equals(visit.id()) && mayBeVisit(line))
                .flatMap(line -> principals(line.claim()));
    }

    /// The diagnoses of the type, where the claim tells types at all; else the first that it lists.
    private static Stream<Boolean> principals(Person.Claim claim) {
        boolean typed = claim.types().stream().anyMatch(type -> !type.isEmpty());
        return IntStream.range(0, claim.diagnoses().size())
                .filter(i -> typed ? claim.types().get(i).equals("principal") : i == 0)
                .mapToObj(i -> claim.diagnoses().get(i).equals("low-back-pain"));
    }

    /// Visits that no encounter stands for.
    List<Span> visits() {
        return visits(_ -> true);
    }

    /// Those of a claim that doesn't say that another diagnosis is principal.
    List<Span> visitsAsPrincipal() {
        return visits(line -> Judge.mayBePain(principals(line.claim()).toList()));
    }

    private List<Span> visits(Predicate<Line> counting) {
        return lines().filter(line -> isForPain(line) && mayBeVisit(line))
                .filter(counting)
                .filter(line -> visitOf(line).isEmpty())
                .flatMap(line -> date(line).stream())
                .filter(span -> !span.isOneDay() || !wasMetOn(span))
                .toList();
    }

    /// Signs of back pain, for the clear period: also those at an image, and for another line than the one for it.
    List<Span> pains() {
        List<Span> pains = new ArrayList<>(visits());
        lines().filter(line -> line.claim().diagnoses().contains("low-back-pain"))
                .filter(line -> visitOf(line).isEmpty() || !statesVisit(line))
                .forEach(line -> date(line).ifPresent(pains::add));
        return pains;
    }

    private boolean statesVisit(Line line) {
        return isForPain(line) && mayBeVisit(line);
    }

    private Stream<Line> lines() {
        return person.claims().stream()
                .filter(Person.Claim::counts)
                .flatMap(claim -> claim.lines().stream().map(billed -> new Line(claim, billed)));
    }

    private static boolean isForPain(Line line) {
        List<String> diagnoses = line.claim().diagnoses();
        int about = line.billed().about();
        return (about == 0 ? diagnoses : List.of(diagnoses.get(about - 1))).contains("low-back-pain");
    }

    private static boolean mayBeVisit(Line line) {
        return switch (line.billed().service()) {
            case VISIT, SURGERY -> true;
            case XRAY, LABORATORY, AT_A_LABORATORY -> false;
        };
    }

    private Optional<Person.Visit> visitOf(Line line) {
        return person.visits().stream()
                .filter(visit -> visit.id().equals(line.billed().at()))
                .findFirst();
    }

    private Optional<Span> date(Line line) {
        return Span.of(line.billed().day())
                .or(() -> Span.of(line.claim().starts()))
                .or(() -> visitOf(line).flatMap(visit -> Span.of(visit.started())));
    }

    private boolean wasMetOn(Span day) {
        return person.visits().stream()
                .filter(visit -> !Judge.NEVER_HAPPENED.contains(visit.status()))
                .flatMap(visit -> Span.of(visit.started()).stream())
                .anyMatch(day::equals);
    }
}
