package pedicle.study.regress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pedicle.catalog.BadInput;

/// Fits a model to a design.
public final class Regression {

    private Regression() {}

    /// With the errors that suit the design: CR2 by cluster for a linear model, CR1 by cluster for the others,
    /// the model's own where there are no clusters.
    public static Fitted of(Design design, Family family) {
        return of(design, family, Errors.usual(design, family));
    }

    /// With these errors. Throws [BadInput] with a sentence where the model can't be had: a predictor that is
    /// constant or can be computed from others, an outcome that does not suit the family, too few people, one
    /// cluster only, levels that can be told apart without a mistake.
    public static Fitted of(Design design, Family family, Errors errors) {
        errors.suiting(design, family);
        if (design.clustered() && design.clusters().size() == 1) {
            throw new BadInput("the clusters “%s”: expected at least two, found only “%s”"
                    .formatted(design.clusterName(), design.clusters().getFirst()));
        }
        Basis basis = Basis.of(design);
        return switch (family) {
            case LINEAR -> linear(design, basis, errors);
            case LOGISTIC -> logistic(design, basis, errors);
            case ORDINAL -> ordinal(design, basis, errors);
        };
    }

    private static Fitted linear(Design design, Basis basis, Errors errors) {
        LeastSquares model = LeastSquares.of(design, basis);
        Judged judged = Judged.linear(model, design, errors);
        List<Term> terms = judged.terms(0, model.size(), false);
        return fitted(
                design,
                basis,
                Family.LINEAR,
                errors,
                List.of(),
                terms,
                List.of(),
                model.fit(),
                Optional.empty(),
                List.of());
    }

    private static Fitted logistic(Design design, Basis basis, Errors errors) {
        Likeliest model = Likeliest.logistic(design, basis);
        Judged judged = Judged.likeliest(model, design, errors);
        List<Term> terms = new ArrayList<>(judged.terms(0, 1, false));
        terms.addAll(judged.terms(1, basis.size() + 1, true));
        return fitted(
                design,
                basis,
                Family.LOGISTIC,
                errors,
                model.outcome().levels(),
                terms,
                List.of(),
                model.fit(),
                Optional.empty(),
                MarginalEffects.of(design, basis, judged));
    }

    private static Fitted ordinal(Design design, Basis basis, Errors errors) {
        Likeliest model = Likeliest.ordinal(design, basis);
        Judged judged = Judged.likeliest(model, design, errors);
        List<String> levels = model.outcome().levels();
        int slopes = basis.size();
        return fitted(
                design,
                basis,
                Family.ORDINAL,
                errors,
                levels,
                judged.terms(0, slopes, true),
                judged.terms(slopes, slopes + levels.size() - 1, false),
                model.fit(),
                levels.size() > 2 ? Brant.of(design, basis, model.outcome().places(), levels.size()) : Optional.empty(),
                List.of());
    }

    private static Fitted fitted(
            Design design,
            Basis basis,
            Family family,
            Errors errors,
            List<String> levels,
            List<Term> terms,
            List<Term> thresholds,
            Fit fit,
            Optional<Brant> proportionality,
            List<Term> marginalEffects) {
        List<Inflation> inflation = Inflations.of(design, basis);
        return new Fitted(
                family,
                design.outcome().name(),
                levels,
                design.n(),
                design.missing(),
                design.clusters().size(),
                errors,
                errors.inWords(family),
                terms,
                thresholds,
                fit,
                inflation,
                proportionality,
                marginalEffects,
                Warnings.of(design, basis, errors, levels.size(), terms, inflation, proportionality));
    }
}
