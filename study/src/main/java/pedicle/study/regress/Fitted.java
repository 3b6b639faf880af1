package pedicle.study.regress;

import java.util.List;
import java.util.Optional;

/// A fitted model.
///
/// `n` people answered everything and `missing` did not; `clusters` is 0 where everyone stands alone. `levels`
/// are the outcome's, lowest first: a logistic model is of the odds of the last, an ordinal one of the odds of
/// a level above any given one; a linear model has none. `thresholds` are an ordinal model's, named
/// `lower|higher`, as in `MASS::polr`: the log odds of the lower or below where all predictors are 0. `errors`
/// says where standard errors come from and `errorsInWords` the same for a note. `proportionality` is there for
/// an ordinal model of three levels or more where it can be tested. `marginalEffects` are a logistic model's,
/// on the share from 0 to 1: what one unit more, or a level instead of the reference, adds to it on average
/// over the people who answered. `warnings` are sentences.
public record Fitted(
        Family family,
        String outcome,
        List<String> levels,
        int n,
        int missing,
        int clusters,
        Errors errors,
        String errorsInWords,
        List<Term> terms,
        List<Term> thresholds,
        Fit fit,
        List<Inflation> inflation,
        Optional<Brant> proportionality,
        List<Term> marginalEffects,
        List<String> warnings) {

    public Fitted {
        levels = List.copyOf(levels);
        terms = List.copyOf(terms);
        thresholds = List.copyOf(thresholds);
        inflation = List.copyOf(inflation);
        marginalEffects = List.copyOf(marginalEffects);
        warnings = List.copyOf(warnings);
    }
}
