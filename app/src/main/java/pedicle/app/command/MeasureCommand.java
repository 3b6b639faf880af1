package pedicle.app.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pedicle.catalog.BadInput;
import pedicle.catalog.Proportion;
import pedicle.catalog.reference.Reference;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.Measure;
import pedicle.measure.indicator.MeasureReport;
import pedicle.measure.indicator.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "measure", description = "Imaging rates from a FHIR bulk export.")
final class MeasureCommand {

    private final Clock clock;

    MeasureCommand(Clock clock) {
        this.clock = clock;
    }

    @Command(name = "run", description = "Measures over-use and under-use.")
    int run(
            @Parameters(paramLabel = "DIR", description = "FHIR R4 bulk NDJSON, plain or .gz.") Path folder,
            @Option(names = "--from", paramLabel = "D") @Nullable LocalDate from,
            @Option(names = "--to", paramLabel = "D") @Nullable LocalDate to,
            @Option(
                            names = "--definition",
                            defaultValue = "presenting",
                            description = "Such as presenting, flags, cms166, hedis-like, opioids (default: presenting).")
                    String definition,
            @Option(names = "--patients", paramLabel = "F.csv", description = "Also write a row a patient.") @Nullable
                    Path patients,
            @Option(names = "--json", paramLabel = "F", description = "Write JSON (- for the terminal).") @Nullable
                    Path json) {
        Definition wanted = Definition.named(definition)
                .orElseThrow(() -> new BadInput("--definition: expected one of %s, found “%s”"
                        .formatted(
                                String.join(
                                        ", ",
                                        Definition.all().stream()
                                                .map(Definition::id)
                                                .toList()),
                                definition)));
        // Without days the period is the last two whole calendar years.
        LocalDate end = Optional.ofNullable(to)
                .orElseGet(() -> LocalDate.now(clock).withDayOfYear(1).minusDays(1));
        LocalDate start =
                Optional.ofNullable(from).orElseGet(() -> end.minusYears(2).plusDays(1));
        if (end.isBefore(start)) {
            throw new BadInput(
                    "--from and --to: expected the first day before the last, found %s and %s".formatted(start, end));
        }
        Reference reference = Reference.load();
        Period period = new Period(start, end);
        MeasureReport report = patients == null
                ? Measure.run(folder, wanted, period, reference.codes())
                : Measure.run(folder, wanted, period, reference.codes(), patients);
        if (json == null) {
            print(report);
        } else {
            Output.write(json, jsonOf(report));
        }
        return 0;
    }

    private static void print(MeasureReport report) {
        System.out.println(report.definition().text());
        System.out.printf("%s to %s%n", report.period().from(), report.period().to());
        System.out.println("Over-use   " + words(report.rate()));
        System.out.println("Under-use  " + words(report.underUse()));
        report.warnings().forEach(warning -> System.out.println("Note: " + warning));
    }

    private static String words(Optional<Proportion> share) {
        return share.map(found -> "%.1f%% (95%% CI %.1f to %.1f), %d of %d"
                        .formatted(
                                100 * found.share(),
                                100 * found.wilson().low(),
                                100 * found.wilson().high(),
                                found.count(),
                                found.of()))
                .orElse("can't be had from this export");
    }

    private static ObjectNode jsonOf(MeasureReport report) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("definition", report.definition().id())
                .put("definitionText", report.definition().text());
        root.putObject("period")
                .put("from", report.period().from().toString())
                .put("to", report.period().to().toString());
        report.counts().ifPresent(counts -> {
            ObjectNode node = root.putObject("counts");
            node.put("patients", counts.patients()).put("again", counts.again()).put("eligible", counts.eligible());
            ObjectNode excluded = node.putObject("excluded");
            counts.excluded().forEach(excluded::put);
            node.put("denominator", counts.denominator()).put("numerator", counts.numerator());
        });
        report.rate().ifPresent(rate -> root.set("rate", share(rate)));
        report.underUse().ifPresent(rate -> root.set("underUse", share(rate)));
        ArrayNode months = root.putArray("byMonth");
        for (MeasureReport.Month month : report.byMonth()) {
            ObjectNode node = months.addObject();
            node.put("month", month.month().toString()).put("n", month.tally().n());
            month.tally().overUse().ifPresent(rate -> node.setAll(share(rate)));
            month.tally().underUse().ifPresent(rate -> node.set("underUse", share(rate)));
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

    private static ObjectNode share(Proportion share) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("value", share.share())
                .put("low", share.wilson().low())
                .put("high", share.wilson().high())
                .put("count", share.count())
                .put("n", share.of());
    }
}
