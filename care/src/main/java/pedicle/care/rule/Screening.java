package pedicle.care.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pedicle.catalog.reference.Fact;
import pedicle.catalog.reference.Rule;

/// Which questions are still open before a verdict may stand: the fewest, those of an emergency first.
final class Screening {

    private final Map<String, Fact> facts;

    Screening(Collection<Fact> facts) {
        this.facts = facts.stream().collect(Collectors.toMap(Fact::id, fact -> fact));
    }

    /// The facts to ask, given the verdict so far and how each rule fits.
    List<String> open(Verdict soFar, List<Fit> fits, FactSheet sheet) {
        List<Rule> live = fits.stream()
                .filter(Fit.Possible.class::isInstance)
                .map(Fit::rule)
                .filter(rule -> Verdict.of(rule.verdict()).isGraverThan(soFar))
                .toList();
        Set<String> asked = new LinkedHashSet<>();
        fewest(live.stream().filter(Screening::isAtOnce).toList(), sheet, asked);
        if (soFar == Verdict.AFTER_CONSERVATIVE_CARE) {
            // Here every condition beside a red flag is asked, also where the rule is dead for now: else one more
            // red
            // flag would bring it to life, open a question and so lower "care first" to "needs facts".
            fits.stream()
                    .map(Fit::rule)
                    .filter(rule -> isAtOnce(rule) && conditions(rule).anyMatch(this::isRedFlag))
                    .flatMap(Screening::conditions)
                    .filter(open(sheet))
                    .forEach(asked::add);
        }
        if (Verdict.AFTER_CONSERVATIVE_CARE.isGraverThan(soFar)) {
            live.stream().filter(rule -> !isAtOnce(rule)).forEach(rule -> askOfSlow(rule, sheet, asked));
        }
        return ordered(asked, fits);
    }

    /// A rule with an open condition that all of it needs dies with one no; a choice dies only with every no.
    private static void fewest(List<Rule> live, FactSheet sheet, Set<String> asked) {
        List<Rule> needOne = new ArrayList<>();
        for (Rule rule : live) {
            if (rule.allOf().stream().anyMatch(open(sheet))) {
                needOne.add(rule);
            } else {
                rule.anyOf().stream().filter(open(sheet)).forEach(asked::add);
            }
        }
        for (Rule rule : needOne) {
            if (rule.allOf().stream().noneMatch(asked::contains) && !isDeadByChoice(rule, sheet, asked)) {
                rule.allOf().stream().filter(open(sheet)).findFirst().ifPresent(asked::add);
            }
        }
    }

    private static boolean isDeadByChoice(Rule rule, FactSheet sheet, Set<String> asked) {
        return !rule.anyOf().isEmpty()
                && rule.anyOf().stream().allMatch(fact -> sheet.known(fact).isAbsent() || asked.contains(fact));
    }

    /// Of a rule that only leads to care first, the red flags are asked, and what would complete it once begun.
    private void askOfSlow(Rule rule, FactSheet sheet, Set<String> asked) {
        if (rule.verdict() != Rule.Verdict.AFTER_CONSERVATIVE_CARE) {
            return;
        }
        boolean begun = conditions(rule).anyMatch(fact -> sheet.known(fact).isPresent());
        conditions(rule)
                .filter(open(sheet))
                .filter(fact -> begun || isRedFlag(fact))
                .forEach(asked::add);
    }

    private List<String> ordered(Set<String> asked, List<Fit> fits) {
        List<Rule> byGravity = fits.stream()
                .map(Fit::rule)
                .sorted(Comparator.comparing((Rule rule) -> Verdict.of(rule.verdict()))
                        .thenComparingInt(Rule::order))
                .toList();
        Set<String> inOrder = new LinkedHashSet<>();
        byGravity.stream()
                .flatMap(Screening::conditions)
                .filter(asked::contains)
                .forEach(inOrder::add);
        return List.copyOf(inOrder);
    }

    /// Whether a rule speaks without waiting for care to have been tried.
    static boolean isAtOnce(Rule rule) {
        return rule.needsWeeks().isEmpty()
                && switch (rule.verdict()) {
                    case EMERGENCY, INDICATED, REFER -> true;
                    case AFTER_CONSERVATIVE_CARE, NOT_INDICATED -> false;
                };
    }

    private static Stream<String> conditions(Rule rule) {
        return Stream.concat(rule.allOf().stream(), rule.anyOf().stream());
    }

    private static Predicate<String> open(FactSheet sheet) {
        return fact -> sheet.known(fact).isOpen();
    }

    private boolean isRedFlag(String fact) {
        Fact entry = facts.get(fact);
        return entry != null && entry.kind().equals("red-flag");
    }
}
