package pedicle.study.regress;

import pedicle.catalog.BadInput;

/// Where standard errors come from.
public enum Errors {
    /// From the model, which takes people as independent and, if linear, their spread as the same everywhere.
    MODEL,
    /// Robust to unequal spread, people still independent. Linear: HC3 (MacKinnon and White 1985; advised by
    /// Long and Ervin 2000), R's `sandwich::vcovHC`. Otherwise from the scores with the factor n/(n-1),
    /// `vcovCL` with each person alone.
    ROBUST,
    /// Robust to likeness within clusters, with the factor G/(G-1) and, if linear, (n-1)/(n-k) besides: Stata's
    /// `vce(cluster)` and R's `sandwich::vcovCL`. Judged by t on G-1 degrees of freedom, as Cameron and Miller
    /// (2015, Journal of Human Resources 50(2), 317-372) advise for few clusters.
    CR1,
    /// Robust to likeness within clusters, freed of the bias that few clusters bring (Bell and McCaffrey 2002),
    /// each term judged by t on Satterthwaite's degrees of freedom: R's `clubSandwich::coef_test`. Linear only.
    CR2;

    /// What is used when nobody asks for anything else. With clusters a linear model gets CR2, which holds its
    /// level from few and uneven clusters where CR1 is too sure (Pustejovsky and Tipton 2018, Journal of
    /// Business and Economic Statistics 36(4), 672-683); the other families get CR1. Without clusters: the
    /// model's own.
    static Errors usual(Design design, Family family) {
        if (!design.clustered()) {
            return MODEL;
        }
        return switch (family) {
            case LINEAR -> CR2;
            case LOGISTIC, ORDINAL -> CR1;
        };
    }

    /// For a note under a table.
    String inWords(Family family) {
        return switch (this) {
            case MODEL ->
                switch (family) {
                    case LINEAR -> "classical errors from the model, t";
                    case LOGISTIC, ORDINAL -> "errors from the observed information, z (Wald)";
                };
            case ROBUST ->
                switch (family) {
                    case LINEAR -> "errors robust to unequal spread (HC3), t";
                    case LOGISTIC, ORDINAL -> "errors from the scores (Huber-White, n/(n-1)), z";
                };
            case CR1 ->
                switch (family) {
                    case LINEAR -> "cluster-robust errors (CR1, G/(G-1) and (n-1)/(n-k)), t on G-1 degrees of freedom";
                    case LOGISTIC, ORDINAL ->
                        "cluster-robust errors from the scores (CR1, G/(G-1)), t on G-1 degrees of freedom";
                };
            case CR2 -> "cluster-robust errors (CR2, bias-reduced), t on Satterthwaite's degrees of freedom";
        };
    }

    boolean byCluster() {
        return switch (this) {
            case MODEL, ROBUST -> false;
            case CR1, CR2 -> true;
        };
    }

    /// A complaint when these errors can't be had for this model.
    Errors suiting(Design design, Family family) {
        if (byCluster() && !design.clustered()) {
            throw new BadInput("cluster-robust errors: expected a variable that says who belongs to which cluster, "
                    + "found none");
        }
        if (this == CR2 && family != Family.LINEAR) {
            throw new BadInput(
                    "CR2 errors: expected a linear model, found a logistic or ordinal one; take CR1 instead");
        }
        return this;
    }
}
