package pedicle.study.regress;

/// How many times as large a predictor's variance is as it would be if the others did not go with it.
///
/// `factor` is the variance inflation factor, for a predictor of several columns the generalised one of Fox and
/// Monette (1992); `df` is its number of columns.
public record Inflation(String predictor, double factor, int df) {

    /// The factor brought to one column's measure, comparable between predictors: factor^(1/df).
    public double perColumn() {
        return Math.pow(factor, 1.0 / df);
    }
}
