package pedicle.study.recipe;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import pedicle.study.regress.Fit;
import pedicle.study.regress.Fitted;
import pedicle.study.regress.Inflation;
import pedicle.study.regress.Term;

/// A regression as JSON: its terms, and how well it fits.
final class FittedJson {

    private FittedJson() {}

    static ObjectNode of(Fitted fitted) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("family", Words.written(fitted.family()));
        json.put("outcome", fitted.outcome());
        json.put("n", fitted.n());
        json.put("missing", fitted.missing());
        json.put("clusters", fitted.clusters());
        json.put("errors", Words.written(fitted.errors()));
        ArrayNode levels = json.putArray("levels");
        fitted.levels().forEach(levels::add);
        ArrayNode terms = json.putArray("terms");
        fitted.terms().forEach(term -> term(terms.addObject(), term));
        ArrayNode thresholds = json.putArray("thresholds");
        fitted.thresholds().forEach(term -> term(thresholds.addObject(), term));
        ArrayNode effects = json.putArray("marginalEffects");
        fitted.marginalEffects().forEach(term -> term(effects.addObject(), term));
        fit(json.putObject("fit"), fitted.fit());
        ArrayNode inflation = json.putArray("inflation");
        for (Inflation one : fitted.inflation()) {
            inflation.addObject().put("name", one.predictor()).put("vif", one.factor());
        }
        ArrayNode warnings = json.putArray("warnings");
        fitted.warnings().forEach(warnings::add);
        return json;
    }

    private static void term(ObjectNode json, Term term) {
        json.put("name", term.name());
        json.put("estimate", term.estimate().value());
        json.put("se", term.se());
        json.put("low", term.estimate().low());
        json.put("high", term.estimate().high());
        json.put("statistic", term.statistic());
        OutcomeJson.put(json, "df", term.df());
        json.put("p", term.p());
        term.oddsRatio().ifPresent(ratio -> OutcomeJson.estimate(json.putObject("oddsRatio"), ratio));
    }

    private static void fit(ObjectNode json, Fit fit) {
        switch (fit) {
            case Fit.Linear linear -> {
                json.put("rSquared", linear.rSquared());
                json.put("adjustedRSquared", linear.adjustedRSquared());
                json.put("f", linear.f());
                json.put("df1", linear.above());
                json.put("df2", linear.below());
                json.put("p", linear.p());
                json.put("sigma", linear.sigma());
            }
            case Fit.Likelihood likelihood -> {
                json.put("logLikelihood", likelihood.logLikelihood());
                json.put("deviance", likelihood.deviance());
                json.put("nullDeviance", likelihood.nullDeviance());
                json.put("aic", likelihood.aic());
                json.put("mcFadden", likelihood.mcFadden());
                json.put("chiSquare", likelihood.chiSquare());
                json.put("df", likelihood.df());
                json.put("p", likelihood.p());
            }
        }
    }
}
