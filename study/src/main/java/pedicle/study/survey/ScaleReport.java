package pedicle.study.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import pedicle.catalog.BadInput;
import pedicle.catalog.Direction;
import pedicle.catalog.Estimate;
import pedicle.catalog.Evidence;
import pedicle.catalog.Proportion;
import pedicle.study.correlation.Answers;
import pedicle.study.reliability.Alpha;

/// One scale: what the survey says about it, over all people and by role.
///
/// `construct` is the id of a catalog term and `theme` the interviews' code for the same thing; both, and the
/// direction, are empty where nobody has decided. In the evidence,
/// `n` are the people with a score and `missing` those without one. `answers` counts the single answers behind
/// it.
public record ScaleReport(
        String slug,
        String title,
        Optional<String> theme,
        Optional<String> construct,
        Optional<Direction> direction,
        Evidence.Survey evidence,
        List<Group> byRole,
        int answers) {

    /// The mean score of the people in one role.
    public record Group(String name, int n, Estimate mean) {}

    public ScaleReport {
        byRole = List.copyOf(byRole);
    }

    /// The group of `roles` gives the means by role, the behaviour the association; a survey without them has none.
    public static ScaleReport of(Scale scale, Survey survey, Roles roles) {
        Optional<Field> role = roles.group().flatMap(survey::field);
        Optional<Field> imaging = roles.behaviour().flatMap(survey::field).filter(Field::numeric);
        List<Item> items = Item.of(scale, survey);
        Answers answers = Item.answers(items, survey);
        ScaleScores scores = ScaleScores.of(scale, answers);
        if (scores.n() < 2) {
            throw new BadInput("%s, scale “%s”: expected at least two people who answered %d of its %d items, found %d"
                    .formatted(survey.name(), scale.slug(), scale.leastAnswered(), items.size(), scores.n()));
        }
        Evidence.Survey evidence = new Evidence.Survey(
                scale.slug(),
                items.size(),
                scores.n(),
                survey.people() - scores.n(),
                new Sample(scores.values()).meanWithInterval(),
                Alpha.of(answers.complete().rows(), scale.items()).estimate(),
                new Proportion(scores.beyond(items.getFirst().span().middle()), scores.n()),
                imaging.flatMap(field -> association(scores, survey.column(field))));
        return new ScaleReport(
                scale.slug(),
                scale.title(),
                scale.theme(),
                scale.construct(),
                scale.direction(),
                evidence,
                role.map(field -> byRole(scores, field, survey.column(field))).orElse(List.of()),
                given(answers));
    }

    private static int given(Answers answers) {
        int given = 0;
        for (int item = 0; item < answers.size(); item++) {
            given += Math.toIntExact(Arrays.stream(answers.column(item))
                    .filter(score -> !Double.isNaN(score))
                    .count());
        }
        return given;
    }

    private static Optional<Estimate> association(ScaleScores scores, Column imaging) {
        Answers both =
                new Answers(List.of("score", "imaging"), new double[][] {scores.column(), imaging.scores()}).complete();
        return RankCorrelation.of(both.column(0), both.column(1));
    }

    /// In the dictionary's order of roles. A mean of one person has no interval and would name them, so it is left
    /// out.
    private static List<Group> byRole(ScaleScores scores, Field role, Column column) {
        List<Group> groups = new ArrayList<>();
        for (Field.Choice choice : role.choices()) {
            ScaleScores those = scores.of(person -> answered(column.at(person), choice.code()));
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
