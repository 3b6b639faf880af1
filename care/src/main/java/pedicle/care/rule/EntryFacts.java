package pedicle.care.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What single entries say of facts, by their codes, and by their words where no code is known.
final class EntryFacts {

    /// Every place that speaks of a fact, and every mention of one in free text.
    record Said(List<Trace> traces, List<Mention> mentions) {}

    /// Body temperature; 38.0 °C and above is fever by common use. A normal reading says nothing of the days
    /// before: fever is missing in 45 in 100 spinal infections (Yusuf 2019). The codes are of the body, and of the
    /// mouth, rectum and ear.
    private static final Set<Concept.Coding> TEMPERATURES = Set.of(
            new Concept.Coding("http://loinc.org", "8310-5"),
            new Concept.Coding("http://loinc.org", "8331-1"),
            new Concept.Coding("http://loinc.org", "8332-9"),
            new Concept.Coding("http://loinc.org", "8333-7"));

    private static final double FEVER_CELSIUS = 38.0;
    private static final int RECENT_DAYS = 14;

    /// A residual above 200 ml is what emergency pathways for the cauda equina act on (evidence, section 1.5); one
    /// below rules nothing out.
    private static final double RETENTION_MILLILITRES = 200;

    private static final Pattern RESIDUAL =
            Pattern.compile("(?i)post[- ]?void(ing)? residual|\\bpvr\\b|résidu post[- ]?mictionnel");

    /// WHO's definition of osteoporosis by bone density: 2.5 standard deviations below young adults (recalled). A
    /// better one rules nothing out, since most fragility fractures happen above it.
    private static final double OSTEOPOROTIC = -2.5;

    private static final double LEAST_T_SCORE = -10;

    private static final Pattern T_SCORE = Pattern.compile("(?i)\\bt[- ]?score");

    private static final String SURGERY = "prior-lumbar-surgery";

    /// An operation at the spine so few days ago may have let an infection in (the window is recalled).
    private static final int OPEN_TO_INFECTION_DAYS = 30;

    /// How long a stopped medicine is taken to weaken immunity (recalled; some work for longer).
    private static final int WEAKENED_DAYS = 180;

    private final CodeBook codes;
    private final List<Reading> readings = Reading.all();
    private final MentionReader terms = new MentionReader("terms.csv");
    private final Immunosuppressants immunosuppressants = new Immunosuppressants();

    EntryFacts(CodeBook codes) {
        this.codes = codes;
    }

    Said read(List<Entry> entries, Order order, LocalDate on) {
        List<Trace> facts = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        for (Entry entry : entries) {
            switch (entry) {
                case Entry.Diagnosis diagnosis -> {
                    if (!diagnosis.isAfter(on)) {
                        readDiagnosis(diagnosis, diagnosis.where().equals(order.where()), facts, mentions, on);
                    }
                }
                case Entry.Operation operation -> readOperation(operation, facts, on);
                case Entry.Prescription taken -> readPrescription(taken, facts, on);
                case Entry.Measured measured -> readMeasured(measured, facts, on);
                case Entry.Stated stated -> readStatement(stated, facts, on);
                case Entry.Imaged _, Entry.Answered _, Entry.OfRelative _ -> {
                    // They bear on the background alone.
                }
            }
        }
        Optional<LocalDate> written = order.authoredOn().or(() -> Optional.of(on));
        for (String text : order.notes()) {
            terms.read(text, order.where(), written).forEach(mention -> {
                mentions.add(mention);
                note(facts, mention.fact(), mention.known(), "note.text");
            });
        }
        return new Said(facts, mentions);
    }

