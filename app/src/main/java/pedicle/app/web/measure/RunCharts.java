package pedicle.app.web.measure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pedicle.app.web.page.Comparison;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.chart.Caterpillar;
import pedicle.app.web.page.chart.RateChart;
import pedicle.catalog.Proportion;
import pedicle.measure.indicator.MeasureReport;
import pedicle.measure.indicator.Tally;
import pedicle.measure.store.Behind;
import pedicle.measure.store.StoredRun;
import pedicle.measure.trend.BeforeAfter;

/// The measure before and after, and in three charts: over-use and under-use by month, and the clinicians. Each title
/// is made from the
/// numbers it speaks of.
public final class RunCharts {

    static final String CHANGE = "The change";

    private final StoredRun run;
    private final ListRight.Standing standing;

    RunCharts(StoredRun run, ListRight.Standing standing) {
        this.run = run;
        this.standing = standing;
    }

    /// For readers who may see no lists.
    public static RunCharts of(StoredRun run) {
        return new RunCharts(run, ListRight.Standing.OFF);
    }

    /// As far as there is anyone before and after.
    public List<Comparison> comparisons() {
        return Stream.of(Side.values())
                .flatMap(side -> side.of(run.compared()).stream()
                        .map(found -> Comparison.of(side.indicator(), run.words(), found)))
                .toList();
    }

    public Optional<RateChart> overUse() {
        return run.compared().overUse().map(found -> rates(Side.OVER_USE, found));
    }

    public Optional<RateChart> underUse() {
        return run.compared().underUse().map(found -> rates(Side.UNDER_USE, found));
    }

    /// Those who saw at least one person without a red flag, but for those whose counts are kept back.
    Optional<Caterpillar> clinicians(Listing listing) {
        Proportion all = run.byClinician().stream()
                .map(MeasureReport.Clinician::tally)
                .reduce(Tally.NONE, Tally::plus)
                .overUse()
                .orElse(new Proportion(0, 1));
        List<Caterpillar.Clinician> clinicians = listing.entries().stream()
                .flatMap(entry -> entry.share().map(share -> clinician(entry.id(), share)).stream())
                .sorted(Comparator.comparingDouble(
                        (Caterpillar.Clinician clinician) -> clinician.share().share()))
                .toList();
        if (clinicians.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(new Caterpillar(
                "clinicians",
                "From %s to %s of people imaged, by clinician"
                        .formatted(
                                Say.share(clinicians.getFirst().share()),
                                Say.share(clinicians.getLast().share())),
                "The whole period, people without a red flag; not adjusted for who was seen."
                        + (standing.entitled() ? "" : " " + Kept.SAID),
                "imaged within 28 days",
                all,
                clinicians));
    }

    private Caterpillar.Clinician clinician(String id, Proportion share) {
        return new Caterpillar.Clinician(id, share, CliniciansPage.lead(standing, id, share.of()));
    }

    private RateChart rates(Side side, BeforeAfter.Comparison found) {
        List<RateChart.Month> months = side.months(run.byMonth()).stream()
                .map(month -> new RateChart.Month(
                        month.month(),
                        month.counted(),
                        standing.lead(
                                new Behind.Month(month.month()),
                                side.part(),
                                month.counted().of())))
                .toList();
        return new RateChart(
                side.id(),
                "%s: %s before, %s after"
                        .formatted(side.indicator(), Say.share(found.before()), Say.share(found.after())),
                "Each month's share with its 95% interval; the lines are the whole time before and after.",
                side.what(),
                months,
                run.change(),
                CHANGE,
                found.before(),
                found.after(),
                side == Side.UNDER_USE);
    }
}
