package pedicle.study.regress;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import pedicle.catalog.BadInput;
import pedicle.study.regress.Variable.Category;
import pedicle.study.regress.Variable.Numeric;

/// Says what to do where an outcome's levels can be told apart without a mistake, at least in part (complete
/// and quasi-complete separation, Albert and Anderson 1984), so that no finite odds ratio is the likeliest.
final class Separation {

    /// A predictor whose part is smaller than this share of the largest is not named.
    private static final double PART = 1e-3;

    private static final String SO = ", so that the odds have no finite estimate (separation); ";

    private Separation() {}

    static BadInput of(Design design, Category outcome, Basis basis, SimpleMatrix way) {
        return design.predictors().stream()
                .flatMap(predictor -> alone(outcome, predictor).stream())
                .findFirst()
                .orElseGet(() -> together(design, outcome, basis, way));
    }

    private static Optional<BadInput> alone(Category outcome, Variable predictor) {
        return switch (predictor) {
            case Numeric numbers ->
                ordered(outcome, numbers)
                        ? Optional.of(
                                new BadInput(("the outcome “%s”: expected levels that “%s” can't tell apart without"
                                                + " a mistake, found that it can%sleave “%s” out or put its values into"
                                                + " a few groups")
                                        .formatted(outcome.name(), numbers.name(), SO, numbers.name())))
                        : Optional.empty();
            case Category choice ->
                IntStream.range(0, choice.levels().size())
                        .boxed()
                        .flatMap(level -> alike(outcome, choice, level).stream())
                        .findFirst();
        };
    }

    /// Whether people with greater values have greater levels throughout, or lesser ones throughout; equal
    /// values may meet at the border.
    private static boolean ordered(Category outcome, Numeric numbers) {
        int levels = outcome.levels().size();
        double[] least = new double[levels];
        double[] most = new double[levels];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(most, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < outcome.people(); i++) {
            int level = outcome.place(i);
            least[level] = Math.min(least[level], numbers.value(i));
            most[level] = Math.max(most[level], numbers.value(i));
        }
        return IntStream.range(1, levels).allMatch(level -> most[level - 1] <= least[level])
                || IntStream.range(1, levels).allMatch(level -> least[level - 1] >= most[level]);
    }

    /// A complaint when everybody at one level of a predictor is at the lowest or highest of the outcome.
    private static Optional<BadInput> alike(Category outcome, Category choice, int level) {
        int[] found = IntStream.range(0, choice.people())
                .filter(person -> choice.place(person) == level)
                .map(outcome::place)
                .toArray();
        int[] distinct = Arrays.stream(found).distinct().toArray();
        if (distinct.length > 1
                || (distinct[0] > 0 && distinct[0] < outcome.levels().size() - 1)) {
            return Optional.empty();
        }
        return Optional.of(
                new BadInput(("the outcome “%s”: expected answers that differ at each level of “%s”, found only"
                                + " “%s” from the %s at “%s”%sjoin that level to another or leave “%s” out")
                        .formatted(
                                outcome.name(),
                                choice.name(),
                                outcome.levels().get(distinct[0]),
                                Words.people(found.length),
                                choice.levels().get(level),
                                SO,
                                choice.name())));
    }

    private static BadInput together(Design design, Category outcome, Basis basis, SimpleMatrix way) {
        SimpleMatrix raw = basis.toRaw().mult(way);
        double[] parts = IntStream.range(0, raw.getNumRows())
                .mapToDouble(
                        j -> Math.abs(raw.get(j, 0)) * spread(design.columns().get(j)))
                .toArray();
        double largest = Arrays.stream(parts).max().orElse(0);
        List<String> names = IntStream.range(0, parts.length)
                .filter(j -> parts[j] > PART * largest)
                .mapToObj(j -> design.columns().get(j).predictor())
                .distinct()
                .toList();
        return new BadInput(("the outcome “%s”: expected levels that %s can't tell apart without a mistake, found"
                        + " that they can, at least in part%sleave one of them out or put its values into fewer"
                        + " groups")
                .formatted(outcome.name(), Words.list(names), SO));
    }

    private static double spread(Column column) {
        double[] values = column.values();
        return Arrays.stream(values).max().orElse(0)
                - Arrays.stream(values).min().orElse(0);
    }
}
