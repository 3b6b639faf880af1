package pedicle.study.recipe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pedicle.study.compare.StatisticalTest.Setting;
import pedicle.study.survey.Frequencies;

/// The numbers of an outcome's JSON, by the names under which a script prints them: `name|of what`.
final class Shown {

    private final Map<String, Double> numbers = new LinkedHashMap<>();

    private Shown() {}

    static Map<String, Double> of(Outcome outcome) {
        Shown shown = new Shown();
        JsonNode json = OutcomeJson.of(outcome);
        switch (outcome) {
            case Outcome.Description description -> shown.description(description, json);
            case Outcome.Consistency _ -> shown.reliability(json);
            case Outcome.Components _ -> shown.components(json);
            case Outcome.Comparison comparison -> shown.comparison(comparison, json);
            case Outcome.Associations _ -> json.get("pairs").forEach(shown::association);
            case Outcome.Model _ -> shown.model(json);
        }
        return shown.numbers;
    }

    private void description(Outcome.Description description, JsonNode json) {
        for (int i = 0; i < description.variables().size(); i++) {
            JsonNode variable = json.get("variables").get(i);
            Outcome.OfVariable its = description.variables().get(i);
            String name = variable.get("name").asText();
            described(name, variable, its.frequencies().orElseThrow().counts());
            for (int group = 0; group < its.byGroup().size(); group++) {
                described(
                        name + " " + its.byGroup().get(group).group(),
                        variable.get("groups").get(group),
                        its.byGroup().get(group).frequencies().orElseThrow().counts());
            }
        }
    }

    private void described(String of, JsonNode json, List<Frequencies.Count> counts) {
        put("n", of, json.path("n"));
        put("missing", of, json.path("missing"));
        // A number is printed by its code, a choice of words by its words.
        counts.forEach(count -> {
            put("count", of + " " + count.code(), json.get("counts").get(count.code()));
            put("count", of + " " + count.words(), json.get("counts").get(count.code()));
        });
        put("mean", of, json.path("mean"));
        put("mean-low", of, json.path("low"));
        put("mean-high", of, json.path("high"));
        put("sd", of, json.path("sd"));
        put("lowest", of, json.path("lowest"));
        put("lower-quartile", of, json.path("lowerQuartile"));
        put("median", of, json.path("median"));
        put("upper-quartile", of, json.path("upperQuartile"));
        put("highest", of, json.path("highest"));
    }

    private void reliability(JsonNode json) {
        put("n", "alpha", json.at("/alpha/n"));
        put("alpha", "all", json.at("/alpha/value"));
        put("alpha-low", "all", json.at("/alpha/low"));
        put("alpha-high", "all", json.at("/alpha/high"));
        put("alpha-standardised", "all", json.path("alphaStandardised"));
        put("omega", "all", json.path("omega"));
        put("ordinal-alpha", "all", json.path("ordinalAlpha"));
        for (JsonNode item : json.path("itemStatistics")) {
            put("item-rest", item.get("name").asText(), item.get("itemRest"));
            put("alpha-if-dropped", item.get("name").asText(), item.get("alphaIfDropped"));
        }
    }

    private void components(JsonNode json) {
        reliability(json);
        put("n", "all", json.get("n"));
        put("kmo", "all", json.get("kmo"));
        put("bartlett-chi-square", "all", json.at("/bartlett/chiSquare"));
        put("bartlett-df", "all", json.at("/bartlett/df"));
        put("bartlett-p", "all", json.at("/bartlett/p"));
        put("suggested", "all", json.at("/parallel/suggested"));
        list("eigenvalue", json.get("eigenvalues"));
        matrix("correlation", json.get("correlation"));
        list("explained", json.at("/components/explained"));
        matrix("phi", json.at("/components/phi"));
        for (int i = 0; i < json.get("items").size(); i++) {
            String item = json.at("/items/" + i + "/name").asText();
            put("kmo", item, json.at("/kmoByItem/" + i));
            put("communality", item, json.at("/components/communalities/" + i));
            for (int c = 0; c < json.at("/components/count").asInt(); c++) {
                put("loading", item + " " + (c + 1), json.at("/components/loadings/" + i + "/" + c));
                put("structure", item + " " + (c + 1), json.at("/components/structure/" + i + "/" + c));
            }
        }
    }

