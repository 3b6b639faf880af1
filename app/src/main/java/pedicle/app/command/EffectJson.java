package pedicle.app.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import pedicle.catalog.Estimate;
import pedicle.measure.effect.Cell;
import pedicle.measure.effect.Correction;
import pedicle.measure.effect.DifferenceInDifferences;
import pedicle.measure.effect.Link;
import pedicle.measure.effect.MarginalModel;
import pedicle.measure.effect.MixedModel;
import pedicle.measure.model.Outcome;
import pedicle.measure.model.Term;

/// What a change did across practices, as `measure effect` tells it: estimating equations and mixed models on shares
/// and
/// on odds, and difference in differences. Errors are corrected for few practices (Kauermann and Carroll). What can't
/// be
/// had says why in `refused`.
final class EffectJson {

    private static final Correction FEW = Correction.KAUERMANN_CARROLL;

    private EffectJson() {}

    static ObjectNode of(List<Cell> cells) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("practices", cells.stream().map(Cell::practice).distinct().count())
                .put("practiceMonths", cells.size())
                .put(
                        "people",
                        cells.stream().mapToLong(cell -> cell.counted().of()).sum());
        for (Link link : Link.values()) {
            String scale = link.name().toLowerCase(Locale.ROOT);
            ObjectNode marginal = json.putObject("marginal_" + scale);
            switch (MarginalModel.of(cells, link)) {
                case Outcome.Refused<MarginalModel> no -> marginal.put("refused", no.why());
                case Outcome.Found<MarginalModel> found -> marginal(marginal, found.value());
            }
            ObjectNode mixed = json.putObject("mixed_" + scale);
            switch (MixedModel.of(cells, link)) {
                case Outcome.Refused<MixedModel> no -> mixed.put("refused", no.why());
                case Outcome.Found<MixedModel> found -> mixed(mixed, found.value());
            }
        }
        ObjectNode differences = json.putObject("differenceInDifferences");
        switch (DifferenceInDifferences.of(cells)) {
            case Outcome.Refused<DifferenceInDifferences> no -> differences.put("refused", no.why());
            case Outcome.Found<DifferenceInDifferences> found -> differences(differences, found.value());
        }
        return json;
    }

    private static void marginal(ObjectNode json, MarginalModel model) {
        json.set("effect", term(model.effect(FEW)));
        json.set("avoidedPer100", estimate(model.avoidedPer100(FEW)));
        json.put("correlation", model.correlation());
    }

    private static void mixed(ObjectNode json, MixedModel model) {
        json.set("effect", term(model.effect()));
        json.put("between", model.between()).put("correlation", model.correlation());
    }

    private static void differences(ObjectNode json, DifferenceInDifferences model) {
        json.put("changed", model.changed()).put("others", model.others());
        json.set("effect", term(model.effect(FEW)));
        json.set("avoidedPer100", estimate(model.avoidedPer100(FEW)));
        model.apart(FEW).ifPresent(apart -> json.set("apartBefore", term(apart)));
    }

    private static ObjectNode term(Term term) {
        return estimate(term.estimate()).put("se", term.standardError()).put("p", term.p());
    }

    private static ObjectNode estimate(Estimate estimate) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("value", estimate.value())
                .put("low", estimate.low())
                .put("high", estimate.high());
    }
}
