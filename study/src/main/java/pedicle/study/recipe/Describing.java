package pedicle.study.recipe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
        List<Outcome.OfGroup> byGroup = new ArrayList<>();
        groups.ifPresent(some -> {
            for (int group = 0; group < some.names().size(); group++) {
                double[] its = only(scores, some, group);
                int given = given(its);
                byGroup.add(new Outcome.OfGroup(
                        some.names().get(group), given, its.length - given, Numbers.of(its), Optional.empty()));
            }
        });
        int given = given(scores);
        return new Outcome.OfVariable(
                name, ground.label(name), given, scores.length - given, Numbers.of(scores), Optional.empty(), byGroup);
    }

    private static Outcome.OfVariable field(Field field, Ground ground, Optional<Groups> groups) {
        List<Outcome.OfGroup> byGroup = new ArrayList<>();
        Optional<double[]> scores = field.numeric() ? Optional.of(ground.numbers(field.name())) : Optional.empty();
        groups.ifPresent(some -> {
            int[] of = some.of();
            for (int group = 0; group < some.names().size(); group++) {
                int itself = group;
                Frequencies counted = Frequencies.of(ground.survey(), field, person -> of[person] == itself);
                byGroup.add(new Outcome.OfGroup(
                        some.names().get(group),
                        counted.n(),
                        counted.missing(),
                        scores.flatMap(all -> Numbers.of(only(all, some, itself))),
                        few(counted)));
            }
        });
        Frequencies counted = Frequencies.of(ground.survey(), field);
        return new Outcome.OfVariable(
                field.name(),
                ground.label(field.name()),
                counted.n(),
                counted.missing(),
                scores.flatMap(Numbers::of),
                few(counted),
                byGroup);
    }

    private static int given(double[] scores) {
        return (int) Arrays.stream(scores).filter(score -> !Double.isNaN(score)).count();
    }

    private static Optional<Frequencies> few(Frequencies frequencies) {
        return Optional.of(frequencies).filter(counted -> counted.counts().size() <= MOST_ANSWERS);
    }

    private static double[] only(double[] values, Groups groups, int group) {
        int[] of = groups.of();
        return IntStream.range(0, values.length)
                .filter(person -> of[person] == group)
                .mapToDouble(person -> values[person])
                .toArray();
    }
}
