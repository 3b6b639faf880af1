package pedicle.study.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import pedicle.catalog.BadInput;
import pedicle.catalog.Direction;
import pedicle.catalog.Estimate;
import pedicle.catalog.Evidence;
import pedicle.catalog.Proportion;
import pedicle.study.reliability.Alpha;

/// One scale: what the survey says about it, over all people and by role.
///
/// `construct` is the id of a catalog term and `theme` the interviews' code for the same thing. In the evidence,
/// `n` are the people with a score and `missing` those without one. `answers` counts the single answers behind
/// it.
public record ScaleReport(
        String slug,
        String title,
        String theme,
        String construct,
        Direction direction,
        Evidence.Survey evidence,
        List<Group> byRole,
        int answers) {

    /// The mean score of the people in one role.
    public record Group(String name, int n, Estimate mean) {}

    public ScaleReport {
        byRole = List.copyOf(byRole);
    }

    static ScaleReport of(Scale scale, Survey survey, Optional<Field> role, Optional<Field> imaging) {
        List<Item> items = Item.of(scale, survey);
        ScaleScores scores = ScaleScores.of(scale, items, survey);
        if (scores.n() < 2) {
            throw new BadInput("%s, scale “%s”: expected at least two people who answered %d of its %d items, found %d"
                    .formatted(survey.name(), scale.slug(), scale.leastAnswered(), items.size(), scores.n()));
        }
        Evidence.Survey evidence = new Evidence.Survey(
                scale.slug(),
                items.size(),
                scores.n(),
                survey.people().size() - scores.n(),
                new Sample(scores.values()).meanWithInterval(),
                Alpha.of(Item.completeCases(items, survey), scale.items()).estimate(),
                new Proportion(scores.beyond(items.getFirst().span().middle()), scores.n()),
                imaging.flatMap(field -> association(scores, field)));
        int answers = survey.people().stream()
                .mapToInt(person -> Item.scores(items, person).length)
                .sum();
        return new ScaleReport(
                scale.slug(),
                scale.title(),
                scale.theme(),
                scale.construct(),
                scale.direction(),
                evidence,
                role.map(field -> byRole(scores, field)).orElse(List.of()),
                answers);
    }

    private static Optional<Estimate> association(ScaleScores scores, Field imaging) {
        List<Double> xs = new ArrayList<>();
        List<Double> ys = new ArrayList<>();
        for (ScaleScores.Scored one : scores.scored()) {
            OptionalDouble imaged = new Item(imaging, false).score(one.person());
            if (imaged.isPresent()) {
                xs.add(one.score());
                ys.add(imaged.getAsDouble());
            }
        }
        return RankCorrelation.of(
                xs.stream().mapToDouble(Double::doubleValue).toArray(),
                ys.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /// In the dictionary's order of roles. A mean of one person has no interval and would name them, so it is left
    /// out.
    private static List<Group> byRole(ScaleScores scores, Field role) {
        List<Group> groups = new ArrayList<>();
        for (Field.Choice choice : role.choices()) {
            ScaleScores those = scores.of(person -> answered(person.to(role), choice.code()));
            if (those.n() >= 2) {
                groups.add(new Group(choice.label(), those.n(), new Sample(those.values()).meanWithInterval()));
            }
        }
        return groups;
    }

    private static boolean answered(Answer answer, String code) {
        return switch (answer) {
            case Answer.Score(double value) -> value == Double.parseDouble(code);
            case Answer.Words(String text) -> text.equals(code);
            case Answer.Refused _, Answer.Blank _ -> false;
        };
    }
}
