package pedicle.care.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import pedicle.catalog.reference.Code;

/// Reads what the record tells beyond yes and no: earlier images, cancers, care given, pregnancy, inflammation.
final class BackgroundReader {

    /// 40 weeks from the last period, and some days more before a birth is on record.
    private static final int PREGNANT_DAYS = 300;

    private static final Concept.Coding PREGNANCY_STATUS = new Concept.Coding("http://loinc.org", "82810-3");
    private static final Concept.Coding PREGNANT = new Concept.Coding("http://snomed.info/sct", "77386006");
    private static final Concept.Coding NOT_PREGNANT = new Concept.Coding("http://snomed.info/sct", "60001007");

    /// Ages at which departments of radiology ask before ionising radiation; 12 to 55 is common use (recalled).
    private static final int FIRST_AGE_TO_ASK = 12;

    private static final int LAST_AGE_TO_ASK = 55;

    private static final Map<String, CareSoFar.Kind> CARE = Map.of(
            "given-physiotherapy", CareSoFar.Kind.PHYSIOTHERAPY,
            "given-manual", CareSoFar.Kind.MANUAL_THERAPY,
            "given-anti-inflammatory", CareSoFar.Kind.ANTI_INFLAMMATORY);

    private static final Map<CareSoFar.Kind, Pattern> CARE_IN_WORDS = new EnumMap<>(Map.of(
            CareSoFar.Kind.PHYSIOTHERAPY,
            Pattern.compile(
                    "(?i)physiotherap|physical therapy|physioth[ée]rapie|exercise therapy|kin[ée]sith[ée]rapie"),
            CareSoFar.Kind.MANUAL_THERAPY,
            Pattern.compile("(?i)chiropract|spinal manipulation|osteopath"),
            CareSoFar.Kind.ANTI_INFLAMMATORY,
            Pattern.compile(
                    "(?i)\\b(ibuprofen|naproxen|diclofenac|celecoxib|meloxicam|ketoprofen|indomethacin|etoricoxib)")));

    private final CodeBook codes;
    private final PartReader images;
    private final CancerTypes cancers = new CancerTypes();
    private final MentionReader inflammatory = new MentionReader("inflammatory-terms.csv");

    BackgroundReader(CodeBook codes, List<Code> all) {
        this.codes = codes;
        this.images = new PartReader(all);
    }

    Background read(
            Person person,
            List<Entry> entries,
            Order order,
            Onset onset,
            List<Episode> episodes,
            SteroidUse steroids,
            EntryFacts.Said said,
            Asked asked,
            LocalDate on) {
        return new Background(
                pregnancy(entries, said.mentions(), asked, on),
                mayBePregnant(person, on),
                images(entries, on),
                episodes,
                cancers(entries, on),
                steroids,
                care(entries, onset, on),
                inflammation(person, entries, order, onset, on),
                said.mentions(),
                said.traces());
    }

    private Known pregnancy(List<Entry> entries, List<Mention> mentions, Asked asked, LocalDate on) {
        Known known = Optional.ofNullable(asked.answers().get(Question.PREGNANCY))
                .map(holds -> FactReader.answered(holds, on))
                .orElse(new Known.NotRecorded());
        for (Entry entry : entries) {
            known = known.or(pregnancy(entry, on));
        }
        for (Mention mention : mentions) {
            known = mention.fact().equals(Question.PREGNANCY) ? known.or(mention.known()) : known;
        }
        return known;
    }

    private Known pregnancy(Entry entry, LocalDate on) {
        return switch (entry) {
            case Entry.Diagnosis diagnosis
            when codes.setsOf(diagnosis.what()).contains("exclusion-pregnancy")
                    && diagnosis.standingOn(on) == Entry.Standing.ACTIVE
                    && isWithin(diagnosis.lastKnown(), PREGNANT_DAYS, on) ->
                new Known.Present(
                        diagnosis.where(), diagnosis.since(), diagnosis.what().words());
            case Entry.Answered(String where, Concept what, Concept answer, Optional<Day> at)
            when what.codings().contains(PREGNANCY_STATUS) -> {
                Optional<LocalDate> day = at.map(Day::latest);
                if (answer.codings().contains(PREGNANT) && isWithin(day, PREGNANT_DAYS, on)) {
                    yield new Known.Present(where, day, answer.words());
                }
                yield answer.codings().contains(NOT_PREGNANT) && isWithin(day, FactReader.A_NO_LASTS_DAYS, on)
                        ? new Known.Absent(where, day, answer.words())
                        : new Known.NotRecorded();
            }
            case Entry.Diagnosis _,
                    Entry.Answered _,
                    Entry.Prescription _,
                    Entry.Operation _,
                    Entry.Measured _,
                    Entry.Stated _,
                    Entry.OfRelative _,
                    Entry.Imaged _ -> new Known.NotRecorded();
        };
    }

