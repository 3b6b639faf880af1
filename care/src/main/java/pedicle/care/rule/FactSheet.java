package pedicle.care.rule;

import java.time.LocalDate;
import java.util.Map;

/// Everything that the rules ask of one person: each fact present, absent or not recorded.
///
/// `lowBackPain` is whether that is the reason at all; `adult` whether the person is 18 or more; `background` is
/// what else the order and the record tell.
public record FactSheet(
        Map<String, Known> facts, Known lowBackPain, Known adult, Onset onset, Person.Sex sex, Background background) {

    public FactSheet {
        facts = Map.copyOf(facts);
    }

    /// A sheet without a background.
    public FactSheet(Map<String, Known> facts, Known lowBackPain, Known adult, Onset onset, Person.Sex sex) {
        this(facts, lowBackPain, adult, onset, sex, Background.none());
    }

    /// A fact that nobody spoke of is not recorded.
    public Known known(String fact) {
        return facts.getOrDefault(fact, new Known.NotRecorded());
    }

    /// Whether the pain is known to have lasted so long. Not so where its beginning is not recorded.
    public boolean hasLastedWeeks(int weeks, LocalDate on) {
        return switch (onset) {
            case Onset.Since(LocalDate day, String _) -> !day.plusWeeks(weeks).isAfter(on);
            case Onset.NotRecorded _ -> false;
        };
    }
}
