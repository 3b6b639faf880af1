package pedicle.study.correlation;

/// Which correlation.
///
/// Pearson's takes answers as measures, Spearman's (1904) as ranks. The polychoric (Olsson 1979, Psychometrika
/// 44:443-460) takes them as a normal variable that was cut into a few ordered categories.
public enum Kind {
    PEARSON,
    SPEARMAN,
    POLYCHORIC
}
