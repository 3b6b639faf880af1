package pedicle.study.structure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import pedicle.study.correlation.Answers;
import pedicle.study.correlation.Missing;

/// What each item's answers are set against before they are weighted into scores: its mean and standard deviation.
public record Standard(List<Double> means, List<Double> sds) {

    public Standard {
        means = List.copyOf(means);
        sds = List.copyOf(sds);
        if (means.size() != sds.size() || sds.stream().anyMatch(sd -> !(sd > 0))) {
            throw new IllegalArgumentException("a mean and a positive standard deviation an item: " + sds);
        }
    }

    /// As the correlations were had: from the people who answered every item, or, by pairs, from all who answered
    /// each item, which is what psych uses there.
    public static Standard of(Answers answers, Missing missing) {
        return switch (missing) {
            case LISTWISE -> byItem(answers.complete());
            case PAIRWISE -> byItem(answers);
        };
    }

    private static Standard byItem(Answers answers) {
        answers.varying();
        List<double[]> given = IntStream.range(0, answers.size())
                .mapToObj(item -> Arrays.stream(answers.column(item))
                        .filter(score -> !Double.isNaN(score))
                        .toArray())
                .toList();
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
