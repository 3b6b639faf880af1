package pedicle.care.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import pedicle.catalog.reference.Code;
import pedicle.catalog.reference.Fact;

/// Fills a fact sheet from the record, the order's own reasons, and the clinician's answers.
public final class FactReader {

    /// A stated no is believed for the visit and the week before it: red flags are asked anew at each visit.
    private static final int A_NO_LASTS_DAYS = 7;

    /// Body temperature; 38.0 °C and above is fever by common use. A normal reading says nothing of the days
    /// before: fever is missing in 45 in 100 spinal infections (Yusuf 2019).
    private static final Concept.Coding BODY_TEMPERATURE = new Concept.Coding("http://loinc.org", "8310-5");

    private static final double FEVER_CELSIUS = 38.0;
    private static final int FEVER_DAYS = 14;

    private static final Pattern BACK_PAIN =
            Pattern.compile("(?i)\\b(back pain|lumbago|sciatica|lombalgie|lumbalgie|sciatique|mal de dos)\\b");

    private final Collection<Fact> closedList;
    private final CodeBook codes;
    private final List<Reading> readings = Reading.all();

    public FactReader(Collection<Fact> closedList, List<Code> codes) {
        this.closedList = List.copyOf(closedList);
        this.codes = new CodeBook(
                Stream.concat(codes.stream(), Reading.nerveCodes().stream()).toList());
    }

    public FactSheet read(Chart chart, Order order, Asked asked, LocalDate on) {
        asked.refuseUnknown(closedList);
        List<Entry> entries = new ArrayList<>(chart.entries());
        order.reasons().forEach(reason -> entries.add(asDiagnosis(order, reason, on)));
        Map<String, Known> facts = new HashMap<>();
        closedList.forEach(fact -> facts.put(fact.id(), new Known.NotRecorded()));
        entries.forEach(entry -> read(entry, facts, on));
        note(facts, "long-term-corticosteroids", SteroidCourse.known(steroids(entries), on));
        readAge(chart.person(), facts, on);
        asked.answers().forEach((fact, holds) -> note(facts, fact, answered(holds, on)));
        return new FactSheet(
                facts,
                lowBackPain(entries, asked, on),
                chart.person().isOver(17, on),
                onset(entries, order, asked, on),
                chart.person().sex());
    }

    private void read(Entry entry, Map<String, Known> facts, LocalDate on) {
        switch (entry) {
            case Entry.Diagnosis diagnosis -> {
                if (!diagnosis.isAfter(on)) {
                    readingsOf(entry).forEach(reading -> note(facts, reading.fact(), reading.of(diagnosis, on)));
                }
            }
            case Entry.Operation(String where, Concept what, Optional<Day> done) -> {
                if (done.filter(day -> day.earliest().isAfter(on)).isEmpty()) {
                    readingsOf(entry)
                            .forEach(reading -> note(
                                    facts,
                                    reading.fact(),
                                    new Known.Present(where, done.map(Day::latest), what.words())));
                }
            }
            case Entry.Prescription taken ->
                readingsOf(entry).stream()
                        .filter(reading -> !reading.set().equals("flag-corticosteroids"))
                        .forEach(reading -> note(
                                facts,
                                reading.fact(),
                                new Known.Present(
                                        taken.where(),
                                        taken.start().map(Day::latest),
                                        taken.what().words())));
            case Entry.Measured measured -> readTemperature(measured, facts, on);
            case Entry.Stated stated -> readStatement(stated, facts, on);
        }
    }

    private void readTemperature(Entry.Measured measured, Map<String, Known> facts, LocalDate on) {
        if (!measured.what().codings().contains(BODY_TEMPERATURE)) {
            return;
        }
        boolean fahrenheit = measured.unit().toLowerCase(Locale.ROOT).contains("f");
        double celsius = fahrenheit ? (measured.value() - 32) / 1.8 : measured.value();
        boolean recent = measured.taken()
                .map(day -> Math.abs(ChronoUnit.DAYS.between(day.latest(), on)) <= FEVER_DAYS)
                .orElse(false);
        if (recent && celsius >= FEVER_CELSIUS) {
            note(
                    facts,
                    "fever",
                    new Known.Present(
                            measured.where(), measured.taken().map(Day::latest), "%.1f °C".formatted(celsius)));
        }
    }

