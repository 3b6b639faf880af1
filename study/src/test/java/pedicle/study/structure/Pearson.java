package pedicle.study.structure;

import java.util.List;
import pedicle.catalog.Progress;
import pedicle.study.correlation.Answers;
import pedicle.study.correlation.Correlations;
import pedicle.study.correlation.Kind;
import pedicle.study.correlation.Missing;

/// Pearson's correlations of complete cases, a line a person.
final class Pearson {

    private Pearson() {}

    static double[][] of(double[][] completeCases, List<String> items) {
        return Correlations.of(
                        Answers.ofRows(items, completeCases), Kind.PEARSON, Missing.LISTWISE, Progress.unwatched())
                .array();
    }
}