    /// Codes decide. The words beside them are read on the order itself, where they are the indication; elsewhere
    /// only where no code is known. Words that wonder, deny or speak of a relative take a code's word away.
    private void readDiagnosis(
            Entry.Diagnosis diagnosis, boolean ofTheOrder, List<Trace> facts, List<Mention> mentions, LocalDate on) {
        List<Reading> coded = readingsOf(diagnosis);
        boolean known = !codes.setsOf(diagnosis.what()).isEmpty();
        if (known && !ofTheOrder && coded.isEmpty()) {
            return;
        }
        String words = diagnosis.what().words();
        List<Mention> said = terms.read(words, diagnosis.where(), diagnosis.since());
        boolean doubtful = MentionReader.opensWithDoubt(words);
        for (Reading reading : coded) {
            boolean takenAway = doubtful
                    || said.stream()
                            .anyMatch(mention -> mention.fact().equals(reading.fact()) && takesAway(mention.manner()));
            if (!takenAway) {
                note(
                        facts,
                        reading.fact(),
                        reading.of(diagnosis, on),
                        ofTheOrder ? "reasonCode.coding" : "code.coding");
            }
        }
        if (ofTheOrder || !known) {
            said.forEach(mention -> note(
                    facts,
                    mention.fact(),
                    inWords(mention, diagnosis, ofTheOrder, on),
                    ofTheOrder ? "reasonCode.text" : "code.text"));
            mentions.addAll(said);
        }
    }

    private static boolean takesAway(Mention.Manner manner) {
        return switch (manner) {
            case TO_RULE_OUT, FAMILY, DENIED -> true;
            case FOUND, PAST, UNCLEAR -> false;
        };
    }

    /// A finding in words reaches as far as a code for it would; a denial only while it is fresh.
    private Known inWords(Mention mention, Entry.Diagnosis diagnosis, boolean ofTheOrder, LocalDate on) {
        return switch (mention.manner()) {
            case FOUND ->
                readings.stream()
                        .filter(reading -> reading.fact().equals(mention.fact()))
                        .findFirst()
                        .map(reading -> reading.of(diagnosis, on))
                        .orElseGet(() -> diagnosis.standingOn(on) == Entry.Standing.ACTIVE
                                ? mention.known()
                                : new Known.NotRecorded());
            case DENIED ->
                ofTheOrder || FactReader.isFreshNo(diagnosis.lastKnown(), on)
                        ? mention.known()
                        : new Known.NotRecorded();
            case TO_RULE_OUT, FAMILY, PAST, UNCLEAR -> new Known.NotRecorded();
        };
    }

    private void readOperation(Entry.Operation operation, List<Trace> facts, LocalDate on) {
        Optional<LocalDate> done = operation.done().map(Day::latest);
        if (operation.done().filter(day -> day.earliest().isAfter(on)).isPresent()) {
            return;
        }
        Known present =
                new Known.Present(operation.where(), done, operation.what().words());
        boolean recent = done.filter(day -> ChronoUnit.DAYS.between(day, on) <= OPEN_TO_INFECTION_DAYS)
                .isPresent();
        for (Reading reading : readingsOf(operation)) {
            if (reading.reaches(done, on)) {
                note(facts, reading.fact(), present, "code.coding");
            }
        }
        if (isSpinalSurgery(operation)) {
            note(facts, SURGERY, present, "code");
            if (recent) {
                note(facts, "recent-infection", present, "code");
            }
        }
    }

    /// By its code; where no code is known, by its words.
    private boolean isSpinalSurgery(Entry.Operation operation) {
        Set<String> sets = codes.setsOf(operation.what());
        return sets.contains("flag-lumbar-surgery")
                || (sets.isEmpty()
                        && terms.read(operation.what().words(), operation.where(), Optional.empty()).stream()
                                .anyMatch(mention ->
                                        mention.fact().equals(SURGERY) && mention.manner() == Mention.Manner.FOUND));
    }

    /// A medicine for osteoporosis tells of the bone whenever it was taken; one that weakens immunity does so while
    /// it is taken, and for some time after.
    private void readPrescription(Entry.Prescription taken, List<Trace> facts, LocalDate on) {
        readMedicineByName(taken, facts, on);
        for (Reading reading : readingsOf(taken)) {
            boolean told = reading.fact().equals("osteoporosis") || isLately(taken, on);
            // Corticosteroids are counted in days.
            if (told && !reading.set().equals("flag-corticosteroids")) {
                note(
                        facts,
                        reading.fact(),
                        new Known.Present(
                                taken.where(),
                                taken.start().map(Day::latest),
                                taken.what().words()),
                        "medication.coding");
            }
        }
    }

