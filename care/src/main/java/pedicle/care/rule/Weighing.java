package pedicle.care.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import pedicle.catalog.reference.Rule;

/// How much each open question tells: how far, on average, its answer moves the verdict.
///
/// The answers are tried out. A question's yes is held against its no while all the others are no, and while one of
/// the others is yes, each such case by its probability if every yes has one chance in ten. That chance is a
/// convention: it only orders the questions, and no verdict turns on it. What turns a verdict furthest and whatever
/// else is true comes first, so an emergency's signs do; among equals the order of the rules decides.
final class Weighing {

    private static final double A_YES = 0.1;

    /// Finer differences are the arithmetic's own.
    private static final double GRAIN = 1e9;

    private static final int GRAVEST = 5;

    /// A rule with its facts as bits: what it says at once, what once care was tried, and how it stands to a rule
    /// before it that says "not indicated". Tried for a hundred answers at each order, so it is kept plain.
    private record Line(long all, long any, long none, int says, int saysAfterCare, boolean canWait, boolean closes) {

        boolean holds(long present) {
            return (all & ~present) == 0 && (any == 0 || (any & present) != 0) && (none & present) == 0;
        }
    }

    private final Map<String, Integer> bits = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final long care = bit(Fit.CARE_DONE);

    /// The rules as they are tried, on a day.
    Weighing(List<Rule> rules, FactSheet sheet, LocalDate on) {
        for (Rule rule :
                rules.stream().sorted(Comparator.comparingInt(Rule::order)).toList()) {
            int says = grade(Verdict.of(rule.verdict()));
            int wait = grade(Verdict.AFTER_CONSERVATIVE_CARE);
            boolean atOnce = rule.needsWeeks().isEmpty();
            boolean longEnough =
                    !atOnce && sheet.hasLastedWeeks(rule.needsWeeks().getAsInt(), on);
            lines.add(new Line(
                    mask(rule.allOf()),
                    mask(rule.anyOf()),
                    mask(rule.noneOf()),
                    atOnce ? says : wait,
                    atOnce || longEnough ? says : wait,
                    Judge.canWait(rule),
                    rule.verdict() == Rule.Verdict.NOT_INDICATED));
        }
    }

    /// The questions, the one that tells most first. What is open and not among them is taken for a no.
    List<String> ordered(List<String> questions, FactSheet sheet) {
        if (questions.size() < 2) {
            return questions;
        }
        long present = 0;
        for (Map.Entry<String, Integer> fact : bits.entrySet()) {
            if (sheet.known(fact.getKey()).isPresent()) {
                present |= 1L << fact.getValue();
            }
        }
        long[] yes = questions.stream().mapToLong(this::bit).toArray();
        double[] weights = weights(yes, present);
        // The sort is stable, so equals stay in the order of the rules.
        return IntStream.range(0, yes.length)
                .boxed()
                .sorted(Comparator.comparingLong(at -> -Math.round(weights[at] * GRAIN)))
                .map(questions::get)
                .toList();
    }

    private double[] weights(long[] yes, long present) {
        int none = verdict(present);
        int[] one = LongStream.of(yes).mapToInt(bit -> verdict(present | bit)).toArray();
        double allNo = Math.pow(1 - A_YES, yes.length - 1.0);
        double otherYes = allNo * A_YES / (1 - A_YES);
        double[] weights = new double[yes.length];
        for (int a = 0; a < yes.length; a++) {
            weights[a] += allNo * Math.abs(one[a] - none);
            for (int b = 0; b < a; b++) {
                int both = verdict(present | yes[a] | yes[b]);
                weights[a] += otherYes * Math.abs(both - one[b]);
                weights[b] += otherYes * Math.abs(both - one[a]);
            }
        }
        return weights;
    }

    private int verdict(long present) {
        int gravest = 0;
        boolean closed = false;
        for (Line line : lines) {
            if (!(closed && line.canWait()) && line.holds(present)) {
                gravest = Math.max(gravest, (present & care) != 0 ? line.saysAfterCare() : line.says());
                if (gravest == GRAVEST) {
                    return GRAVEST;
                }
                closed |= line.closes();
            }
        }
        return gravest;
    }

    /// The steps of a verdict above "not indicated".
    private static int grade(Verdict verdict) {
        return switch (verdict) {
            case EMERGENCY -> GRAVEST;
            case INDICATED -> 4;
            case REFER -> 3;
            case AFTER_CONSERVATIVE_CARE -> 2;
            case NEEDS_FACTS -> 1;
            case NOT_INDICATED, NOT_LUMBAR_IMAGING -> 0;
        };
    }

    private long mask(List<String> facts) {
        return facts.stream().mapToLong(this::bit).reduce(0, (a, b) -> a | b);
    }

    /// A set of rules with more than 63 facts would need another way to hold them.
    private long bit(String fact) {
        int at = bits.computeIfAbsent(fact, _ -> bits.size());
        if (at > 62) {
            throw new IllegalArgumentException("a rule set names at most 63 facts");
        }
        return 1L << at;
    }

    /// Every fact that a rule names, in the order of the rules.
    static Stream<String> conditions(Rule rule) {
        return Stream.concat(rule.allOf().stream(), rule.anyOf().stream());
    }
}
