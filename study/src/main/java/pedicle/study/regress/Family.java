package pedicle.study.regress;

/// How an outcome is modelled.
public enum Family {
    /// A number, by least squares: R's `lm`.
    LINEAR,
    /// The odds of the greater of two values, by maximum likelihood: R's `glm(family = binomial)`.
    LOGISTIC,
    /// The odds of a level above any given one, proportional over the levels (McCullagh 1980): R's
    /// `MASS::polr`.
    ORDINAL
}