    /// A medicine that no known code names, by its words.
    private void readMedicineByName(Entry.Prescription taken, List<Trace> facts, LocalDate on) {
        if (codes.setsOf(taken.what()).isEmpty()
                && immunosuppressants.areNamedIn(taken.what().words())
                && isLately(taken, on)) {
            note(
                    facts,
                    "immunosuppression",
                    new Known.Present(
                            taken.where(),
                            taken.start().map(Day::latest),
                            taken.what().words()),
                    "medication.text");
        }
    }

    private static boolean isLately(Entry.Prescription taken, LocalDate on) {
        Optional<LocalDate> start = taken.start().map(Day::latest);
        return taken.running()
                || start.isEmpty()
                || ChronoUnit.DAYS.between(start.get().plusDays(taken.days().orElse(0)), on) <= WEAKENED_DAYS;
    }

    private void readMeasured(Entry.Measured measured, List<Trace> facts, LocalDate on) {
        if (isTScore(measured)) {
            readTScore(measured, facts, on);
            return;
        }
        boolean recent = measured.taken()
                .filter(day -> Math.abs(ChronoUnit.DAYS.between(day.latest(), on)) <= RECENT_DAYS)
                .isPresent();
        if (!recent) {
            return;
        }
        Optional<LocalDate> taken = measured.taken().map(Day::latest);
        String unit = measured.unit().toLowerCase(Locale.ROOT);
        if (measured.what().codings().stream().anyMatch(TEMPERATURES::contains)) {
            double celsius = unit.contains("f") ? (measured.value() - 32) / 1.8 : measured.value();
            if (celsius >= FEVER_CELSIUS) {
                note(
                        facts,
                        "fever",
                        new Known.Present(measured.where(), taken, String.format(Locale.ROOT, "%.1f °C", celsius)),
                        "valueQuantity");
            }
        } else if (RESIDUAL.matcher(measured.what().words()).find()) {
            double millilitres = unit.equals("l") ? measured.value() * 1000 : measured.value();
            if (millilitres >= RETENTION_MILLILITRES) {
                note(
                        facts,
                        "urinary-retention",
                        new Known.Present(
                                measured.where(),
                                taken,
                                String.format(Locale.ROOT, "%.0f ml left after voiding", millilitres)),
                        "valueQuantity");
            }
        }
    }

    private boolean isTScore(Entry.Measured measured) {
        Set<String> sets = codes.setsOf(measured.what());
        return sets.contains("bone-t-score")
                || (sets.isEmpty() && T_SCORE.matcher(measured.what().words()).find());
    }

    /// Osteoporosis is one at any time; what was measured later than this day is not known yet.
    private static void readTScore(Entry.Measured measured, List<Trace> facts, LocalDate on) {
        boolean known =
                measured.taken().filter(day -> day.earliest().isAfter(on)).isEmpty();
        if (known && measured.value() <= OSTEOPOROTIC && measured.value() >= LEAST_T_SCORE) {
            note(
                    facts,
                    "osteoporosis",
                    new Known.Present(
                            measured.where(),
                            measured.taken().map(Day::latest),
                            String.format(Locale.ROOT, "T-score %.1f", measured.value())),
                    "valueQuantity");
        }
    }

    private static void readStatement(Entry.Stated stated, List<Trace> facts, LocalDate on) {
        Optional<LocalDate> at = stated.at().map(Day::earliest);
        if (stated.holds()) {
            note(facts, stated.fact(), new Known.Present(stated.where(), at, "yes"), "valueBoolean");
        } else if (FactReader.isFreshNo(at, on)) {
            note(facts, stated.fact(), new Known.Absent(stated.where(), at, "no"), "valueBoolean");
        }
    }

    private List<Reading> readingsOf(Entry entry) {
        Set<String> sets = codes.setsOf(entry.what());
        return readings.stream().filter(reading -> sets.contains(reading.set())).toList();
    }

    private static void note(List<Trace> facts, String fact, Known known, String path) {
        if (!known.isOpen()) {
            facts.add(new Trace(fact, known, path));
        }
    }
}
