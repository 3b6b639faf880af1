package pedicle.study.structure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import pedicle.catalog.Progress;
import pedicle.study.correlation.Answers;
import pedicle.study.correlation.CorrelationMatrix;
import pedicle.study.correlation.Correlations;
import pedicle.study.correlation.Eigen;
import pedicle.study.correlation.Kind;
import pedicle.study.correlation.Missing;
import pedicle.study.correlation.Parallel;
import pedicle.study.correlation.Rounds;

/// What hangs together: principal components of the items' correlations, and what speaks for their number.
///
/// `n` people are behind the correlations. `adequacy` is empty where the correlations had to be smoothed, as that
/// leaves nothing to invert. There are as many components as were asked for, or as the parallel analysis suggests,
/// which may be none.
public record Structure(
        int n,
        List<String> items,
        List<List<Double>> correlations,
        Optional<Adequacy> adequacy,
        List<Double> eigenvalues,
        Parallel parallel,
        Components components) {

    public Structure {
        items = List.copyOf(items);
        correlations = correlations.stream().map(List::copyOf).toList();
        eigenvalues = List.copyOf(eigenvalues);
    }

    /// From a correlation matrix of any kind, with a row and a column an item, that rests on `n` people; `smoothed`
    /// says that it was made positive definite. Items that can be computed from others are refused by name unless
    /// it was.
    public static Structure of(
            double[][] correlations,
            List<String> items,
            int n,
            boolean smoothed,
            Parallel parallel,
            int count,
            Rotation rotation) {
        Adequacy.refuseTooFew(items, n);
        Eigen eigen = Eigen.of(correlations);
        Optional<Adequacy> adequacy =
                smoothed ? Optional.empty() : Optional.of(Adequacy.of(correlations, eigen, items, n));
        return new Structure(
                n,
                items,
                Arrays.stream(correlations).map(Structure::list).toList(),
                adequacy,
                list(eigen.values()),
                parallel,
                Components.of(eigen, items, count, rotation));
    }

    /// Of Pearson correlations, with as many components as the parallel analysis suggests, turned by varimax.
    /// `completeCases` has a line a person and a column an item.
    public static Structure of(double[][] completeCases, List<String> items, long seed, int iterations) {
        return ofComplete(completeCases, items, seed, iterations, OptionalInt.empty());
    }

    /// The same with a given number of components, whatever the parallel analysis suggests.
    public static Structure of(
            double[][] completeCases, List<String> items, long seed, int iterations, int components) {
        return ofComplete(completeCases, items, seed, iterations, OptionalInt.of(components));
    }

    private static Structure ofComplete(
            double[][] completeCases, List<String> items, long seed, int iterations, OptionalInt components) {
        int n = completeCases.length;
        Adequacy.refuseTooFew(items, n);
        Answers answers = Answers.ofRows(items, completeCases);
        CorrelationMatrix matrix = Correlations.of(answers, Kind.PEARSON, Missing.LISTWISE, Progress.unwatched());
        Parallel parallel =
                Parallel.of(answers, matrix, Rounds.simulated(iterations, seed), Progress.unwatched());
        int count = components.orElseGet(parallel::suggested);
        return of(matrix.array(), items, n, false, parallel, count, Rotation.VARIMAX);
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