    private static boolean mayBePregnant(Person person, LocalDate on) {
        return person.sex() != Person.Sex.MALE
                && !person.isOver(FIRST_AGE_TO_ASK - 1, on).isAbsent()
                && !person.isOver(LAST_AGE_TO_ASK, on).isPresent();
    }

    /// Lumbar images that were made, the latest first.
    private List<EarlierImage> images(List<Entry> entries, LocalDate on) {
        return entries.stream()
                .flatMap(entry -> switch (entry) {
                    case Entry.Imaged(String where, Concept what, Optional<Day> done) -> images(where, what, done, on);
                    case Entry.Operation(String where, Concept what, Optional<Day> done) ->
                        images(where, what, done, on);
                    case Entry.Diagnosis _,
                            Entry.Answered _,
                            Entry.Prescription _,
                            Entry.Measured _,
                            Entry.OfRelative _,
                            Entry.Stated _ -> Stream.<EarlierImage>empty();
                })
                .sorted(Comparator.comparing(
                        (EarlierImage image) -> image.done().orElse(LocalDate.MIN), Comparator.reverseOrder()))
                .toList();
    }

    private Stream<EarlierImage> images(String where, Concept what, Optional<Day> done, LocalDate on) {
        if (done.filter(day -> day.earliest().isAfter(on)).isPresent()) {
            return Stream.empty();
        }
        return images.lumbar(what).stream()
                .map(part -> new EarlierImage(where, part.modality(), done.map(Day::latest), part.words()));
    }

