package pedicle.care.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import pedicle.catalog.reference.Fact;
import pedicle.catalog.reference.Rule;

/// Which questions are still open before a verdict may stand: the fewest whose noes would settle it.
final class Screening {

    private static final int MOST_TRIED = 10;

    private final Map<String, Fact> facts;

    Screening(Collection<Fact> facts) {
        this.facts = facts.stream().collect(Collectors.toMap(Fact::id, fact -> fact));
    }

    /// The facts to ask, given the verdict so far and how each rule fits.
    List<String> open(Verdict soFar, List<Fit> fits, FactSheet sheet, LocalDate on) {
        List<Rule> live = fits.stream()
                .filter(Fit.Possible.class::isInstance)
                .map(Fit::rule)
                .filter(rule -> Verdict.of(rule.verdict()).isGraverThan(soFar))
                .toList();
        Set<String> asked = new LinkedHashSet<>();
        if (soFar == Verdict.AFTER_CONSERVATIVE_CARE) {
            // Here every condition beside a red flag is asked, also where the rule is dead for now: else one
            // more red flag would bring it to life, open a question and so lower "care first" to "needs facts".
            fits.stream()
                    .map(Fit::rule)
                    .filter(rule -> isAtOnce(rule) && Weighing.conditions(rule).anyMatch(this::isRedFlag))
                    .flatMap(Weighing::conditions)
                    .filter(open(sheet))
                    .forEach(asked::add);
        }
        if (Verdict.AFTER_CONSERVATIVE_CARE.isGraverThan(soFar)) {
            live.stream().filter(rule -> !isAtOnce(rule)).forEach(rule -> askOfSlow(rule, sheet, asked));
        }
        // Last, since what is asked anyway may settle more than one rule.
        fewest(live.stream().filter(Screening::isAtOnce).toList(), sheet, asked);
        return ordered(asked, fits, sheet, on);
    }

    /// The smallest set whose noes leave none of these rules alive. A rule with an open condition that all of it
    /// needs dies with one no; a choice dies only with every no, so its questions can't be spared.
    private static void fewest(List<Rule> live, FactSheet sheet, Set<String> asked) {
        List<Rule> needOne = new ArrayList<>();
        for (Rule rule : live) {
            if (rule.allOf().stream().anyMatch(open(sheet))) {
                needOne.add(rule);
            } else {
                rule.anyOf().stream().filter(open(sheet)).forEach(asked::add);
            }
        }
        List<Rule> alive =
                needOne.stream().filter(rule -> !isDead(rule, sheet, asked)).toList();
        List<String> candidates = alive.stream()
                .flatMap(Weighing::conditions)
                .filter(open(sheet))
                .distinct()
                .toList();
        asked.addAll(smallest(alive, candidates, sheet, asked));
    }

    /// Tries one question, then every two, and so on. No rule set leaves more than a handful to choose from; where
    /// one did, all would be asked.
    private static List<String> smallest(
            List<Rule> alive, List<String> candidates, FactSheet sheet, Set<String> asked) {
        if (candidates.size() > MOST_TRIED) {
            return candidates;
        }
        for (int size = 0; size <= candidates.size(); size++) {
            for (int chosen = 0; chosen < 1 << candidates.size(); chosen++) {
                if (Integer.bitCount(chosen) == size) {
                    List<String> tried = chosen(candidates, chosen);
                    Set<String> noes = new HashSet<>(asked);
                    noes.addAll(tried);
                    if (alive.stream().allMatch(rule -> isDead(rule, sheet, noes))) {
                        return tried;
                    }
                }
            }
        }
        return candidates;
    }

    private static List<String> chosen(List<String> candidates, int bits) {
        return IntStream.range(0, candidates.size())
                .filter(at -> (bits & 1 << at) != 0)
                .mapToObj(candidates::get)
                .toList();
    }

    private static boolean isDead(Rule rule, FactSheet sheet, Set<String> noes) {
        return rule.allOf().stream().anyMatch(noes::contains) || isDeadByChoice(rule, sheet, noes);
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
        boolean begun =
                Weighing.conditions(rule).anyMatch(fact -> sheet.known(fact).isPresent());
        Weighing.conditions(rule)
                .filter(open(sheet))
                .filter(fact -> begun || isRedFlag(fact))
                .forEach(asked::add);
    }

    private static List<String> ordered(Set<String> asked, List<Fit> fits, FactSheet sheet, LocalDate on) {
        List<Rule> byGravity = fits.stream()
                .map(Fit::rule)
                .sorted(Comparator.comparing((Rule rule) -> Verdict.of(rule.verdict()))
                        .thenComparingInt(Rule::order))
                .toList();
        Set<String> inOrder = new LinkedHashSet<>();
        byGravity.stream().flatMap(Weighing::conditions).filter(asked::contains).forEach(inOrder::add);
        return new Weighing(byGravity, sheet, on).ordered(List.copyOf(inOrder), sheet);
    }

    /// Whether a rule speaks without waiting for care to have been tried.
    static boolean isAtOnce(Rule rule) {
        return rule.needsWeeks().isEmpty()
                && switch (rule.verdict()) {
                    case EMERGENCY, INDICATED, REFER -> true;
                    case AFTER_CONSERVATIVE_CARE, NOT_INDICATED -> false;
                };
    }

    private static Predicate<String> open(FactSheet sheet) {
        return fact -> sheet.known(fact).isOpen();
    }

    private boolean isRedFlag(String fact) {
        Fact entry = facts.get(fact);
        return entry != null && entry.kind().equals("red-flag");
    }
}
