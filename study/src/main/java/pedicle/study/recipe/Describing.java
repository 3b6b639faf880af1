package pedicle.study.recipe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import pedicle.study.recipe.Ground.Groups;
import pedicle.study.survey.Field;
import pedicle.study.survey.Frequencies;
import pedicle.study.survey.Missingness;

/// Describes variables, in all and by group.
final class Describing {

    /// So many different numbers or words are a list that nobody reads.
    private static final int MOST_ANSWERS = 60;

    private Describing() {}

    static Outcome.Description of(Recipe.Describe recipe, Ground ground) {
        Optional<Groups> groups = recipe.by().map(ground::groups);
        List<Outcome.OfVariable> variables = new ArrayList<>();
        List<Field> fields = new ArrayList<>();
        for (String name : recipe.variables()) {
            if (ground.scale(name).isPresent()) {
                variables.add(scale(name, ground, groups));
            } else {
                Field field = ground.field(name);
                fields.add(field);
                variables.add(field(field, ground, groups));
            }
        }
        return new Outcome.Description(variables, Missingness.of(ground.survey(), fields));
    }

    private static Outcome.OfVariable scale(String name, Ground ground, Optional<Groups> groups) {
        double[] scores = ground.numbers(name);
        String label = ground.label(name);
        List<Outcome.OfGroup> byGroup = new ArrayList<>();
        each(groups, (some, group) -> {
            double[] its = only(scores, some, group);
            byGroup.add(new Outcome.OfGroup(some.names().get(group), Numbers.of(its), answered(name, label, its)));
        });
        return new Outcome.OfVariable(name, label, Numbers.of(scores), answered(name, label, scores), byGroup);
    }

    /// Scores are not counted one by one.
    private static Optional<Frequencies> answered(String name, String label, double[] scores) {
        int n = (int)
                Arrays.stream(scores).filter(score -> !Double.isNaN(score)).count();
        return Optional.of(new Frequencies(name, label, n, 0, scores.length - n, List.of()));
    }

    private static Outcome.OfVariable field(Field field, Ground ground, Optional<Groups> groups) {
        Frequencies all = Frequencies.of(ground.survey(), field);
        boolean few = all.counts().size() <= MOST_ANSWERS;
        double[] scores = groups.isPresent() && field.numeric() ? ground.numbers(field.name()) : new double[0];
        List<Outcome.OfGroup> byGroup = new ArrayList<>();
        each(groups, (some, group) -> {
            int[] of = some.of();
            Frequencies its = Frequencies.of(ground.survey(), field, person -> of[person] == group);
            byGroup.add(new Outcome.OfGroup(
                    some.names().get(group), Numbers.of(only(scores, some, group)), listed(its, few)));
        });
        Optional<Numbers> numbers = field.numeric() ? Numbers.of(ground.survey().column(field)) : Optional.empty();
        return new Outcome.OfVariable(field.name(), ground.label(field.name()), numbers, listed(all, few), byGroup);
    }

    private static Optional<Frequencies> listed(Frequencies all, boolean few) {
        return Optional.of(
                few ? all : new Frequencies(all.name(), all.label(), all.n(), all.refused(), all.blank(), List.of()));
    }

    private static void each(Optional<Groups> groups, ObjIntConsumer<Groups> told) {
        groups.ifPresent(some -> IntStream.range(0, some.names().size()).forEach(group -> told.accept(some, group)));
    }

    private static double[] only(double[] values, Groups groups, int group) {
        int[] of = groups.of();
        return IntStream.range(0, values.length)
                .filter(person -> of[person] == group)
                .mapToDouble(person -> values[person])
                .toArray();
    }
}
