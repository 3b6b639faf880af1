package pedicle.study.recipe;

import java.util.Arrays;
import java.util.Optional;
import pedicle.study.survey.Column;
import pedicle.study.survey.Sample;
import pedicle.study.survey.Spread;

/// How many gave a number, how many did not, and where the numbers lie.
public record Numbers(int n, int missing, Spread spread) {

    /// Empty for fewer than two numbers. NaN stands for none.
    static Optional<Numbers> of(double[] values) {
        double[] given =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        return given.length < 2
                ? Optional.empty()
                : Optional.of(new Numbers(given.length, values.length - given.length, Spread.of(new Sample(given))));
    }

    /// The same of a field as it was answered.
    static Optional<Numbers> of(Column column) {
        int n = column.scored();
        return n < 2 ? Optional.empty() : Optional.of(new Numbers(n, column.people() - n, Spread.of(column.sample())));
    }
}
