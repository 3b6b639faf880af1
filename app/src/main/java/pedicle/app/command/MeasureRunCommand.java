package pedicle.app.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import pedicle.catalog.reference.Code;
import pedicle.catalog.reference.Reference;
import pedicle.measure.cohort.CodesMet;
import pedicle.measure.cohort.Cohort;
import pedicle.measure.cohort.LocalCodes;
import pedicle.measure.fhir.Summary;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.Measure;
import pedicle.measure.indicator.MeasureReport;
import pedicle.measure.indicator.PatientsFile;
import pedicle.measure.indicator.Period;
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

    @Option(
            names = "--definition",
            split = ",",
            defaultValue = "presenting",
            description = "One or more, or all: presenting, flags, cms166, hedis-like, opioids,"
                    + " referrals and others (default: presenting). The first is reported in full.")
    private List<String> definitions = List.of();

    @Option(names = "--codes", paramLabel = "F.csv", description = "More codes for the sets.")
    private @Nullable Path codes;

    @Option(names = "--codes-met", paramLabel = "F.csv", description = "Also write every code of the export.")
    private @Nullable Path codesMet;

    @Option(
            names = "--patients",
            paramLabel = "F",
            description = "Also write a row a patient, by the first definition: .csv or .parquet.")
    private @Nullable Path patients;

    @Option(names = "--fhir", paramLabel = "F.json", description = "Also write MeasureReports (FHIR R4).")
    private @Nullable Path fhir;

    @Option(names = "--json", paramLabel = "F", description = "Write JSON (- for the terminal).")
    private @Nullable Path json;

    MeasureRunCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        List<Definition> wanted = Definitions.named(definitions);
        Period period = when.of(clock);
        List<Code> catalog = Reference.load().codes();
        try (Cohort cohort = exports.read(codes == null ? catalog : LocalCodes.added(catalog, codes), clock)) {
            List<MeasureReport> reports = measured(cohort, wanted, period);
            if (codesMet != null) {
                CodesMet.write(cohort, codesMet);
            }
            if (fhir != null) {
                Output.write(fhir, Summary.of(reports, clock.instant()));
            }
            if (json == null) {
                MeasureText.print(reports);
            } else {
                Output.write(json, MeasureJson.of(reports, CodesMet.notUnderstood(cohort, UNKNOWN_CODES)));
            }
        }
        return 0;
    }

    private List<MeasureReport> measured(Cohort cohort, List<Definition> wanted, Period period) {
        List<MeasureReport> reports = new ArrayList<>();
        for (Definition definition : wanted) {
            reports.add(Measure.of(cohort, definition, period));
            if (reports.size() == 1 && patients != null) {
                PatientsFile.write(cohort, patients);
            }
        }
        return reports;
    }
}
