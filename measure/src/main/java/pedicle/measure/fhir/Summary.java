package pedicle.measure.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pedicle.catalog.Proportion;
import pedicle.measure.indicator.Counts;
import pedicle.measure.indicator.MeasureReport;

/// MeasureReports of type summary (FHIR R4; the populations of proportion measures), one for each
/// definition of a run, in a Bundle. Over-use is the first group, under-use the second where the definition
/// has it; less is better in both.
///
/// The initial population is everybody of the right age whose episode starts in the period, and so is the
/// denominator; its exclusions are all who are left out of it afterwards, a red flag among them where the
/// definition asks for none. A definition without figures has the status error and groups whose
/// counts are unknown.
public final class Summary {

    private static final Set<String> BEFORE_THE_POPULATION =
            Set.of("no-visit", "no-clear-visit", "no-image", "no-clear-image", "age-unknown", "too-young", "too-old");

    private Summary() {}

    public static ObjectNode of(List<MeasureReport> reports, Instant now) {
        ObjectNode bundle = JsonNodeFactory.instance.objectNode();
        bundle.put("resourceType", "Bundle").put("type", "collection").put("timestamp", now.toString());
        ArrayNode entries = bundle.putArray("entry");
        for (MeasureReport report : reports) {
            entries.addObject().put("fullUrl", "urn:uuid:" + UUID.randomUUID()).set("resource", of(report, now));
        }
        return bundle;
    }

    private static ObjectNode of(MeasureReport report, Instant now) {
        ObjectNode json = MeasureReports.open(
                report.definition(),
                report.period(),
                now,
                report.counts().isPresent() ? "complete" : "error",
                "summary");
        ArrayNode groups = json.putArray("group");
        for (Group group : Group.of(report.definition())) {
            report.counts()
                    .ifPresentOrElse(
                            counts -> MeasureReports.add(groups, group, populations(report, counts, group)),
                            () -> MeasureReports.addUnknown(groups, group));
        }
        return json;
    }

    private static MeasureReports.Counts populations(MeasureReport report, Counts counts, Group group) {
        Optional<Proportion> share = group.isOverUse() ? report.rate() : report.underUse();
        return new MeasureReports.Counts(
                initial(counts),
                share.map(Proportion::of).orElse(0L),
                share.map(Proportion::count).orElse(0L));
    }

    private static long initial(Counts counts) {
        return counts.eligible()
                + counts.excluded().entrySet().stream()
                        .filter(reason -> !BEFORE_THE_POPULATION.contains(reason.getKey()))
                        .mapToLong(reason -> reason.getValue())
                        .sum();
    }
}
