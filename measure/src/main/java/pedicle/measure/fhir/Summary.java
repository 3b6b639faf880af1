package pedicle.measure.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import pedicle.catalog.Proportion;
import pedicle.measure.indicator.Counts;
import pedicle.measure.indicator.MeasureReport;

/// MeasureReports of type summary (FHIR R4; the populations of proportion measures), one for each definition of a run,
/// in
/// a Bundle. Over-use is the first group, under-use the second where there is any; less is better in both.
///
/// The initial population is everybody of the right age whose episode starts in the period, and so is the denominator;
/// its exclusions are all who are left out of it afterwards, a red flag among them where the definition asks for none.
/// A definition without figures has the status error and no groups.
public final class Summary {

    private static final String BASE = "https://pedicle.example/Measure/";
    private static final String POPULATION = "http://terminology.hl7.org/CodeSystem/measure-population";
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
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("resourceType", "MeasureReport")
                .put("status", report.counts().isPresent() ? "complete" : "error")
                .put("type", "summary")
                .put("measure", BASE + report.definition().id())
                .put("date", now.toString());
        json.putObject("reporter")
                .put("display", "Pedicle: " + report.definition().name());
        json.putObject("period")
                .put("start", report.period().from().toString())
                .put("end", report.period().to().toString());
        coded(
                json.putObject("improvementNotation"),
                "http://terminology.hl7.org/CodeSystem/measure-improvement-notation",
                "decrease");
        report.counts().ifPresent(counts -> {
            ArrayNode groups = json.putArray("group");
            long initial = initial(counts);
            group(groups, "over-use", initial, new Populations(counts.denominator(), counts.numerator()));
            report.underUse().ifPresent(under -> group(groups, "under-use", initial, new Populations(under)));
        });
        return json;
    }

    /// Who is left in the denominator, and who of them counts.
    private record Populations(long denominator, long numerator) {
        Populations(Proportion share) {
            this(share.of(), share.count());
        }
    }

    private static long initial(Counts counts) {
        return counts.eligible()
                + counts.excluded().entrySet().stream()
                        .filter(reason -> !BEFORE_THE_POPULATION.contains(reason.getKey()))
                        .mapToLong(reason -> reason.getValue())
                        .sum();
    }

    private static void group(ArrayNode groups, String word, long initial, Populations populations) {
        ObjectNode group = groups.addObject();
        group.putObject("code").put("text", word);
        ArrayNode all = group.putArray("population");
        population(all, "initial-population", initial);
        population(all, "denominator", initial);
        population(all, "denominator-exclusion", initial - populations.denominator());
        population(all, "numerator", populations.numerator());
        if (populations.denominator() > 0) {
            group.putObject("measureScore").put("value", (double) populations.numerator() / populations.denominator());
        }
    }

    private static void population(ArrayNode all, String code, long count) {
        ObjectNode population = all.addObject();
        coded(population.putObject("code"), POPULATION, code);
        population.put("count", count);
    }

    private static void coded(ObjectNode concept, String system, String code) {
        concept.putArray("coding").addObject().put("system", system).put("code", code);
    }
}
