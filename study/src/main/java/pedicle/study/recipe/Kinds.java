package pedicle.study.recipe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pedicle.study.compare.Measurement;
import pedicle.study.recipe.Ground.Groups;
import pedicle.study.regress.Variable;
import pedicle.study.survey.Field;

/// A survey's variable as the tests and the models take it.
///
/// A scale's score and a number without choices are measures. Numbers with choices are ordered steps to a test, two
/// of them a yes or no; more than [#MOST_STEPS] (0 to 10 of the last ten) come near enough to a measure. A model
/// takes steps as numbers, as is usual for answer scales. Words are names.
final class Kinds {

    private static final int MOST_STEPS = 7;

    private Kinds() {}

    static Measurement measurement(String name, Ground ground) {
        if (ground.scale(name).isPresent()) {
            return Measurement.interval(name, ground.numbers(name));
        }
        Field field = ground.field(name);
        if (!field.numeric()) {
            return names(name, ground.groups(name));
        }
        int steps = field.choices().size();
        if (steps == 2) {
            return names(name, ground.groups(name));
        }
        return steps > 0 && steps <= MOST_STEPS
                ? Measurement.ordinal(name, ground.numbers(name))
                : Measurement.interval(name, ground.numbers(name));
    }

    /// The groups of a column by their words, for a comparison.
    static pedicle.study.compare.Groups groups(String name, Ground ground) {
        Groups groups = ground.groups(name);
        return new pedicle.study.compare.Groups(name, groups.of(), groups.names(), groups.ordered());
    }

    private static Measurement names(String name, Groups groups) {
        return groups.names().size() == 2
                ? Measurement.binary(name, groups.of(), groups.names())
                : Measurement.nominal(name, groups.of(), groups.names());
    }

    static Variable predictor(String name, Ground ground) {
        return ground.scale(name).isPresent() || ground.field(name).numeric()
                ? Variable.numeric(name, ground.numbers(name))
                : category(name, ground);
    }

    /// Who belongs together, by code and whatever the codes are.
    static Variable category(String name, Ground ground) {
        Groups groups = ground.members(name);
        int[] of = groups.of();
        double[] codes = new double[of.length];
        for (int person = 0; person < of.length; person++) {
            codes[person] = of[person] < 0 ? Double.NaN : of[person];
        }
        Map<Double, String> labels = new LinkedHashMap<>();
        List<String> names = groups.names();
        for (int group = 0; group < names.size(); group++) {
            labels.put((double) group, names.get(group));
        }
        return Variable.category(name, codes, labels);
    }
}
