package pedicle.app.web.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import pedicle.app.web.page.chart.Chart;
import pedicle.app.web.page.chart.GroupDots;
import pedicle.app.web.page.chart.Likert;
import pedicle.study.compare.Compared;
import pedicle.study.compare.Counted;
import pedicle.study.compare.Group;
import pedicle.study.compare.StatisticalTest.Setting;
import pedicle.study.recipe.Ground;
import pedicle.study.recipe.Outcome;
import pedicle.study.survey.Field;
import pedicle.study.survey.Sample;
import pedicle.study.survey.Span;

/// Groups side by side in a picture: the shares of their answers, or their means over their people.
final class ComparisonCharts {

    private static final int MOST_CATEGORIES = 11;
    private static final int EACH_PERSON = 200;

    private ComparisonCharts() {}

    static Optional<Chart> of(Outcome.Comparison comparison, Ground ground) {
        Compared compared = comparison.compared();
        if (compared.test().setting() != Setting.GROUPS) {
            return Optional.empty();
        }
        boolean counted = compared.groups().stream().anyMatch(Counted.class::isInstance);
        return counted ? shares(comparison, ground) : dots(comparison.outcome(), comparison.by(), ground);
    }

    private static Optional<Chart> shares(Outcome.Comparison comparison, Ground ground) {
        List<Likert.Row> rows = new ArrayList<>();
        List<String> categories = new ArrayList<>();
        for (Group group : comparison.compared().groups()) {
            if (group instanceof Counted counted && counted.n() > 0) {
                if (categories.isEmpty()) {
                    counted.counts().forEach(count -> categories.add(count.category()));
                }
                rows.add(new Likert.Row(
                        counted.name(),
                        counted.counts().stream()
                                .map(count -> (long) count.people())
                                .toList(),
                        counted.missing()));
            }
        }
        if (categories.size() < 2 || categories.size() > MOST_CATEGORIES || rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Likert(
                "groups",
                ground.label(comparison.outcome()),
                "Shares of those who answered, by group.",
                ground.label(comparison.by()),
                Likert.Layout.FROM_NOUGHT,
                Likert.Order.AS_GIVEN,
                categories,
                rows));
    }

    /// Where the groups are those of a column; a number of many values has none.
    static Optional<Chart> dots(String outcome, String by, Ground ground) {
        if (ground.scale(by).isPresent()) {
            return Optional.empty();
        }
        double[] numbers = ground.numbers(outcome);
        Ground.Groups groups = ground.groups(by);
        int[] of = groups.of();
        List<GroupDots.Group> drawn = new ArrayList<>();
        for (int group = 0; group < groups.names().size(); group++) {
            int itself = group;
            double[] its = IntStream.range(0, of.length)
                    .filter(person -> of[person] == itself)
                    .mapToDouble(person -> numbers[person])
                    .toArray();
            double[] given =
                    Arrays.stream(its).filter(value -> !Double.isNaN(value)).toArray();
            if (given.length > 0) {
                drawn.add(group(groups.names().get(group), given, its.length - given.length));
            }
        }
        double[] given =
                Arrays.stream(numbers).filter(value -> !Double.isNaN(value)).toArray();
        Optional<Span> span = ground.survey()
                .field(outcome)
                .flatMap(Field::span)
                .or(() -> ground.scale(outcome)
                        .flatMap(scale -> ground.survey().field(scale.items().getFirst()))
                        .flatMap(Field::span));
        double low =
                span.map(Span::low).orElseGet(() -> Arrays.stream(given).min().orElse(0));
        double high =
                span.map(Span::high).orElseGet(() -> Arrays.stream(given).max().orElse(1));
        if (drawn.isEmpty() || !(low < high)) {
            return Optional.empty();
        }
        return Optional.of(new GroupDots(
                "groups",
                ground.label(outcome),
                "Each group's mean with its 95% interval over its people.",
                ground.label(by),
                "Score",
                low,
                high,
                2,
                drawn));
    }

    private static GroupDots.Group group(String name, double[] given, int missing) {
        if (given.length < 2) {
            return new GroupDots.Group(
                    name, Optional.empty(), new GroupDots.Spread.Each(List.of(given[0])), 1, missing);
        }
        Sample sample = new Sample(given);
        GroupDots.Spread spread = given.length <= EACH_PERSON
                ? new GroupDots.Spread.Each(Arrays.stream(given).boxed().toList())
                : new GroupDots.Spread.Box(
                        sample.lowest(),
                        sample.quantile(0.25),
                        sample.median(),
                        sample.quantile(0.75),
                        sample.highest());
        return new GroupDots.Group(name, Optional.of(sample.meanWithInterval()), spread, given.length, missing);
    }
}
