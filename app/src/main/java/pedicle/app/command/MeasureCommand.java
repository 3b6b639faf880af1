package pedicle.app.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pedicle.catalog.BadInput;
import pedicle.catalog.Proportion;
import pedicle.catalog.reference.Code;
import pedicle.catalog.reference.Reference;
import pedicle.measure.chart.ControlChart;
import pedicle.measure.cohort.CodesMet;
import pedicle.measure.cohort.Cohort;
import pedicle.measure.cohort.LocalCodes;
import pedicle.measure.effect.Rollout;
import pedicle.measure.effect.Season;
import pedicle.measure.effect.SeriesMethod;
import pedicle.measure.fhir.Installable;
import pedicle.measure.fhir.PatientReports;
import pedicle.measure.fhir.Summary;
import pedicle.measure.generate.Population;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.Measure;
import pedicle.measure.indicator.MeasureReport;
import pedicle.measure.indicator.PatientsFile;
import pedicle.measure.indicator.Period;
import pedicle.measure.indicator.PracticeMonth;
import pedicle.measure.indicator.Tally;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "measure", description = "Imaging rates from a FHIR bulk export.")
final class MeasureCommand {

    /// So many codes that no set knows stand in the JSON; all of them go to `--codes-met`.
    private static final int UNKNOWN_CODES = 20;

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
                            split = ",",
                            defaultValue = "presenting",
                            description = "One or more, or all: presenting, flags, cms166, hedis-like, opioids,"
                                    + " referrals and others (default: presenting). The first is reported in full.")
                    List<String> definitions,
            @Option(names = "--codes", paramLabel = "F.csv", description = "More codes for the sets.") @Nullable
                    Path codes,
            @Option(names = "--codes-met", paramLabel = "F.csv", description = "Also write every code of the export.")
                    @Nullable
                    Path codesMet,
            @Option(
                            names = "--patients",
                            paramLabel = "F",
                            description = "Also write a row a patient, by the first definition: .csv or .parquet.")
                    @Nullable
                    Path patients,
            @Option(names = "--fhir", paramLabel = "F.json", description = "Also write MeasureReports (FHIR R4).")
                    @Nullable
                    Path fhir,
            @Option(
                            names = "--fhir-patients",
                            paramLabel = "F.ndjson",
                            description = "Also write a MeasureReport a patient, by the first definition.")
                    @Nullable
                    Path fhirPatients,
            @Option(names = "--json", paramLabel = "F", description = "Write JSON (- for the terminal).") @Nullable
                    Path json) {
        List<Definition> wanted = wanted(definitions);
        Period period = period(from, to);
        List<Code> catalog = Reference.load().codes();
        try (Cohort cohort = Cohort.read(folder, codes == null ? catalog : LocalCodes.added(catalog, codes))) {
            List<MeasureReport> reports = new ArrayList<>();
            for (Definition definition : wanted) {
                reports.add(Measure.of(cohort, definition, period));
                if (reports.size() == 1 && patients != null) {
                    PatientsFile.write(cohort, patients);
                }
                if (reports.size() == 1 && fhirPatients != null) {
                    PatientReports.write(cohort, definition, period, clock.instant(), fhirPatients);
                }
            }
            if (codesMet != null) {
                CodesMet.write(cohort, codesMet);
            }
            if (fhir != null) {
                Output.write(fhir, Summary.of(reports, clock.instant()));
            }
            if (json == null) {
                print(reports);
            } else {
                Output.write(json, MeasureJson.of(reports, CodesMet.notUnderstood(cohort, UNKNOWN_CODES)));
            }
        }
        return 0;
    }

    @Command(name = "trend", description = "Looks at a measure's months before and after a change.")
    int trend(
            @Parameters(paramLabel = "MEASURE.json", description = "What measure run --json wrote.") Path file,
            @Option(names = "--change", paramLabel = "D", required = true, description = "The day of the change.")
                    LocalDate change,
            @Option(
                            names = "--method",
                            defaultValue = "newey-west",
                            description = "newey-west, prais-winsten, quasi-binomial or logit-newey-west.")
                    String method,
            @Option(
                            names = "--season",
                            defaultValue = "none",
                            description = "none, waves (a yearly and a half-yearly one) or months.")
                    String season,
            @Option(names = "--limits", defaultValue = "binomial", description = "Of the p-chart: binomial or laney.")
                    String limits,
            @Option(names = "--json", paramLabel = "F", description = "Write JSON (- for the terminal).") @Nullable
                    Path json) {
        MeasureFile measured = MeasureFile.read(file);
        TrendJson.Asked asked = new TrendJson.Asked(
                YearMonth.from(change),
                season(season),
                choice("--method", method, SeriesMethod.class),
                choice("--limits", limits, ControlChart.Limits.class));
        if (json == null) {
            TrendText.print(measured, asked);
        } else {
            ObjectNode root = JsonNodeFactory.instance.objectNode();
            root.put("definition", measured.definition())
                    .put("definitionText", measured.definitionText())
                    .put("change", change.toString())
                    .put("method", method)
                    .put("season", season);
            root.set("overUse", TrendJson.of(measured.overUse(), asked));
            if (!measured.underUse().isEmpty()) {
                root.set("underUse", TrendJson.of(measured.underUse(), asked));
            }
            Output.write(json, root);
        }
        return 0;
    }

    @Command(
            name = "effect",
            description = "Weighs a change that came to practices at different times, or to some of them.")
    int effect(
            @Parameters(paramLabel = "DIR", description = "FHIR R4 bulk NDJSON, plain or .gz.") Path folder,
            @Option(
                            names = "--starts",
                            paramLabel = "F.csv",
                            required = true,
                            description = "practice,from: when the change came to each; empty where it never did.")
                    Path starts,
            @Option(names = "--from", paramLabel = "D") @Nullable LocalDate from,
            @Option(names = "--to", paramLabel = "D") @Nullable LocalDate to,
            @Option(names = "--definition", defaultValue = "presenting-episodes") String definition,
            @Option(names = "--json", paramLabel = "F", defaultValue = "-") Path json) {
        Rollout rollout = Rollout.read(starts);
        Definition wanted = definition(definition);
        List<PracticeMonth> months;
        try (Cohort cohort = Cohort.read(folder, Reference.load().codes())) {
            Measure.of(cohort, wanted, period(from, to));
            months = PracticeMonth.of(cohort);
        }
        if (rollout.leftOut(months).size()
                == months.stream().map(PracticeMonth::practice).distinct().count()) {
            throw new BadInput("%s: none of its practices is in the export, which has %s"
                    .formatted(
                            starts,
                            months.isEmpty()
                                    ? "none at all"
                                    : String.join(
                                            ", ",
                                            rollout.leftOut(months).stream()
                                                    .limit(5)
                                                    .toList())));
        }
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("definition", wanted.id()).put("definitionText", wanted.text());
        rollout.leftOut(months).forEach(root.putArray("practicesLeftOut")::add);
        rollout.notMet(months).forEach(root.putArray("practicesNotMet")::add);
        root.set("overUse", EffectJson.of(rollout.cells(months, Tally::overUse)));
        root.set("underUse", EffectJson.of(rollout.cells(months, Tally::underUse)));
        Output.write(json, root);
        return 0;
    }

    private static Season season(String word) {
        return switch (word) {
            case "none" -> new Season.None();
            case "waves" -> new Season.Harmonics(2);
            case "months" -> new Season.EachMonth();
            default -> throw new BadInput("--season: expected none, waves or months, found “%s”".formatted(word));
        };
    }

    private static <E extends Enum<E>> E choice(String option, String word, Class<E> choices) {
        for (E choice : choices.getEnumConstants()) {
            if (choice.name().equals(word.toUpperCase(Locale.ROOT).replace('-', '_'))) {
                return choice;
            }
        }
        throw new BadInput("%s: expected one of %s, found “%s”"
                .formatted(
                        option,
                        Arrays.stream(choices.getEnumConstants())
                                .map(choice ->
                                        choice.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                                .collect(Collectors.joining(", ")),
                        word));
    }

    @Command(
            name = "generate",
            description = "Invents a population as FHIR bulk files, and says beside it what it holds.")
    int generate(
            @Parameters(paramLabel = "DIR", description = "A new or empty folder.") Path folder,
            @Option(names = "--patients", paramLabel = "N", required = true) long patients,
            @Option(names = "--seed", paramLabel = "S", defaultValue = "1") long seed,
            @Option(names = "--plain", description = "Not packed with gzip.") boolean plain) {
        new Population(patients, seed, !plain).write(folder, Waiting.onTerminal(clock));
        System.out.printf(
                "%,d invented people in %s; where each of them stands: truth.csv, truth.json. Measure them with"
                        + " --from %s --to %s.%n",
                patients, folder, Population.FROM, Population.TO);
        return 0;
    }

    @Command(
            name = "resources",
            description =
                    "Writes the definitions as FHIR Measures, Libraries (CQL) and ValueSets, for others to install.")
    int resources(
            @Option(names = "--out", paramLabel = "DIR", required = true, description = "A new or empty folder.")
                    Path out,
            @Option(names = "--codes", paramLabel = "F.csv", description = "More codes for the sets.") @Nullable
                    Path codes) {
        Reference catalog = Reference.load();
        int written = ResourceFolder.write(
                out,
                Installable.of(
                        Definition.all(),
                        codes == null ? catalog.codes() : LocalCodes.added(catalog.codes(), codes),
                        catalog.sources()));
        System.out.printf(
                "%d resources in %s, and all of them as one transaction in %s.%n",
                written, out, ResourceFolder.TRANSACTION);
        return 0;
    }

    private static List<Definition> wanted(List<String> ids) {
        if (ids.equals(List.of("all"))) {
            return Definition.all();
        }
        return ids.stream().distinct().map(MeasureCommand::definition).toList();
    }

    private static Definition definition(String id) {
        return Definition.named(id)
                .orElseThrow(() -> new BadInput("--definition: expected one of %s, found “%s”"
                        .formatted(
                                String.join(
                                        ", ",
                                        Definition.all().stream()
                                                .map(Definition::id)
                                                .toList()),
                                id)));
    }

    /// Without days the period is the last two whole calendar years.
    private Period period(@Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate end = Optional.ofNullable(to)
                .orElseGet(() -> LocalDate.now(clock).withDayOfYear(1).minusDays(1));
        LocalDate start =
                Optional.ofNullable(from).orElseGet(() -> end.minusYears(2).plusDays(1));
        if (end.isBefore(start)) {
            throw new BadInput(
                    "--from and --to: expected the first day before the last, found %s and %s".formatted(start, end));
        }
        return new Period(start, end);
    }

    private static void print(List<MeasureReport> reports) {
        System.out.printf(
                "%s to %s%n",
                reports.getFirst().period().from(), reports.getFirst().period().to());
        for (MeasureReport report : reports) {
            System.out.printf(
                    "%n%s: %s%n", report.definition().id(), report.definition().text());
            System.out.println("Over-use   " + words(report.rate()));
            report.underUse().ifPresent(share -> System.out.println("Under-use  " + words(Optional.of(share))));
        }
        System.out.println();
        reports.getFirst().warnings().forEach(warning -> System.out.println("Note: " + warning));
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
}
