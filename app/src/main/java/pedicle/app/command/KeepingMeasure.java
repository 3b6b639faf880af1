package pedicle.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pedicle.app.network.Measured;
import pedicle.app.workspace.Workspace;
import pedicle.catalog.BadInput;
import pedicle.measure.cohort.Cohort;
import pedicle.measure.effect.Rollout;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.Indicator;
import pedicle.measure.indicator.MeasureReport;
import pedicle.measure.indicator.Period;
import pedicle.measure.indicator.PracticeMonth;
import pedicle.measure.person.GroupTally;
import pedicle.measure.person.People;
import pedicle.measure.store.StoredRollout;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options that say whether the first definition's figures are kept in the workspace, for its pages.
final class KeepingMeasure {

    @Mixin
    private Shared shared = new Shared();

    @Option(
            names = "--keep",
            description = "Keep the figures of the first definition in the workspace, where “start” shows them.")
    private boolean keep;

    @Option(
            names = "--change",
            paramLabel = "D",
            description = "With --keep: the day of the change that care is compared before and after.")
    private @Nullable LocalDate change;

    @Option(
            names = "--keep-people",
            description = "With --keep: also each person with the grounds of the verdict, for “start --patient-lists”.")
    private boolean people;

    @Option(
            names = "--starts",
            paramLabel = "F.csv",
            description =
                    "With --keep: practice,from: the day on which the change came to each; empty where it never did.")
    private @Nullable Path starts;

    boolean isAsked() {
        return keep;
    }

    /// Before anything is read, what would refuse it at the end.
    void check(Definition definition, Period period) {
        if (!keep) {
            refuseAlone("--change", change != null);
            refuseAlone("--keep-people", people);
            refuseAlone("--starts", starts != null);
            return;
        }
        if (Indicator.of(definition) != Indicator.IMAGING
                || definition.denominator() != Definition.Denominator.UNFLAGGED) {
            throw new BadInput(
                    "--keep: the pages tell of imaging among everybody who presents; name presenting, presenting-episodes,"
                            + " cms166 or hedis-like first, not " + definition.id());
        }
        LocalDate day = change();
        if (!period.from().isBefore(day) || !day.isBefore(period.to())) {
            throw new BadInput(
                    "--change: expected a day between %s and %s, found %s".formatted(period.from(), period.to(), day));
        }
        rollout();
        try (Workspace workspace = shared.open()) {
            Measured.refuseNetwork(workspace);
        }
    }

    private static void refuseAlone(String option, boolean given) {
        if (given) {
            throw new BadInput(option + ": goes with --keep, which is missing");
        }
    }

    private Optional<Rollout> rollout() {
        return Optional.ofNullable(starts).map(Rollout::read);
    }

    /// `folders` are where the figures come from.
    void keep(MeasureReport report, List<GroupTally> groups, Cohort cohort, List<Path> folders) {
        if (!keep) {
            return;
        }
        if (report.counts().isEmpty()) {
            throw new BadInput("--keep: the export gives no figure to keep: " + String.join(" ", report.warnings()));
        }
        Measured measured = new Measured(
                report,
                groups,
                rollout().map(found -> practices(found, cohort)),
                people ? People.seen(cohort) : List.of(),
                areInvented(folders));
        try (Workspace workspace = shared.open()) {
            measured.keep(workspace, change());
        }
        System.err.printf("Kept in %s; “pedicle start” shows it at /measure.%n", shared.folder());
    }

    private StoredRollout practices(Rollout rollout, Cohort cohort) {
        return StoredRollout.of(rollout, Optional.ofNullable(starts).orElseThrow(), PracticeMonth.of(cohort));
    }

    private LocalDate change() {
        if (change == null) {
            throw new BadInput("--keep: expected --change with the day of the change, found none");
        }
        return change;
    }

    /// `measure generate` leaves beside an export what it planted there.
    private static boolean areInvented(List<Path> folders) {
        return folders.stream().anyMatch(folder -> Files.exists(folder.resolve("truth.json")));
    }
}
