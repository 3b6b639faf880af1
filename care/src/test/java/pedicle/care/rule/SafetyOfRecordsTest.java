package pedicle.care.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static pedicle.care.CodesByHand.ICD;
import static pedicle.care.CodesByHand.SNOMED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import pedicle.care.AnySheet;
import pedicle.care.Patients;
import pedicle.care.RulesOnFile;
import pedicle.catalog.reference.RuleSet;

/// The laws held from the record on: codes, words and dates by chance, read and judged by every rule set.
class SafetyOfRecordsTest {

    private static final int RECORDS = Patients.COUNT / 10;
    private static final LocalDate ON = AnySheet.ON;

    /// Signs of an emergency as records write them; each is one whatever else stands beside it.
    private static final List<Entry> EMERGENCIES = List.of(
            diagnosis("R33.9", "Retention of urine", 2),
            diagnosis("G83.4", "Cauda equina syndrome", 3),
            diagnosis("R15.9", "Faecal incontinence", 5),
            diagnosis("M21.371", "Foot drop, right", 6),
            words("Saddle anaesthesia", 1),
            words("Progressive weakness of both legs", 4),
            new Entry.Stated(
                    "Observation/e",
                    new Concept(List.of(), ""),
                    "saddle-anaesthesia",
                    true,
                    Optional.of(Day.on(ON.minusDays(1)))));

    private static final List<Entry> INDICATING = List.of(
            diagnosis("C50.911", "Breast cancer", 3000),
            diagnosis("C61", "Prostate cancer", 100),
            diagnosis("Z85.3", "History of breast cancer", 400),
            words("Metastatic melanoma", 30));

    /// What may stand in anybody's record, and must take nothing away.
    private static final List<Entry> BESIDE = List.of(
            diagnosis("I10", "Hypertension", 900),
            diagnosis("Z80.3", "Family history of breast cancer", 900),
            words("Family history of cancer", 900),
            words("No fever, no weight loss", 1),
            diagnosis("M81.0", "Osteoporosis", 700),
            diagnosis("L40.0", "Psoriasis", 4000),
            new Entry.Diagnosis(
                    "Condition/r",
                    new Concept(List.of(new Concept.Coding(ICD, "R33.9")), "Retention of urine"),
                    Entry.Standing.REFUTED,
                    Optional.empty(),
                    Optional.of(Day.on(ON.minusDays(1))),
                    Optional.empty()),
            new Entry.Stated(
                    "Observation/n",
                    new Concept(List.of(), ""),
                    "cancer-history",
                    false,
                    Optional.of(Day.on(ON.minusDays(1)))),
            new Entry.Stated(
                    "Observation/i",
                    new Concept(List.of(), ""),
                    "improved-at-review",
                    true,
                    Optional.of(Day.on(ON.minusDays(1)))),
            new Entry.Imaged(
                    "ImagingStudy/1", new Concept(List.of(), "MRI lumbar spine"), Optional.of(Day.on(ON.minusDays(5)))),
            new Entry.Prescription(
                    "MedicationRequest/1",
                    new Concept(List.of(), "Prednisone 5 mg"),
                    Optional.of(Day.on(ON.minusDays(200))),
                    OptionalInt.of(120),
                    false));

    private static final List<String> NOTES = List.of(
            "LBP, patient wants an MRI",
            "No red flags",
            "Denies saddle anaesthesia, fever or trauma",
            "r/o cauda equina",
            "mother had cancer",
            "Pas de fièvre",
            "");

    private final FactReader reader = new FactReader(RulesOnFile.facts(), RulesOnFile.CATALOG.codes());
    private final Judge judge = new Judge(RulesOnFile.facts(), RulesOnFile.CATALOG.codes());

