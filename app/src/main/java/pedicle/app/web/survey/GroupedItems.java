package pedicle.app.web.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.chart.Likert;
import pedicle.app.web.page.chart.LikertGroups;
import pedicle.study.recipe.Ground;
import pedicle.study.recipe.Outcome;
import pedicle.study.recipe.Outcome.OfVariable;
import pedicle.study.survey.Field;
import pedicle.study.survey.Frequencies;

/// The items of a set with a bar for each group of people.
final class GroupedItems {

    private static final int MOST_ITEMS = 30;
    private static final int MOST_CATEGORIES = 11;

    private GroupedItems() {}

    /// One chart for the items of each scale of answers, which in most sets is one.
    static List<LikertGroups> charts(Outcome.Description description, String by, Ground ground) {
        var byAnswers = description.variables().stream()
                .filter(variable -> variable.frequencies()
                        .filter(counted -> counted.n() > 0)
                        .isPresent())
                .collect(Collectors.groupingBy(
                        variable -> ground.field(variable.name()).choices(), LinkedHashMap::new, Collectors.toList()));
        List<LikertGroups> charts = new ArrayList<>();
        byAnswers.forEach((choices, variables) -> {
            if (choices.size() >= 2 && choices.size() <= MOST_CATEGORIES) {
                charts.add(chart("answers-by-group-" + charts.size(), choices, variables, by, ground));
            }
        });
        return charts;
    }

    private static LikertGroups chart(
            String id, List<Field.Choice> choices, List<OfVariable> variables, String by, Ground ground) {
        List<LikertGroups.Item> items = variables.stream()
                .limit(MOST_ITEMS)
                .map(variable -> new LikertGroups.Item(
                        variable.label(),
                        variable.byGroup().stream()
                                .flatMap(group ->
                                        group.frequencies().stream().map(counted -> row(group.group(), counted)))
                                .toList()))
                .toList();
        return new LikertGroups(
                id,
                LikertGroups.seen(items),
                note(items.size(), variables.size(), by, ground),
                ground.label(by),
                choices.stream().map(Field.Choice::label).toList(),
                items);
    }

    private static Likert.Row row(String group, Frequencies counted) {
        return new Likert.Row(
                group,
                counted.counts().stream().map(count -> (long) count.people()).toList(),
                counted.missing());
    }

    private static String note(int drawn, int of, String by, Ground ground) {
        long without =
                Arrays.stream(ground.groups(by).of()).filter(group -> group < 0).count();
        List<String> sentences = new ArrayList<>();
        if (drawn < of) {
            sentences.add("The first %d of %d items.".formatted(drawn, of));
        }
        if (without > 0) {
            sentences.add("%s gave no answer to “%s” and %s left out."
                    .formatted(Say.count(without, "person", "people"), by, without == 1 ? "is" : "are"));
        }
        return String.join(" ", sentences);
    }
}
