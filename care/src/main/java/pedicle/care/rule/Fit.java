package pedicle.care.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import pedicle.catalog.reference.Rule;

/// How one rule stands to one fact sheet.
sealed interface Fit {

    Rule rule();

    /// It holds. The verdict is the rule's own, but for a rule whose weeks have not passed: care first, `until`
    /// then.
    record Holds(Rule rule, Verdict verdict, Optional<LocalDate> until) implements Fit {}

    /// Its facts are there; whether care has lasted long enough is for these questions to tell.
    record Undecided(Rule rule, List<String> questions) implements Fit {}

    /// It doesn't hold, though it would if some facts that nobody recorded were present.
    record Possible(Rule rule) implements Fit {}

    /// It can't hold.
    record Out(Rule rule) implements Fit {}

    String CARE_DONE = "conservative-care-done";

    static Fit of(Rule rule, FactSheet sheet, LocalDate on) {
        boolean refuted = rule.allOf().stream()
                        .anyMatch(fact -> sheet.known(fact).isAbsent())
                || rule.noneOf().stream().anyMatch(fact -> sheet.known(fact).isPresent())
                || (!rule.anyOf().isEmpty()
                        && rule.anyOf().stream()
                                .allMatch(fact -> sheet.known(fact).isAbsent()));
        if (refuted) {
            return new Out(rule);
        }
        boolean met = rule.allOf().stream().allMatch(fact -> sheet.known(fact).isPresent())
                && (rule.anyOf().isEmpty()
                        || rule.anyOf().stream()
                                .anyMatch(fact -> sheet.known(fact).isPresent()));
        if (!met) {
            return new Possible(rule);
        }
        return rule.needsWeeks().isEmpty()
                ? new Holds(rule, Verdict.of(rule.verdict()), Optional.empty())
                : inTime(rule, sheet, on);
    }

    /// Whether the weeks of a rule have passed and care has been tried in them.
    private static Fit inTime(Rule rule, FactSheet sheet, LocalDate on) {
        int weeks = rule.needsWeeks().getAsInt();
        Known care = sheet.known(CARE_DONE);
        return switch (sheet.onset()) {
            case Onset.NotRecorded _ ->
                switch (care) {
                    case Known.Absent _ ->
                        new Holds(rule, Verdict.AFTER_CONSERVATIVE_CARE, Optional.of(on.plusWeeks(weeks)));
                    case Known.Present _ -> new Undecided(rule, List.of(Question.ONSET));
                    case Known.NotRecorded _ -> new Undecided(rule, List.of(CARE_DONE, Question.ONSET));
                };
            case Onset.Since(LocalDate began, String _) -> {
                LocalDate until = began.plusWeeks(weeks);
                if (until.isAfter(on)) {
                    yield new Holds(rule, Verdict.AFTER_CONSERVATIVE_CARE, Optional.of(until));
                }
                yield switch (care) {
                    case Known.Absent _ ->
                        new Holds(rule, Verdict.AFTER_CONSERVATIVE_CARE, Optional.of(on.plusWeeks(weeks)));
                    case Known.Present _ -> new Holds(rule, Verdict.of(rule.verdict()), Optional.empty());
                    case Known.NotRecorded _ -> new Undecided(rule, List.of(CARE_DONE));
                };
            }
        };
    }
}
