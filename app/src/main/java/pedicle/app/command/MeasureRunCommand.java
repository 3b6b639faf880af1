package pedicle.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import pedicle.catalog.BadInput;
import pedicle.catalog.Scratch;
import pedicle.catalog.reference.Code;
import pedicle.catalog.reference.Reference;
import pedicle.measure.cohort.Areas;
import pedicle.measure.cohort.CodesMet;
import pedicle.measure.cohort.Cohort;
import pedicle.measure.cohort.LocalCodes;
import pedicle.measure.fhir.PatientReports;
import pedicle.measure.fhir.Summary;
import pedicle.measure.indicator.Agreement;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.Judges;
import pedicle.measure.indicator.Measure;
import pedicle.measure.indicator.MeasureReport;
import pedicle.measure.indicator.PatientsFile;
import pedicle.measure.indicator.Period;
import pedicle.measure.person.GroupTally;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "run", description = "Measures over-use and under-use.")
final class MeasureRunCommand implements Callable<Integer> {

    /// So many codes that no set knows stand in the JSON; all of them go to `--codes-met`.
    private static final int UNKNOWN_CODES = 20;

    private final Clock clock;

    @Mixin
    private MeasuredExports exports = new MeasuredExports();

    @Mixin
    private MeasuredPeriod when = new MeasuredPeriod();

    @Mixin
    private MeasureEngines engines = new MeasureEngines();

    @Mixin
    private KeepingMeasure keeping = new KeepingMeasure();

    @Option(
            names = "--definition",
            split = ",",
            description = "One or more, or all: presenting, flags, cms166, hedis-like, opioids,"
                    + " referrals and others (default: presenting). The first is reported in full.")
    private List<String> definitions = List.of();

    @Option(
            names = "--indicator",
            split = ",",
            description = "lbp-imaging, lbp-opioids, lbp-referrals or lbp-repeat-imaging, each by its first definition"
                    + " unless --definition names others of it.")
    private List<String> indicators = List.of();

    @Option(names = "--codes", paramLabel = "F.csv", description = "More codes for the sets.")
    private @Nullable Path codes;

    @Option(names = "--codes-met", paramLabel = "F.csv", description = "Also write every code of the export.")
    private @Nullable Path codesMet;

    @Option(
            names = "--patients",
            paramLabel = "F",
            description = "Also write a row a patient, by the first definition: .csv or .parquet.")
    private @Nullable Path patients;

    @Option(
            names = "--areas",
            paramLabel = "F.csv",
            description = "postal_code or patient, and quintile or group: how deprived people are.")
    private @Nullable Path areas;

    @Option(names = "--fhir", paramLabel = "F.json", description = "Also write MeasureReports (FHIR R4).")
    private @Nullable Path fhir;

    @Option(
            names = "--fhir-patients",
            paramLabel = "F.ndjson",
            description = "Also write a MeasureReport a patient, by the first definition.")
    private @Nullable Path fhirPatients;

    @Option(names = "--json", paramLabel = "F", description = "Write JSON (- for the terminal).")
    private @Nullable Path json;

    /// A report a definition, and what only the built-in engine can say: the groups by the first definition, and the
    /// codes that no set knows.
    private record Told(List<MeasureReport> reports, Optional<Extra> extra) {}

    private record Extra(List<GroupTally> groups, List<CodesMet.Unknown> notUnderstood) {}

    MeasureRunCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        engines.check();
        if (!engines.first().equals(MeasureEngines.BUILT_IN)) {
            refuseWhatOthersLack();
        }
        List<Definition> wanted = Definitions.of(indicators, definitions);
        Period period = when.of(clock);
        keeping.check(wanted.getFirst(), period);
        List<Code> catalog = Reference.load().codes();
        List<Code> sets = codes == null ? catalog : LocalCodes.added(catalog, codes);
        try (Scratch verdicts = Scratch.make("verdicts")) {
            Told told = told(sets, wanted, period, verdicts.folder());
            List<MeasureEngines.Compared> compared =
                    engines.compare(verdicts.folder(), wanted, period, engine -> read(engine, sets));
            if (fhir != null) {
                Output.write(fhir, Summary.of(told.reports(), clock.instant()));
            }
            if (json == null) {
                MeasureText.print(told.reports());
                MeasureText.printEngines(engines.first(), compared);
            } else {
                ObjectNode root = MeasureJson.of(told.reports());
                told.extra().ifPresent(extra -> {
                    root.set("byGroup", GroupJson.of(extra.groups()));
                    MeasureJson.addCodes(root, extra.notUnderstood());
                });
                MeasureJson.addEngines(root, engines.first(), compared);
                Output.write(json, root);
            }
        }
        return 0;
    }

    private void refuseWhatOthersLack() {
        if (codesMet != null) {
            throw new BadInput("--codes-met: only --engine duckdb keeps every code of the export; name it first");
        }
        if (keeping.isAsked()) {
            throw new BadInput("--keep: only --engine duckdb tells people apart by groups; name it first");
        }
        if (areas != null) {
            throw new BadInput("--areas: only --engine duckdb tells people apart by groups; name it first");
        }
    }

    /// What the first engine said. The verdicts are kept where there is another to hold against it.
    private Told told(List<Code> sets, List<Definition> wanted, Period period, Path verdicts) {
        List<MeasureReport> reports = new ArrayList<>();
        List<GroupTally> groups = new ArrayList<>();
        try (Judges judges = read(engines.first(), sets)) {
            for (Definition definition : wanted) {
                reports.add(Measure.of(judges, definition, period));
                if (reports.size() == 1) {
                    groups.addAll(first(judges, reports.getFirst()));
                }
                if (!engines.others().isEmpty() && judges.lacking().isEmpty()) {
                    Agreement.keep(judges, definition, verdicts);
                }
            }
            return new Told(
                    reports,
                    switch (judges) {
                        case Judges.BuiltIn(Cohort cohort) -> {
                            if (codesMet != null) {
                                CodesMet.write(cohort, codesMet);
                            }
                            yield Optional.of(new Extra(groups, CodesMet.notUnderstood(cohort, UNKNOWN_CODES)));
                        }
                        case Judges.Other _ -> Optional.empty();
                    });
        }
    }

    /// What is told of the first definition alone: rows and reports a patient, and the groups where they can be had.
    private List<GroupTally> first(Judges judges, MeasureReport report) {
        if (patients != null) {
            PatientsFile.write(judges, patients);
        }
        if (fhirPatients != null) {
            PatientReports.write(judges, report.definition(), report.period(), clock.instant(), fhirPatients);
        }
        return switch (judges) {
            case Judges.BuiltIn(Cohort cohort) -> {
                List<GroupTally> groups = GroupTally.of(cohort);
                keeping.keep(report, groups, cohort, exports.folders());
                yield groups;
            }
            case Judges.Other _ -> List.of();
        };
    }

    private Judges read(String engine, List<Code> sets) {
        return engine.equals(MeasureEngines.BUILT_IN)
                ? new Judges.BuiltIn(cohort(sets))
                : engines.read(engine, exports.folders(), sets);
    }

    private Cohort cohort(List<Code> sets) {
        Cohort cohort = exports.read(sets, clock);
        if (areas != null) {
            Areas.join(cohort, areas);
        }
        return cohort;
    }
}