    @Test
    void no_record_with_a_sign_of_an_emergency_or_a_cancer_is_waved_off() {
        SplittableRandom chance = new SplittableRandom(91);
        Map<Verdict, Integer> seen = new EnumMap<>(Verdict.class);
        for (int i = 0; i < RECORDS; i++) {
            List<Entry> entries = any(chance);
            boolean emergency = chance.nextInt(3) == 0;
            boolean cancer = chance.nextInt(3) == 0;
            if (emergency) {
                entries.add(one(EMERGENCIES, chance));
            }
            if (cancer) {
                entries.add(one(INDICATING, chance));
            }
            Order order = order(one(NOTES, chance));
            for (String id : RulesOnFile.SETS) {
                Verdict verdict = verdict(entries, order, RulesOnFile.set(id));
                seen.merge(verdict, 1, Integer::sum);
                boolean holds = emergency
                        ? verdict == Verdict.EMERGENCY
                        : !cancer || verdict == Verdict.INDICATED || verdict == Verdict.EMERGENCY;
                if (!holds) {
                    throw new AssertionError("%s says %s of %s, %s".formatted(id, verdict, entries, order));
                }
            }
        }
        assertThat(seen).containsKeys(Verdict.EMERGENCY, Verdict.INDICATED, Verdict.NEEDS_FACTS);
    }

    @Test
    void one_more_entry_with_a_sign_never_lowers_a_verdict() {
        SplittableRandom chance = new SplittableRandom(92);
        for (int i = 0; i < RECORDS; i++) {
            List<Entry> entries = any(chance);
            Order order = order(one(NOTES, chance));
            RuleSet set = RulesOnFile.set(one(RulesOnFile.SETS, chance));
            Verdict before = verdict(entries, order, set);
            entries.add(one(chance.nextBoolean() ? EMERGENCIES : INDICATING, chance));
            Verdict after = verdict(entries, order, set);
            assertThat(before.isGraverThan(after)).as(entries::toString).isFalse();
        }
    }

    @Test
    void a_record_in_which_nobody_asked_is_never_called_not_indicated() {
        SplittableRandom chance = new SplittableRandom(93);
        for (int i = 0; i < RECORDS; i++) {
            for (String id : RulesOnFile.SETS) {
                assertThat(verdict(any(chance), order(one(NOTES, chance)), RulesOnFile.set(id)))
                        .isNotEqualTo(Verdict.NOT_INDICATED);
            }
        }
    }

    private Verdict verdict(List<Entry> entries, Order order, RuleSet set) {
        Person person = new Person(Optional.of(Day.on(LocalDate.of(1980, 5, 5))), Person.Sex.FEMALE);
        FactSheet sheet = reader.read(new Chart(person, entries, List.of()), order, Asked.nothing(), ON);
        return judge.judge(sheet, set, order, ON).verdict();
    }

    private static List<Entry> any(SplittableRandom chance) {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry.Diagnosis(
                "Condition/p",
                new Concept(List.of(new Concept.Coding(SNOMED, "279039007")), "Low back pain"),
                Entry.Standing.ACTIVE,
                Optional.of(Day.on(ON.minusDays(chance.nextInt(200)))),
                Optional.empty(),
                Optional.empty()));
        for (Entry entry : BESIDE) {
            if (chance.nextInt(3) == 0) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private static <T> T one(List<T> of, SplittableRandom chance) {
        return of.get(chance.nextInt(of.size()));
    }

    private static Order order(String note) {
        return new Order(
                "ServiceRequest/1",
                new Concept(List.of(), "MRI lumbar spine"),
                List.of(),
                List.of(),
                Optional.of(ON),
                List.of(),
                List.of(note));
    }

    private static Entry diagnosis(String code, String words, int daysAgo) {
        return diagnosis(new Concept(List.of(new Concept.Coding(ICD, code)), words), daysAgo);
    }

    private static Entry words(String words, int daysAgo) {
        return diagnosis(new Concept(List.of(), words), daysAgo);
    }

    private static Entry diagnosis(Concept what, int daysAgo) {
        return new Entry.Diagnosis(
                "Condition/x",
                what,
                Entry.Standing.ACTIVE,
                Optional.of(Day.on(ON.minusDays(daysAgo))),
                Optional.empty(),
                Optional.empty());
    }
}