    private static void readStatement(Entry.Stated stated, Map<String, Known> facts, LocalDate on) {
        Optional<LocalDate> at = stated.at().map(Day::earliest);
        if (stated.holds()) {
            note(facts, stated.fact(), new Known.Present(stated.where(), at, "yes"));
            return;
        }
        boolean fresh = at.map(day -> !day.isAfter(on) && ChronoUnit.DAYS.between(day, on) <= A_NO_LASTS_DAYS)
                .orElse(false);
        if (fresh) {
            note(facts, stated.fact(), new Known.Absent(stated.where(), at, "no"));
        }
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

    private Known lowBackPain(List<Entry> entries, Asked asked, LocalDate on) {
        Known known = Optional.ofNullable(asked.answers().get(Question.LOW_BACK_PAIN))
                .map(holds -> answered(holds, on))
                .orElse(new Known.NotRecorded());
        for (Entry.Diagnosis diagnosis : painEntries(entries, on)) {
            known = known.or(new Known.Present(
                    diagnosis.where(), diagnosis.lastKnown(), diagnosis.what().words()));
        }
        return known;
    }

    /// The onset that the clinician gave; else that of the diagnosis to which the order points; else the latest of
    /// all: where two episodes stand in a record, only the shorter time is sure. A diagnosis without an onset began
    /// at the latest on the day on which it was written down.
    private Onset onset(List<Entry> entries, Order order, Asked asked, LocalDate on) {
        if (asked.onset().isPresent() && !asked.onset().get().isAfter(on)) {
            return new Onset.Since(asked.onset().get(), "clinician");
        }
        List<Entry.Diagnosis> pain = painEntries(entries, on);
        return pain.stream()
                .filter(diagnosis -> order.reasonEntries().contains(diagnosis.where()))
                .flatMap(diagnosis -> began(diagnosis, on))
                .max(Comparator.comparing(Onset.Since::day))
                .or(() -> pain.stream()
                        .filter(diagnosis -> !diagnosis.where().equals(order.where()))
                        .flatMap(diagnosis -> began(diagnosis, on))
                        .max(Comparator.comparing(Onset.Since::day)))
                .<Onset>map(since -> since)
                .orElse(new Onset.NotRecorded());
    }

    private static Stream<Onset.Since> began(Entry.Diagnosis diagnosis, LocalDate on) {
        return diagnosis.onset().or(diagnosis::noted).map(Day::latest).filter(day -> !day.isAfter(on)).stream()
                .map(day -> new Onset.Since(day, diagnosis.where()));
    }

    private List<Entry.Diagnosis> painEntries(List<Entry> entries, LocalDate on) {
        return entries.stream()
                .filter(Entry.Diagnosis.class::isInstance)
                .map(Entry.Diagnosis.class::cast)
                .filter(diagnosis -> diagnosis.standing() == Entry.Standing.ACTIVE && !diagnosis.isAfter(on))
                .filter(diagnosis -> isPain(diagnosis.what()))
                .toList();
    }

    private boolean isPain(Concept what) {
        return codes.setsOf(what).contains("low-back-pain")
                || (what.codings().isEmpty() && BACK_PAIN.matcher(what.words()).find());
    }

    private List<Entry.Prescription> steroids(List<Entry> entries) {
        return entries.stream()
                .filter(Entry.Prescription.class::isInstance)
                .map(Entry.Prescription.class::cast)
                .filter(prescription -> codes.setsOf(prescription.what()).contains("flag-corticosteroids"))
                .toList();
    }

    private List<Reading> readingsOf(Entry entry) {
        Set<String> sets = codes.setsOf(entry.what());
        return readings.stream().filter(reading -> sets.contains(reading.set())).toList();
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

    private static Known answered(boolean holds, LocalDate on) {
        return holds
                ? new Known.Present("clinician", Optional.of(on), "yes")
                : new Known.Absent("clinician", Optional.of(on), "no");
    }

    /// Facts outside the closed list are left alone.
    private static void note(Map<String, Known> facts, String fact, Known known) {
        facts.computeIfPresent(fact, (same, before) -> before.or(known));
    }
}
