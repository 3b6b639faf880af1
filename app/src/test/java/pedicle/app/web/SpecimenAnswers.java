package pedicle.app.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import pedicle.app.web.page.chart.Chart;
import pedicle.app.web.page.chart.Forest;
import pedicle.app.web.page.chart.GroupDots;
import pedicle.app.web.page.chart.HeatMap;
import pedicle.app.web.page.chart.Histogram;
import pedicle.app.web.page.chart.Likert;
import pedicle.app.web.page.chart.LikertGroups;
import pedicle.app.web.page.chart.Missingness;
import pedicle.app.web.page.chart.ScreePair;
import pedicle.catalog.Estimate;

/// Made-up answers for every chart of a survey, small and as large as they come. None is of real people.
final class SpecimenAnswers {

    private static final List<String> AGREEMENT =
            List.of("strongly disagree", "disagree", "neither", "agree", "strongly agree");

    private static final List<String> WORDINGS = List.of(
            "A scan reassures the person in front of me",
            "I fear to miss something serious",
            "Ten minutes are not enough to explain why a picture would not help",
            "My colleagues would do the same",
            "Patients are hard to refuse",
            "The insurer asks for a picture before it pays");

    private SpecimenAnswers() {}

    static List<Chart> charts() {
        return List.of(
                agreement(),
                agreementByProfession(),
                many("many-eleven", 11, 30),
                many("many-two", 2, 4),
                many("many-six", 6, 3),
                byProfession(),
                years(),
                correlations("few-correlations", 9),
                correlations("printed-correlations", 15),
                correlations("all-correlations", 60),
                screes(),
                groups(),
                largeGroups(),
                odds(),
                coefficients(),
                missing());
    }

    static Likert agreement() {
        Random chance = new Random(5);
        List<Likert.Row> rows = new ArrayList<>();
        for (String wording : WORDINGS) {
            rows.add(new Likert.Row(wording, counts(chance, 5, 240 - rows.size()), rows.size()));
        }
        rows.add(new Likert.Row("An item that nobody was shown", List.of(0L, 0L, 0L, 0L, 0L), 240));
        return new Likert(
                "agreement",
                "Most fear to miss something; fewer say that the insurer asks",
                "240 clinicians; half of “neither” stands on either side of the line.",
                "Item",
                Likert.Layout.AROUND_MIDDLE,
                Likert.Order.HIGHEST_FIRST,
                AGREEMENT,
                rows);
    }

    static LikertGroups agreementByProfession() {
        Random chance = new Random(6);
        List<LikertGroups.Item> items = WORDINGS.stream()
                .map(wording -> new LikertGroups.Item(
                        wording,
                        Stream.of("General practitioners", "Physiotherapists", "Nobody yet")
                                .map(group -> group.startsWith("Nobody")
                                        ? new Likert.Row(group, List.of(0L, 0L, 0L, 0L, 0L), 0)
                                        : new Likert.Row(group, counts(chance, 5, 90), 2))
                                .toList()))
                .toList();
        return new LikertGroups(
                "agreement-by-profession", LikertGroups.seen(items), "", "Profession", AGREEMENT, items);
    }

    static Likert many(String id, int categories, int items) {
        Random chance = new Random(categories);
        List<Likert.Row> rows = IntStream.range(0, items)
                .mapToObj(i -> new Likert.Row(
                        WORDINGS.get(i % WORDINGS.size()) + ", wording " + (i + 1),
                        counts(chance, categories, 230 + i % 7),
                        10 - i % 7))
                .toList();
        return new Likert(
                id,
                "%d items on a scale of %d answers".formatted(items, categories),
                "",
                "Item",
                Likert.Layout.AROUND_MIDDLE,
                Likert.Order.AS_GIVEN,
                IntStream.range(0, categories).mapToObj(Integer::toString).toList(),
                rows);
    }

