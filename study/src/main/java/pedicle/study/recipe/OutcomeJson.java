package pedicle.study.recipe;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import pedicle.catalog.Estimate;
import pedicle.study.compare.Compared;
import pedicle.study.compare.Counted;
import pedicle.study.compare.Effect;
import pedicle.study.compare.Group;
import pedicle.study.compare.Measured;
import pedicle.study.compare.PostHoc;
import pedicle.study.correlation.Parallel;
import pedicle.study.regress.Fitted;
import pedicle.study.reliability.ItemStatistics;
import pedicle.study.reliability.Omega;
import pedicle.study.reliability.Reliability;
import pedicle.study.structure.Adequacy;
import pedicle.study.structure.Components;
import pedicle.study.survey.Frequencies;
import pedicle.study.survey.ItemSummary;

/// An outcome as JSON: the fields of the contract, and what else is known. A figure that can't be had is null.
public final class OutcomeJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private OutcomeJson() {}

    public static ObjectNode of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Description description -> description(description);
            case Outcome.Consistency consistency -> consistency(consistency);
            case Outcome.Components components -> components(components);
            case Outcome.Comparison comparison -> comparison(comparison);
            case Outcome.Associations associations -> associations(associations);
            case Outcome.Model(Fitted fitted) -> FittedJson.of(fitted);
        };
    }

    private static ObjectNode description(Outcome.Description description) {
        ObjectNode json = JSON.objectNode();
        json.put("n", description.missingness().people());
        json.put("complete", description.missingness().complete());
        ArrayNode variables = json.putArray("variables");
        for (Outcome.OfVariable variable : description.variables()) {
            ObjectNode one = variables.addObject();
            one.put("name", variable.name());
            one.put("label", variable.label());
            put(one, variable.numbers(), variable.frequencies());
            ArrayNode groups = one.putArray("groups");
            for (Outcome.OfGroup group : variable.byGroup()) {
                ObjectNode its = groups.addObject();
                its.put("name", group.group());
                put(its, group.numbers(), group.frequencies());
            }
        }
        return json;
    }

    private static void put(ObjectNode json, Optional<Numbers> numbers, Optional<Frequencies> frequencies) {
        frequencies.ifPresent(counted -> {
            json.put("n", counted.n());
            json.put("missing", counted.missing());
            ObjectNode counts = json.putObject("counts");
            counted.counts().forEach(count -> counts.put(count.code(), count.people()));
        });
        numbers.ifPresent(given -> {
            json.put("n", given.n());
            json.put("missing", given.missing());
            json.put("mean", given.spread().mean().value());
            json.put("low", given.spread().mean().low());
            json.put("high", given.spread().mean().high());
            json.put("sd", given.spread().sd());
            json.put("lowest", given.spread().lowest());
            json.put("lowerQuartile", given.spread().lowerQuartile());
            json.put("median", given.spread().median());
            json.put("upperQuartile", given.spread().upperQuartile());
            json.put("highest", given.spread().highest());
        });
    }

    private static ObjectNode consistency(Outcome.Consistency consistency) {
        ObjectNode json = JSON.objectNode();
        json.put("n", consistency.reliability().alpha().n());
        items(json, consistency.items());
        reliability(json, consistency.reliability());
        put(json, "ordinalAlpha", consistency.ordinalAlpha());
        return json;
    }

    private static ObjectNode components(Outcome.Components outcome) {
        ObjectNode json = JSON.objectNode();
        json.put("n", outcome.matrix().n());
        json.put("missing", outcome.people() - outcome.matrix().n());
        items(json, outcome.items());
        outcome.reliability()
                .ifPresentOrElse(
                        found -> reliability(json, found),
                        () -> json.putNull("alpha").putNull("omega"));
        adequacy(json, outcome.structure().adequacy());
        numbers(json.putArray("eigenvalues"), outcome.structure().eigenvalues());
        parallel(json.putObject("parallel"), outcome.structure().parallel());
        switch (outcome.otherwise()) {
            case Outcome.OtherCorrelation other -> {
                ObjectNode beside = json.putObject("parallelOtherwise");
                beside.put("correlation", Words.written(other.matrix().kind()));
                parallel(beside, other.parallel());
            }
            case Outcome.NotCompared(String why) -> json.put("notCompared", why);
        }
        components(json.putObject("components"), outcome.structure().components());
        json.put("correlationKind", Words.written(outcome.matrix().kind()));
        json.put("missingAnswers", Words.written(outcome.matrix().missing()));
        matrix(json.putArray("correlation"), outcome.matrix().values());
        outcome.matrix().smoothing().ifPresent(smoothing -> {
            ObjectNode smoothed = json.putObject("smoothing");
            smoothed.put("smallestEigenvalue", smoothing.smallest());
            smoothed.put("largestChange", smoothing.change());
        });
        return json;
    }

    private static void adequacy(ObjectNode json, Optional<Adequacy> adequacy) {
        if (adequacy.isEmpty()) {
            json.putNull("kmo").putNull("bartlett");
            return;
        }
        Adequacy found = adequacy.get();
        json.put("kmo", found.kmo());
        ArrayNode byItem = json.putArray("kmoByItem");
        found.items().forEach(item -> add(byItem, item.msa()));
        ObjectNode bartlett = json.putObject("bartlett");
        bartlett.put("chiSquare", found.bartlett().chiSquare());
        bartlett.put("df", found.bartlett().df());
        bartlett.put("p", found.bartlett().p());
    }

    private static void parallel(ObjectNode json, Parallel parallel) {
        json.put("suggested", parallel.suggested());
        numbers(json.putArray("observed"), parallel.observed());
        numbers(json.putArray("simulated"), parallel.simulated());
        json.put("percentile", parallel.percentile());
        json.put("iterations", parallel.iterations());
    }

    private static void components(ObjectNode json, Components components) {
        json.put("count", components.explained().size());
        json.put("rotation", Words.written(components.rotation()));
        ArrayNode loadings = json.putArray("loadings");
        ArrayNode structure = json.putArray("structure");
        ArrayNode communalities = json.putArray("communalities");
        for (Components.Loadings item : components.loadings()) {
            numbers(loadings.addArray(), item.onComponents());
            numbers(structure.addArray(), item.structure());
            communalities.add(item.communality());
        }
        ArrayNode explained = json.putArray("explained");
        components.explained().forEach(part -> explained.add(part.share()));
        if (components.phi().isEmpty()) {
            json.putNull("phi");
        } else {
            matrix(json.putArray("phi"), components.phi());
        }
    }

    private static void items(ObjectNode json, List<ItemSummary> items) {
        ArrayNode array = json.putArray("items");
        for (ItemSummary item : items) {
            ObjectNode one = array.addObject();
            one.put("name", item.name());
            one.put("n", item.n());
            one.put("missing", item.missing());
            one.put("mean", item.mean());
            one.put("sd", item.sd());
            one.put("median", item.median());
            ObjectNode counts = one.putObject("counts");
            item.counts().forEach(count -> counts.put(count.code(), count.people()));
        }
    }

    private static void reliability(ObjectNode json, Reliability reliability) {
        ObjectNode alpha = json.putObject("alpha");
        estimate(alpha, reliability.alpha().estimate());
        alpha.put("n", reliability.alpha().n());
        json.put("alphaStandardised", reliability.alpha().standardised());
        reliability.alphaResampled().ifPresent(resampled -> {
            ObjectNode interval = json.putObject("alphaBootstrap");
            interval.put("low", resampled.low());
            interval.put("high", resampled.high());
        });
        switch (reliability.omega()) {
            case Omega.Found found -> json.put("omega", found.value());
            case Omega.NotFound(String why) -> json.putNull("omega").put("omegaWhy", why);
        }
        reliability.omegaResampled().ifPresent(resampled -> {
            ObjectNode interval = json.putObject("omegaBootstrap");
            interval.put("low", resampled.low());
            interval.put("high", resampled.high());
        });
        ArrayNode statistics = json.putArray("itemStatistics");
        for (ItemStatistics item : reliability.items()) {
            ObjectNode one = statistics.addObject();
            one.put("name", item.item());
            put(one, "itemRest", item.withRest());
            put(one, "alphaIfDropped", item.alphaIfDropped());
        }
        ArrayNode reversed = json.putArray("lookReversed");
        reliability.reversed().items().forEach(reversed::add);
    }

    private static ObjectNode comparison(Outcome.Comparison comparison) {
        ObjectNode json = JSON.objectNode();
        compared(json, comparison.compared());
        return json;
    }

    private static void compared(ObjectNode json, Compared compared) {
        json.put("test", compared.test().word());
        json.put("statisticName", compared.statisticName());
        json.put("statistic", compared.statistic());
        // One number where there is one, as most tests have; an array for the two of an F.
        switch (compared.df().size()) {
            case 0 -> json.putNull("df");
            case 1 -> json.put("df", compared.df().getFirst());
            default -> numbers(json.putArray("df"), compared.df());
        }
        json.put("p", compared.p());
        compared.effect()
                .ifPresentOrElse(effect -> effect(json.putObject("effect"), effect), () -> json.putNull("effect"));
        ArrayNode effects = json.putArray("effects");
        compared.effects().forEach(effect -> effect(effects.addObject(), effect));
        ArrayNode groups = json.putArray("groups");
        compared.groups().forEach(group -> group(groups.addObject(), group));
        json.put("why", compared.why());
        json.put("n", compared.n());
        json.put("missing", compared.missing());
        ArrayNode pairs = json.putArray("pairs");
        for (PostHoc pair : compared.pairs()) {
            ObjectNode one = pairs.addObject();
            one.put("first", pair.first());
            one.put("second", pair.second());
            one.put("difference", pair.difference());
            one.put("p", pair.p());
            one.put("adjusted", pair.adjusted());
            one.put("adjustedBy", pair.adjustedBy());
        }
        ArrayNode warnings = json.putArray("warnings");
        compared.warnings().forEach(warnings::add);
    }

    private static void effect(ObjectNode json, Effect effect) {
        json.put("name", effect.name());
        json.put("value", effect.value());
        json.put("low", effect.low());
        json.put("high", effect.high());
        json.put("reading", effect.reading());
    }

    private static void group(ObjectNode json, Group group) {
        json.put("name", group.name());
        json.put("n", group.n());
        json.put("missing", group.missing());
        switch (group) {
            case Measured measured -> {
                json.put("mean", measured.mean());
                put(json, "sd", measured.sd());
                json.put("median", measured.median());
            }
            case Counted counted -> {
                ObjectNode counts = json.putObject("counts");
                counted.counts().forEach(count -> counts.put(count.category(), count.people()));
            }
        }
    }

    private static ObjectNode associations(Outcome.Associations associations) {
        ObjectNode json = JSON.objectNode();
        ArrayNode pairs = json.putArray("pairs");
        for (Outcome.Pair pair : associations.pairs()) {
            ObjectNode one = pairs.addObject();
            one.put("first", pair.first());
            one.put("second", pair.second());
            one.put("adjusted", pair.adjusted());
            compared(one, pair.compared());
        }
        return json;
    }

    static void estimate(ObjectNode json, Estimate estimate) {
        json.put("value", estimate.value());
        json.put("low", estimate.low());
        json.put("high", estimate.high());
    }

    private static void matrix(ArrayNode array, List<List<Double>> rows) {
        rows.forEach(row -> numbers(array.addArray(), row));
    }

    private static void numbers(ArrayNode array, List<Double> values) {
        values.forEach(array::add);
    }

    static void put(ObjectNode json, String field, OptionalDouble value) {
        if (value.isPresent()) {
            json.put(field, value.getAsDouble());
        } else {
            json.putNull(field);
        }
    }

    private static void add(ArrayNode array, OptionalDouble value) {
        if (value.isPresent()) {
            array.add(value.getAsDouble());
        } else {
            array.addNull();
        }
    }
}