    private void comparison(Outcome.Comparison comparison, JsonNode json) {
        if (comparison.compared().test().setting() == Setting.RELATION) {
            related(comparison.outcome() + " - " + comparison.by(), json, json.get("p"));
            return;
        }
        put("n", "all", json.get("n"));
        put("statistic", "all", json.get("statistic"));
        put("p", "all", json.get("p"));
        put("p-simulated", "all", json.get("p"));
        if (json.get("df").isArray()) {
            list("df", json.get("df"));
        } else {
            put("df", "1", json.get("df"));
        }
        for (JsonNode group : json.get("groups")) {
            String name = group.get("name").asText();
            put("n", name, group.get("n"));
            put("mean", name, group.path("mean"));
            put("sd", name, group.path("sd"));
            put("median", name, group.path("median"));
            group.path("counts")
                    .properties()
                    .forEach(count -> put("count", name + " " + count.getKey(), count.getValue()));
        }
        for (JsonNode effect : json.get("effects")) {
            String name = effect.get("name").asText();
            put("effect", name, effect.get("value"));
            put("effect-low", name, effect.get("low"));
            put("effect-high", name, effect.get("high"));
        }
        for (JsonNode pair : json.get("pairs")) {
            String of = pair.get("first").asText() + " - " + pair.get("second").asText();
            put("difference", of, pair.get("difference"));
            put("p", of, pair.get("p"));
            put("p-adjusted", of, pair.get("adjusted"));
        }
    }

    private void association(JsonNode pair) {
        related(pair.get("first").asText() + " - " + pair.get("second").asText(), pair, pair.get("adjusted"));
    }

    private void related(String of, JsonNode json, JsonNode adjusted) {
        put("n", of, json.get("n"));
        put("statistic", of, json.get("statistic"));
        put("p", of, json.get("p"));
        put("p-adjusted", of, adjusted);
        put("correlation", of, json.at("/effect/value"));
        put("correlation-low", of, json.at("/effect/low"));
        put("correlation-high", of, json.at("/effect/high"));
    }

    private void model(JsonNode json) {
        put("n", "all", json.get("n"));
        json.get("terms").forEach(this::term);
        json.get("thresholds").forEach(this::term);
        for (JsonNode effect : json.get("marginalEffects")) {
            put("marginal-effect", effect.get("name").asText(), effect.get("estimate"));
        }
        for (JsonNode one : json.get("inflation")) {
            put("vif", one.get("name").asText(), one.get("vif"));
        }
        Map.of(
                        "r-squared", "rSquared",
                        "adjusted-r-squared", "adjustedRSquared",
                        "df-1", "df1",
                        "df-2", "df2",
                        "log-likelihood", "logLikelihood",
                        "mcfadden", "mcFadden",
                        "chi-square", "chiSquare")
                .forEach((printed, ours) -> put("fit", printed, json.get("fit").path(ours)));
        for (String same : new String[] {"f", "p", "sigma", "aic", "df"}) {
            put("fit", same, json.get("fit").path(same));
        }
    }

    private void term(JsonNode term) {
        String name = term.get("name").asText();
        for (String same : new String[] {"estimate", "se", "low", "high", "statistic", "df", "p"}) {
            put(same, name, term.get(same));
        }
        put("odds-ratio", name, term.at("/oddsRatio/value"));
        put("odds-ratio-low", name, term.at("/oddsRatio/low"));
        put("odds-ratio-high", name, term.at("/oddsRatio/high"));
    }

    private void list(String name, JsonNode values) {
        for (int i = 0; i < values.size(); i++) {
            put(name, String.valueOf(i + 1), values.get(i));
        }
    }

    private void matrix(String name, JsonNode rows) {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < rows.get(i).size(); j++) {
                put(name, (i + 1) + " " + (j + 1), rows.get(i).get(j));
            }
        }
    }

    private void put(String name, String of, JsonNode value) {
        if (value.isNumber()) {
            numbers.put(name + "|" + of, value.asDouble());
        }
    }
}
