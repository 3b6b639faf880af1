package pedicle.measure.fhir;

import java.util.List;
import java.util.stream.Stream;
import pedicle.measure.indicator.Act;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.LookBack;

/// A rate of a definition as FHIR's proportion measures have it: its populations, each with the CQL
/// expression that says who belongs to it. Over-use comes first; under-use where the definition knows a red
/// flag and counts images that answer it.
record Group(String word, List<Population> populations) {

    /// By FHIR's code for it, and the name of the expression.
    record Population(String code, String expression) {}

    private static final String OVER_USE = "over-use";
    private static final String UNDER_USE = "under-use";

    static List<Group> of(Definition definition) {
        Group over = group(OVER_USE, "Denominator Exclusions", "Numerator");
        Group under = group(UNDER_USE, "Under-Use Denominator Exclusions", "Under-Use Numerator");
        return hasUnderUse(definition) ? List.of(over, under) : List.of(over);
    }

    boolean isOverUse() {
        return word.equals(OVER_USE);
    }

    /// By which a report's population is found in the measure.
    String linkId(Population population) {
        return word + "-" + population.code();
    }

    private static Group group(String word, String exclusions, String numerator) {
        return new Group(
                word,
                Stream.of(
                                new Population("initial-population", "Initial Population"),
                                new Population("denominator", "Denominator"),
                                new Population("denominator-exclusion", exclusions),
                                new Population("numerator", numerator))
                        .toList());
    }

    private static boolean hasUnderUse(Definition definition) {
        return definition.act().kind() == Act.Kind.IMAGE
                && definition.act().from() == 0
                && definition.lookBacks().stream().anyMatch(lookBack -> lookBack.role() == LookBack.Role.FLAG);
    }
}