    static Likert byProfession() {
        return new Likert(
                "by-profession",
                "Physiotherapists refer less often than family doctors",
                "How often would you send this person for a scan?",
                "Profession",
                Likert.Layout.FROM_NOUGHT,
                Likert.Order.AS_GIVEN,
                List.of("never", "seldom", "sometimes", "often"),
                List.of(
                        new Likert.Row("Family doctors", List.of(12L, 31L, 52L, 18L), 3),
                        new Likert.Row("Physiotherapists", List.of(41L, 30L, 12L, 2L), 1),
                        new Likert.Row("Chiropractors", List.of(9L, 14L, 10L, 5L), 0)));
    }

    static Histogram years() {
        long[] counts = {14, 31, 44, 52, 38, 27, 16, 9, 4, 1};
        List<Histogram.Bin> bins = IntStream.range(0, counts.length)
                .mapToObj(i -> new Histogram.Bin(5.0 * i, 5.0 * i + 5, counts[i]))
                .toList();
        return new Histogram(
                "years",
                "Half of the clinicians have worked for less than 17 years",
                "236 clinicians, 4 missing.",
                "Years in practice",
                bins,
                18.4,
                16.9,
                1,
                LongStream.of(counts).sum(),
                4);
    }

    static HeatMap correlations(String id, int items) {
        Random chance = new Random(items);
        List<List<Double>> loadings = IntStream.range(0, items)
                .mapToObj(i -> DoubleStream.generate(chance::nextGaussian)
                        .limit(2)
                        .boxed()
                        .toList())
                .toList();
        List<List<Double>> matrix = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            List<Double> row = new ArrayList<>();
            for (int j = 0; j < items; j++) {
                row.add(i == j ? 1.0 : 0.93 * cosine(loadings.get(i), loadings.get(j)));
            }
            matrix.add(row);
        }
        List<String> names = IntStream.rangeClosed(1, items)
                .mapToObj(i -> items < 10 ? WORDINGS.get(i % WORDINGS.size()) : "a%02d".formatted(i))
                .toList();
        return new HeatMap(
                id,
                "Two clusters of items go together, among %d".formatted(items),
                "Pairwise complete answers.",
                "polychoric",
                names,
                matrix);
    }

    static ScreePair screes() {
        List<Double> random = falling(1.31, 0.024, 25);
        ScreePair.Side pearson = new ScreePair.Side(
                "Pearson", observed(List.of(5.13, 2.75, 2.14, 1.85, 1.54, 1.31), 25), falling(1.17, 0.019, 25), 6);
        ScreePair.Side polychoric =
                new ScreePair.Side("polychoric", observed(List.of(5.76, 2.94, 2.31, 1.98, 1.63, 1.12), 25), random, 5);
        return new ScreePair(
                "screes",
                ScreePair.seen(pearson, polychoric),
                "25 items, beside 1000 random data sets of the same size.",
                95,
                pearson,
                polychoric);
    }

    static GroupDots groups() {
        Random chance = new Random(8);
        return new GroupDots(
                "groups",
                "Family doctors fear more to miss something than physiotherapists do",
                "",
                "Profession",
                "Mean of the items on fear, from 1 to 5",
                1,
                5,
                2,
                List.of(
                        group(chance, "Family doctors", 3.7, 116, 3),
                        group(chance, "Physiotherapists", 2.9, 85, 1),
                        group(chance, "Chiropractors and osteopaths who answered on paper", 3.2, 38, 0),
                        new GroupDots.Group(
                                "Radiologists", Optional.empty(), new GroupDots.Spread.Each(List.of(2.5)), 1, 0)));
    }

    static GroupDots largeGroups() {
        return new GroupDots(
                "large-groups",
                "Images ordered rise with the size of the list",
                "Boxes: quartiles; lines: the least and the greatest.",
                "Size of the list",
                "Images ordered for each 100 people",
                0,
                40,
                1,
                List.of(
                        new GroupDots.Group(
                                "Fewer than 800 people",
                                Optional.of(new Estimate(14.2, 13.5, 14.9)),
                                new GroupDots.Spread.Box(2, 10, 13.5, 18, 33),
                                812,
                                14),
                        new GroupDots.Group(
                                "800 people or more",
                                Optional.of(new Estimate(17.9, 17.1, 18.7)),
                                new GroupDots.Spread.Box(4, 13, 17, 22, 39),
                                640,
                                9)));
    }

    static Forest odds() {
        return new Forest(
                "odds",
                "Fear of missing something doubles the odds of imaging",
                "Logistic model, 229 clinicians; errors clustered by practice.",
                "Odds ratio",
                Forest.Scale.RATIO,
                "less imaging",
                "more imaging",
                List.of(
                        term("Fear of missing something, for each point", 2.04, 1.42, 2.93),
                        term("Confidence to explain, for each point", 0.61, 0.44, 0.85),
                        new Forest.Term("Family doctor", Optional.empty()),
                        term("Physiotherapist", 0.38, 0.19, 0.77),
                        term("Radiologist, of whom there were two", 4.1, 0.3, 4200),
                        term("Years in practice, for each ten", 1.05, 0.88, 1.26)));
    }

    static Forest coefficients() {
        return new Forest(
                "coefficients",
                "No term is told from nought but fear",
                "",
                "Coefficient",
                Forest.Scale.DIFFERENCE,
                "lower",
                "higher",
                List.of(
                        term("Fear of missing something", 0.42, 0.21, 0.63),
                        term("Confidence to explain", -0.11, -0.29, 0.07),
                        term("Years in practice", 0.02, -0.06, 0.10)));
    }

    static Missingness missing() {
        List<Missingness.Item> items = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            items.add(new Missingness.Item("a%02d".formatted(i), i == 3 ? 21 : i == 7 ? 14 : i % 4 == 0 ? 9 : 0));
        }
        items.add(new Missingness.Item("income_of_the_practice_last_year", 61));
        return new Missingness(
                "missing",
                "One in four left the practice’s income out",
                "",
                240,
                items,
                List.of(
                        new Missingness.Pattern(Set.of(), 158),
                        new Missingness.Pattern(Set.of("income_of_the_practice_last_year"), 47),
                        new Missingness.Pattern(Set.of("a03"), 12),
                        new Missingness.Pattern(Set.of("a03", "a07", "a04", "a08", "a12"), 9),
                        new Missingness.Pattern(Set.of("income_of_the_practice_last_year", "a07"), 5)));
    }

    private static GroupDots.Group group(Random chance, String label, double mean, int n, long missing) {
        List<Double> values = DoubleStream.generate(() -> Math.clamp(mean + 0.8 * chance.nextGaussian(), 1, 5))
                .limit(n)
                .map(value -> Math.round(value * 4) / 4.0)
                .boxed()
                .toList();
        double half = 1.96 * 0.8 / Math.sqrt(n);
        return new GroupDots.Group(
                label,
                Optional.of(new Estimate(mean, mean - half, mean + half)),
                new GroupDots.Spread.Each(values),
                n,
                missing);
    }

    private static Forest.Term term(String label, double value, double low, double high) {
        return new Forest.Term(label, Optional.of(new Estimate(value, low, high)));
    }

    private static List<Long> counts(Random chance, int categories, int people) {
        List<Long> counts = new ArrayList<>(Collections.nCopies(categories, 0L));
        double at = chance.nextDouble();
        for (int i = 0; i < people; i++) {
            int category =
                    (int) Math.clamp(Math.floor(categories * (at + 0.25 * chance.nextGaussian())), 0, categories - 1);
            counts.set(category, counts.get(category) + 1);
        }
        return counts;
    }

    private static double cosine(List<Double> a, List<Double> b) {
        double dot = a.get(0) * b.get(0) + a.get(1) * b.get(1);
        return dot / (Math.hypot(a.get(0), a.get(1)) * Math.hypot(b.get(0), b.get(1)));
    }

    private static List<Double> observed(List<Double> first, int many) {
        List<Double> values = new ArrayList<>(first);
        values.addAll(falling(0.88, 0.032, many - first.size()));
        return values;
    }

    private static List<Double> falling(double from, double step, int many) {
        return IntStream.range(0, many).mapToObj(i -> from - step * i).toList();
    }
}
