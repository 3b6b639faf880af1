package pedicle.study.structure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
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
/// `adequacy` is empty where the correlations had to be smoothed, as that leaves next to nothing to invert. There
/// are as many components as were asked for, or as the parallel analysis suggests, which may be none.
public record Structure(
        CorrelationMatrix correlations,
        Optional<Adequacy> adequacy,
        List<Double> eigenvalues,
        Parallel parallel,
        Components components) {

    public Structure {
        eigenvalues = List.copyOf(eigenvalues);
    }

    /// Of correlations of any kind. Items that can be computed from others are refused by name, unless the
    /// correlations were smoothed, and so are fewer people than items.
    public static Structure of(CorrelationMatrix correlations, Parallel parallel, int count, Rotation rotation) {
        Adequacy.refuseTooFew(correlations.items(), correlations.n());
        Eigen eigen = Eigen.of(correlations.array());
        Optional<Adequacy> adequacy = correlations.smoothing().isPresent()
                ? Optional.empty()
                : Optional.of(Adequacy.of(correlations.array(), eigen, correlations.items(), correlations.n()));
        return new Structure(
                correlations,
                adequacy,
                Arrays.stream(eigen.values()).boxed().toList(),
                parallel,
                Components.of(eigen, correlations.items(), count, rotation));
    }

    /// Of Pearson correlations, with as many components as the parallel analysis suggests, turned by varimax.
    /// `completeCases` has a line a person and a column an item.
    public static Structure of(double[][] completeCases, List<String> items, long seed, int iterations) {
        return ofComplete(completeCases, items, Rounds.simulated(iterations, seed), OptionalInt.empty());
    }

    /// The same with a given number of components, whatever the parallel analysis suggests.
    public static Structure of(
            double[][] completeCases, List<String> items, long seed, int iterations, int components) {
        return ofComplete(completeCases, items, Rounds.simulated(iterations, seed), OptionalInt.of(components));
    }

    private static Structure ofComplete(
            double[][] completeCases, List<String> items, Rounds rounds, OptionalInt components) {
        Adequacy.refuseTooFew(items, completeCases.length);
        double[][] columns = IntStream.range(0, items.size())
                .mapToObj(item -> Arrays.stream(completeCases)
                        .mapToDouble(person -> person[item])
                        .toArray())
                .toArray(double[][]::new);
        Answers answers = new Answers(items, columns);
        CorrelationMatrix correlations = Correlations.of(answers, Kind.PEARSON, Missing.LISTWISE, Progress.unwatched());
        Parallel parallel = Parallel.of(answers, correlations, rounds, Progress.unwatched());
        return of(correlations, parallel, components.orElseGet(parallel::suggested), Rotation.VARIMAX);
    }

    public List<String> items() {
        return correlations.items();
    }

    /// The people behind the correlations.
    public int n() {
        return correlations.n();
    }
}
