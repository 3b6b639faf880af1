package pedicle.app.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import pedicle.app.network.EstimateJson;
import pedicle.measure.cohort.CodesMet;
import pedicle.measure.indicator.Counts;
import pedicle.measure.indicator.MeasureReport;

/// What `measure run --json` writes: the first definition in full, every definition of the run in short.
final class MeasureJson {

    private MeasureJson() {}

    static ObjectNode of(List<MeasureReport> reports) {
        ObjectNode root = whole(reports.getFirst());
        ArrayNode compared = root.putArray("compared");
        for (MeasureReport report : reports) {
            ObjectNode node = compared.addObject();
            node.put("definition", report.definition().id())
                    .put("definitionText", report.definition().text());
            report.counts().ifPresent(counts -> node.set("counts", counts(counts)));
            report.rate().ifPresent(rate -> node.set("rate", EstimateJson.of(rate)));
            report.underUse().ifPresent(rate -> node.set("underUse", EstimateJson.of(rate)));
            addStrata(node, report);
        }
        return root;
    }

    static void addCodes(ObjectNode root, List<CodesMet.Unknown> notUnderstood) {
        ArrayNode codes = root.putArray("codesNotUnderstood");
        for (CodesMet.Unknown unknown : notUnderstood) {
            codes.addObject()
                    .put("type", unknown.type())
                    .put("system", unknown.system())
                    .put("code", unknown.code())
                    .put("n", unknown.n());
        }
    }

    /// The engine that is reported, and the others with whether they agree with it patient by patient.
    static void addEngines(ObjectNode root, String first, List<MeasureEngines.Compared> compared) {
        ArrayNode engines = root.putArray("engines");
        engines.addObject().put("name", first).put("reported", true);
        for (MeasureEngines.Compared other : compared) {
            ObjectNode node = engines.addObject().put("name", other.name()).put("reported", false);
            other.agreement().ifPresent(agreement -> {
                node.put("agrees", agreement.whole()).put("differing", agreement.differing());
                agreement.examples().forEach(node.putArray("examples")::add);
            });
        }
    }

    private static ObjectNode whole(MeasureReport report) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("definition", report.definition().id())
                .put("definitionText", report.definition().text());
        root.putObject("period")
                .put("from", report.period().from().toString())
                .put("to", report.period().to().toString());
        report.counts().ifPresent(counts -> root.set("counts", counts(counts)));
        report.rate().ifPresent(rate -> root.set("rate", EstimateJson.of(rate)));
        report.underUse().ifPresent(rate -> root.set("underUse", EstimateJson.of(rate)));
        addStrata(root, report);
        ArrayNode months = root.putArray("byMonth");
        for (MeasureReport.Month month : report.byMonth()) {
            ObjectNode node = months.addObject();
            node.put("month", month.month().toString()).put("n", month.tally().n());
            month.tally().overUse().ifPresent(rate -> node.setAll(EstimateJson.of(rate)));
            month.tally().underUse().ifPresent(rate -> node.set("underUse", EstimateJson.of(rate)));
        }
        ArrayNode clinicians = root.putArray("byClinician");
        for (MeasureReport.Clinician clinician : report.byClinician()) {
            ObjectNode node = clinicians.addObject();
            node.put("id", clinician.id())
                    .put("practice", clinician.practice())
                    .put("n", clinician.tally().n());
            clinician
                    .tally()
                    .overUse()
                    .ifPresent(rate -> node.put("rate", rate.share())
                            .put("low", rate.wilson().low())
                            .put("high", rate.wilson().high()));
            node.put("expected", clinician.expected());
        }
        ArrayNode warnings = root.putArray("warnings");
        report.warnings().forEach(warnings::add);
        return root;
    }

    /// Where the definition tells ages apart.
    private static void addStrata(ObjectNode node, MeasureReport report) {
        if (report.strata().isEmpty()) {
            return;
        }
        ArrayNode strata = node.putArray("strata");
        for (MeasureReport.Stratum stratum : report.strata()) {
            ObjectNode one = strata.addObject();
            one.put("ages", stratum.ages()).put("n", stratum.tally().n());
            stratum.tally().overUse().ifPresent(rate -> one.setAll(EstimateJson.of(rate)));
            stratum.tally().underUse().ifPresent(rate -> one.set("underUse", EstimateJson.of(rate)));
        }
    }

    private static ObjectNode counts(Counts counts) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("patients", counts.patients()).put("again", counts.again()).put("eligible", counts.eligible());
        ObjectNode excluded = node.putObject("excluded");
        counts.excluded().forEach(excluded::put);
        return node.put("denominator", counts.denominator()).put("numerator", counts.numerator());
    }
}
