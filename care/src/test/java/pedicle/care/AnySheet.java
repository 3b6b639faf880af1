package pedicle.care;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import pedicle.care.rule.FactSheet;
import pedicle.care.rule.Known;
import pedicle.care.rule.Onset;
import pedicle.care.rule.Person;
import pedicle.catalog.reference.Fact;

/// Fact sheets by chance: from nearly empty to nearly full, from nobody ill to everybody.
public final class AnySheet {

    public static final LocalDate ON = LocalDate.of(2025, 11, 12);
    public static final Known PRESENT = new Known.Present("Condition/1", Optional.of(ON), "yes");
    public static final Known ABSENT = new Known.Absent("clinician", Optional.of(ON), "no");
    public static final Known OPEN = new Known.NotRecorded();

    private final SplittableRandom chance;
    private final List<Fact> facts;

    public AnySheet(long seed, List<Fact> facts) {
        this.chance = new SplittableRandom(seed);
        this.facts = facts;
    }

    public FactSheet next() {
        double present = chance.nextDouble() * chance.nextDouble();
        double open = chance.nextInt(3) == 0 ? 0 : chance.nextDouble() * chance.nextDouble();
        return sheet(present, open);
    }

    /// Every fact present or absent, the onset known.
    public FactSheet answered() {
        FactSheet sheet = sheet(chance.nextDouble() * chance.nextDouble(), 0);
        return new FactSheet(
                sheet.facts(),
                PRESENT,
                PRESENT,
                new Onset.Since(ON.minusDays(chance.nextInt(100)), "Condition/1"),
                sheet.sex());
    }

    public boolean coin() {
        return chance.nextBoolean();
    }

    public int upTo(int n) {
        return chance.nextInt(n);
    }

    private FactSheet sheet(double present, double open) {
        Map<String, Known> known = new HashMap<>();
        for (Fact fact : facts) {
            known.put(fact.id(), any(present, open));
        }
        Onset onset = chance.nextInt(4) == 0
                ? new Onset.NotRecorded()
                : new Onset.Since(ON.minusDays(chance.nextInt(100)), "Condition/1");
        Known pain = chance.nextInt(10) == 0 ? OPEN : PRESENT;
        Known adult = chance.nextInt(20) == 0 ? any(0, 0.5) : PRESENT;
        return new FactSheet(known, pain, adult, onset, Person.Sex.FEMALE);
    }

    private Known any(double present, double open) {
        if (chance.nextDouble() < open) {
            return OPEN;
        }
        return chance.nextDouble() < present ? PRESENT : ABSENT;
    }

    public static FactSheet with(FactSheet sheet, String fact, Known known) {
        Map<String, Known> facts = new HashMap<>(sheet.facts());
        facts.put(fact, known);
        return new FactSheet(facts, sheet.lowBackPain(), sheet.adult(), sheet.onset(), sheet.sex());
    }
}
