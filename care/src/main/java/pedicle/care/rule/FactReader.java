package pedicle.care.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pedicle.catalog.reference.Code;
import pedicle.catalog.reference.Fact;

/// Fills a fact sheet from the record, the order's own reasons, and the clinician's answers.
public final class FactReader {

    /// A stated no is believed for the visit and the week before it: red flags are asked anew at each visit.
    static final int A_NO_LASTS_DAYS = 7;

    private final Collection<Fact> closedList;
    private final PainReader pain;
    private final EntryFacts entries;
    private final SteroidCourse steroids = new SteroidCourse();
    private final BackgroundReader background;
    private final CodeBook codes;

    public FactReader(Collection<Fact> closedList, List<Code> codes) {
        this.closedList = List.copyOf(closedList);
        this.codes = new CodeBook(
                Stream.concat(codes.stream(), Reading.ownCodes().stream()).toList());
        this.pain = new PainReader(this.codes);
        this.entries = new EntryFacts(this.codes);
        this.background = new BackgroundReader(this.codes, codes);
    }

    public FactSheet read(Chart chart, Order order, Asked asked, LocalDate on) {
        asked.refuseUnknown(closedList);
        List<Entry> all = new ArrayList<>(chart.entries());
        order.reasons().forEach(reason -> all.add(asDiagnosis(order, reason, on)));
        EntryFacts.Said said = entries.read(all, order, on);
        SteroidUse use = steroids.use(steroids(all), on);
        Onset onset = pain.onset(all, order, asked, on);
        Background told = background.read(
                chart.person(), all, order, onset, pain.earlier(all, order, onset, on), use, said, asked, on);
        Map<String, Known> facts = new HashMap<>();
        closedList.forEach(fact -> facts.put(fact.id(), new Known.NotRecorded()));
        said.traces().forEach(trace -> note(facts, trace.fact(), trace.known()));
        note(facts, "long-term-corticosteroids", SteroidCourse.known(use));
        note(facts, "inflammatory-features", inflammatory(told.inflammation()));
        readAge(chart.person(), facts, on);
        asked.answers().forEach((fact, holds) -> note(facts, fact, answered(holds, on)));
        note(facts, "imaged-before-without-change", imagedWithoutChange(facts, told, onset));
        return new FactSheet(
                facts,
                pain.lowBackPain(all, order, asked, on),
                chart.person().isOver(17, on),
                onset,
                chart.person().sex(),
                told);
    }

    /// NICE NG65: with four of its features in pain that began before 45 and has lasted, refer.
    private static Known inflammatory(Inflammation inflammation) {
        return switch (inflammation.advice()) {
            case REFER ->
                new Known.Present(
                        inflammation.features().getFirst().known().where(),
                        inflammation.beganBefore45() instanceof Known.Present young ? young.date() : Optional.empty(),
                        inflammation.features().size() + " features of NICE NG65");
            case HLA_B27, NOT_ENOUGH -> new Known.NotRecorded();
        };
    }

    /// An image made within this time of pain, and somebody's word that nothing is new or worse since.
    private static Known imagedWithoutChange(Map<String, Known> facts, Background told, Onset onset) {
        boolean nothingNew = facts.getOrDefault("new-or-progressing-symptoms", new Known.NotRecorded())
                .isAbsent();
        return switch (onset) {
            case Onset.Since(LocalDate began, String _)
            when nothingNew ->
                told.images().stream()
                        .filter(image ->
                                image.done().filter(day -> !day.isBefore(began)).isPresent())
                        .findFirst()
                        .<Known>map(image -> new Known.Present(image.where(), image.done(), image.words()))
                        .orElse(new Known.NotRecorded());
            case Onset.Since _, Onset.NotRecorded _ -> new Known.NotRecorded();
        };
    }

    private static void readAge(Person person, Map<String, Known> facts, LocalDate on) {
        note(facts, "age-over-50", person.isOver(50, on));
        note(facts, "age-over-70", person.isOver(70, on));
        note(facts, "fracture-age", fractureAge(person, on));
    }

    /// ACP 2011 (Chou): a man over 65 or a woman over 75. Where the sex is not known, only what holds for both.
    private static Known fractureAge(Person person, LocalDate on) {
        return switch (person.sex()) {
            case MALE -> person.isOver(65, on);
            case FEMALE -> person.isOver(75, on);
            case OTHER, NOT_RECORDED -> {
                Known over75 = person.isOver(75, on);
                Known over65 = person.isOver(65, on);
                yield over75.isPresent() ? over75 : over65.isAbsent() ? over65 : new Known.NotRecorded();
            }
        };
    }

    private List<Entry.Prescription> steroids(List<Entry> all) {
        return all.stream()
                .filter(Entry.Prescription.class::isInstance)
                .map(Entry.Prescription.class::cast)
                .filter(one -> codes.setsOf(one.what()).contains("flag-corticosteroids")
                        || (codes.setsOf(one.what()).isEmpty()
                                && steroids.isNamedIn(one.what().words())))
                .toList();
    }

    private static Entry.Diagnosis asDiagnosis(Order order, Concept reason, LocalDate on) {
        return new Entry.Diagnosis(
                order.where(),
                reason,
                Entry.Standing.ACTIVE,
                Optional.empty(),
                Optional.of(Day.on(order.authoredOn().orElse(on))),
                Optional.empty());
    }

    static Known answered(boolean holds, LocalDate on) {
        return holds
                ? new Known.Present("clinician", Optional.of(on), "yes")
                : new Known.Absent("clinician", Optional.of(on), "no");
    }

    static boolean isFreshNo(Optional<LocalDate> at, LocalDate on) {
        return at.filter(day -> !day.isAfter(on) && ChronoUnit.DAYS.between(day, on) <= A_NO_LASTS_DAYS)
                .isPresent();
    }

    /// Facts outside the closed list are left alone.
    private static void note(Map<String, Known> facts, String fact, Known known) {
        facts.computeIfPresent(fact, (same, before) -> before.or(known));
    }
}