    private List<PastCancer> cancers(List<Entry> entries, LocalDate on) {
        List<PastCancer> found = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry instanceof Entry.Diagnosis diagnosis
                    && !diagnosis.isAfter(on)
                    && diagnosis.standing() != Entry.Standing.REFUTED
                    && diagnosis.standing() != Entry.Standing.SUSPECTED
                    && codes.setsOf(diagnosis.what()).contains("flag-cancer")) {
                found.add(cancers.of(diagnosis));
            }
        }
        return found;
    }

    /// Care that began with the pain or after it; all that is on record where its onset is not.
    private CareSoFar care(List<Entry> entries, Onset onset, LocalDate on) {
        Map<CareSoFar.Kind, CareSoFar.Given> first = new EnumMap<>(CareSoFar.Kind.class);
        for (Entry entry : entries) {
            Optional<Day> day = dayOfCare(entry);
            boolean inTime = day.map(date -> !date.earliest().isAfter(on)
                            && switch (onset) {
                                case Onset.Since(LocalDate began, String _) ->
                                    !date.latest().isBefore(began);
                                case Onset.NotRecorded _ -> true;
                            })
                    .orElse(false);
            if (inTime) {
                for (CareSoFar.Kind kind : kinds(entry.what())) {
                    first.merge(
                            kind,
                            new CareSoFar.Given(
                                    kind,
                                    entry.where(),
                                    day.map(Day::latest),
                                    entry.what().words()),
                            BackgroundReader::earlier);
                }
            }
        }
        return new CareSoFar(List.copyOf(first.values()));
    }

    /// By code; where no code is known, by words.
    private List<CareSoFar.Kind> kinds(Concept what) {
        Set<String> sets = codes.setsOf(what);
        if (!sets.isEmpty()) {
            return CARE.entrySet().stream()
                    .filter(care -> sets.contains(care.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
        }
        return CARE_IN_WORDS.entrySet().stream()
                .filter(kind -> kind.getValue().matcher(what.words()).find())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static CareSoFar.Given earlier(CareSoFar.Given a, CareSoFar.Given b) {
        return b.first().orElse(LocalDate.MAX).isBefore(a.first().orElse(LocalDate.MAX)) ? b : a;
    }

    private static Optional<Day> dayOfCare(Entry entry) {
        return switch (entry) {
            case Entry.Operation operation -> operation.done();
            case Entry.Prescription prescription -> prescription.start();
            case Entry.Diagnosis _,
                    Entry.Answered _,
                    Entry.Measured _,
                    Entry.OfRelative _,
                    Entry.Stated _,
                    Entry.Imaged _ -> Optional.empty();
        };
    }

    private Inflammation inflammation(Person person, List<Entry> entries, Order order, Onset onset, LocalDate on) {
        Map<Inflammation.Sign, Known.Present> signs = new EnumMap<>(Inflammation.Sign.class);
        List<Mention> said = new ArrayList<>();
        order.notes().forEach(note -> said.addAll(inflammatory.read(note, order.where(), order.authoredOn())));
        for (Entry entry : entries) {
            if (entry instanceof Entry.Diagnosis diagnosis
                    && diagnosis.standing() == Entry.Standing.ACTIVE
                    && !diagnosis.isAfter(on)) {
                said.addAll(inflammatory.read(diagnosis.what().words(), diagnosis.where(), diagnosis.since()));
            }
        }
        for (Mention mention : said) {
            Inflammation.Sign sign = Inflammation.Sign.valueOf(
                    mention.fact().toUpperCase(Locale.ROOT).replace('-', '_'));
            boolean ofARelative = sign == Inflammation.Sign.RELATIVE_WITH_SPONDYLOARTHRITIS;
            Mention.Manner wanted = ofARelative ? Mention.Manner.FAMILY : Mention.Manner.FOUND;
            if (mention.manner() == wanted) {
                signs.putIfAbsent(sign, new Known.Present(mention.where(), mention.date(), mention.words()));
            }
        }
        for (Entry entry : entries) {
            if (entry instanceof Entry.OfRelative relative && isSpondyloarthritis(relative)) {
                signs.putIfAbsent(
                        Inflammation.Sign.RELATIVE_WITH_SPONDYLOARTHRITIS,
                        new Known.Present(
                                relative.where(),
                                relative.at().map(Day::latest),
                                relative.what().words()));
            }
        }
        Known before45 = beganBefore(45, person, onset);
        if (beganBefore(35, person, onset) instanceof Known.Present young) {
            signs.put(Inflammation.Sign.BEGAN_BEFORE_35, young);
        }
        return new Inflammation(
                before45,
                lastedThreeMonths(onset, on),
                signs.entrySet().stream()
                        .map(sign -> new Inflammation.Feature(sign.getKey(), sign.getValue()))
                        .toList());
    }

    /// NICE NG65 counts a first-degree relative (recalled). By its code; where none is known, by its words.
    private boolean isSpondyloarthritis(Entry.OfRelative relative) {
        if (!relative.isFirstDegree()) {
            return false;
        }
        Set<String> sets = codes.setsOf(relative.what());
        return sets.contains("relative-spondyloarthritis")
                || (sets.isEmpty()
                        && inflammatory
                                .read("family: " + relative.what().words(), relative.where(), Optional.empty())
                                .stream()
                                .anyMatch(mention -> mention.fact().equals("relative-with-spondyloarthritis")
                                        && mention.manner() == Mention.Manner.FAMILY));
    }

    /// An onset on record is the latest that it can have been, so it can only show that the person was young
    /// enough.
    private static Known beganBefore(int age, Person person, Onset onset) {
        return switch (onset) {
            case Onset.Since(LocalDate day, String where) ->
                person.isOver(age - 1, day).isAbsent()
                        ? new Known.Present(where, Optional.of(day), "began before the age of " + age)
                        : new Known.NotRecorded();
            case Onset.NotRecorded _ -> new Known.NotRecorded();
        };
    }

    private static Known lastedThreeMonths(Onset onset, LocalDate on) {
        return switch (onset) {
            case Onset.Since(LocalDate day, String where)
            when !day.plusMonths(3).isAfter(on) ->
                new Known.Present(where, Optional.of(day), "for more than three months");
            case Onset.Since _, Onset.NotRecorded _ -> new Known.NotRecorded();
        };
    }

    private static boolean isWithin(Optional<LocalDate> day, int days, LocalDate on) {
        return day.filter(date -> Math.abs(ChronoUnit.DAYS.between(date, on)) <= days)
                .isPresent();
    }
}
