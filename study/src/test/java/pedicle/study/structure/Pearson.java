package pedicle.study.structure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import pedicle.catalog.Progress;
import pedicle.study.correlation.Answers;
import pedicle.study.correlation.Correlations;
import pedicle.study.correlation.Kind;
import pedicle.study.correlation.Missing;

/// Correlations of invented people, a line each.
final class Pearson {

    private Pearson() {}

    static double[][] of(double[][] cases, List<String> items) {
        return of(new Answers(
                items,
                IntStream.range(0, items.size())
                        .mapToObj(item -> Arrays.stream(cases)
                                .mapToDouble(person -> person[item])
                                .toArray())
                        .toArray(double[][]::new)));
    }

    /// Of the people who answered every item.
    static double[][] of(Answers answers) {
        return Correlations.of(answers, Kind.PEARSON, Missing.LISTWISE, Progress.unwatched())
                .array();
    }
}
