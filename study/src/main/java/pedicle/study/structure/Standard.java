package pedicle.study.structure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import pedicle.catalog.BadInput;
import pedicle.study.correlation.Answers;

/// What each item's answers are set against before they are weighted into scores: its mean and standard deviation.
public record Standard(List<Double> means, List<Double> sds) {

    public Standard {
        means = List.copyOf(means);
        sds = List.copyOf(sds);
        if (means.size() != sds.size() || sds.stream().anyMatch(sd -> !(sd > 0))) {
            throw new IllegalArgumentException("a mean and a positive standard deviation an item: " + sds);
        }
    }

    /// From the people who answered every item: goes with correlations of complete cases.
    public static Standard ofComplete(Answers answers) {
        return byItem(answers.complete());
    }

    /// From all who answered each item: goes with correlations by pairs, and is what psych uses there.
    public static Standard byItem(Answers answers) {
        List<double[]> given = IntStream.range(0, answers.size())
                .mapToObj(item -> Arrays.stream(answers.column(item))
                        .filter(score -> !Double.isNaN(score))
                        .toArray())
                .toList();
        for (int item = 0; item < given.size(); item++) {
            if (Arrays.stream(given.get(item)).distinct().limit(2).count() < 2) {
                throw new BadInput("the item “%s”: expected answers that differ, found %s"
                        .formatted(
                                answers.items().get(item),
                                given.get(item).length == 0
                                        ? "none"
                                        : "the same from all %d people".formatted(given.get(item).length)));
            }
        }
        return new Standard(
                given.stream().map(Standard::mean).toList(),
                given.stream().map(Standard::sd).toList());
    }

    double of(int item, double score) {
        return (score - means.get(item)) / sds.get(item);
    }

    private static double mean(double[] scores) {
        return Arrays.stream(scores).sum() / scores.length;
    }

    private static double sd(double[] scores) {
        double mean = mean(scores);
        double squares = Arrays.stream(scores).map(x -> (x - mean) * (x - mean)).sum();
        return Math.sqrt(squares / (scores.length - 1));
    }
}
