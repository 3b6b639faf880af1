package pedicle.measure.chart;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import pedicle.catalog.Proportion;
import pedicle.measure.model.Outcome;
import pedicle.measure.model.Outcome.Reason;
import pedicle.measure.trend.MonthShare;

/// Shewhart's p chart of a monthly share (0 to 1): each phase has its own centre line, and limits three
/// sigma from it by the month's denominator, clipped to 0 and 1. Signals never run from one phase into the
/// next.
public record ControlChart(Limits limits, List<Phase> phases) {

    /// Fewer points make no centre line.
    private static final int LEAST_MONTHS = 4;

    /// Provost and Murray 2011: with fewer points than this, limits are trial limits.
    private static final int FIRM_MONTHS = 12;

    /// The mean of the range of two normal values, in standard deviations: 2 / sqrt(pi), which tables and
    /// the R package qicharts2 give as 1.128, for limits that are wider by 3 in 10,000.
    private static final double D2 = 2 / Math.sqrt(Math.PI);

    public enum Limits {
        /// Sigma is a binomial's.
        BINOMIAL,
        /// Laney's p' chart (Laney 2002, Quality Engineering 14:531): a binomial's sigma times that of the
        /// months' z values, which is their mean moving range over 1.128. For denominators so large that a
        /// binomial's limits call every month special. All moving ranges count, as Laney has it; the R
        /// package qicharts2 leaves out those above 3.267 times their mean (Nelson 1982) unless told
        /// otherwise, which draws the limits in where a series has a step.
        LANEY
    }

    /// The share of all people of the phase, and the factor that Laney's limits have (1 for a binomial's).
    public record Phase(Proportion centre, double sigmaZ, boolean trial, List<Spot> spots, List<Signal> signals) {
        public Phase {
            spots = List.copyOf(spots);
            signals = List.copyOf(signals);
        }
    }

    /// A month with its limits. `sigmas` is how far the share lies from the centre line, in the sigma of
    /// the chart.
    public record Spot(YearMonth month, Proportion counted, double low, double high, double sigmas) {
        public double share() {
            return counted.share();
        }
    }

    public ControlChart {
        phases = List.copyOf(phases);
    }

    public List<Signal> signals() {
        return phases.stream().flatMap(phase -> phase.signals().stream()).toList();
    }

    /// `starts` are the first months of the second phase and those after it. Refused where a phase has
    /// fewer than four months, or everyone or no one in it was imaged.
    public static Outcome<ControlChart> of(List<MonthShare> series, List<YearMonth> starts, Limits limits) {
        List<Phase> phases = new ArrayList<>();
        for (List<MonthShare> months : split(MonthShare.inOrder(series), starts)) {
            switch (phase(months, limits)) {
                case Outcome.Found<Phase> phase -> phases.add(phase.value());
                case Outcome.Refused<Phase> no -> {
                    return Outcome.refuse(no.reason(), no.why());
                }
            }
        }
        return new Outcome.Found<>(new ControlChart(limits, phases));
    }

    private static List<List<MonthShare>> split(List<MonthShare> series, List<YearMonth> starts) {
        List<List<MonthShare>> phases = new ArrayList<>();
        phases.add(new ArrayList<>());
        List<YearMonth> coming = new ArrayList<>(starts.stream().sorted().toList());
        for (MonthShare month : series) {
            while (!coming.isEmpty() && !month.month().isBefore(coming.getFirst())) {
                coming.removeFirst();
                phases.add(new ArrayList<>());
            }
            phases.getLast().add(month);
        }
        coming.forEach(_ -> phases.add(new ArrayList<>()));
        return phases;
    }

    private static Outcome<Phase> phase(List<MonthShare> months, Limits limits) {
        if (months.size() < LEAST_MONTHS) {
            return Outcome.refuse(
                    Reason.TOO_FEW_MONTHS,
                    "A phase of a control chart needs at least %d months with people in them; this one has %d."
                            .formatted(LEAST_MONTHS, months.size()));
        }
        Proportion centre = sum(months);
        if (centre.count() == 0 || centre.count() == centre.of()) {
            return Outcome.refuse(
                    Reason.NO_VARIATION,
                    "From %s to %s everyone or no one counts, so that there are no limits to draw."
                            .formatted(
                                    months.getFirst().month(), months.getLast().month()));
        }
        double sigmaZ = switch (limits) {
            case BINOMIAL -> 1;
            case LANEY -> movingRange(months, centre.share()) / D2;
        };
        List<Spot> spots = months.stream()
                .map(month -> spot(month, centre.share(), sigmaZ))
                .toList();
        return new Outcome.Found<>(
                new Phase(centre, sigmaZ, months.size() < FIRM_MONTHS, spots, RunRules.broken(spots)));
    }

    private static Proportion sum(List<MonthShare> months) {
        return new Proportion(
                months.stream().mapToLong(month -> month.counted().count()).sum(),
                months.stream().mapToLong(month -> month.counted().of()).sum());
    }

    private static double movingRange(List<MonthShare> months, double centre) {
        double sum = 0;
        for (int i = 1; i < months.size(); i++) {
            sum += Math.abs(z(months.get(i), centre) - z(months.get(i - 1), centre));
        }
        return sum / (months.size() - 1);
    }

    private static double z(MonthShare month, double centre) {
        return (month.share() - centre)
                / Math.sqrt(centre * (1 - centre) / month.counted().of());
    }

    private static Spot spot(MonthShare month, double centre, double sigmaZ) {
        double sigma =
                sigmaZ * Math.sqrt(centre * (1 - centre) / month.counted().of());
        // Laney's sigma is zero where all months are alike: then none is away from the centre.
        double sigmas = sigma == 0 ? 0 : (month.share() - centre) / sigma;
        return new Spot(
                month.month(),
                month.counted(),
                Math.max(0, centre - 3 * sigma),
                Math.min(1, centre + 3 * sigma),
                sigmas);
    }
}
