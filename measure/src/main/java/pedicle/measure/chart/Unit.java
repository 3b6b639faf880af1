package pedicle.measure.chart;

import java.util.Comparator;
import java.util.List;
import pedicle.catalog.Proportion;
import pedicle.measure.indicator.MeasureReport;

/// A clinician, or a practice, and the people counted there: how many of them were imaged.
public record Unit(String id, Proportion counted) {

    public double share() {
        return counted.share();
    }

    /// The clinicians of a report who saw anyone that counts for over-use.
    public static List<Unit> ofOverUse(MeasureReport report) {
        return report.byClinician().stream()
                .flatMap(clinician ->
                        clinician.tally().overUse().stream().map(counted -> new Unit(clinician.id(), counted)))
                .toList();
    }

    static List<Unit> inOrder(List<Unit> units) {
        if (units.stream().map(Unit::id).distinct().count() < units.size()) {
            throw new IllegalArgumentException("each clinician comes once: " + units);
        }
        return units.stream().sorted(Comparator.comparing(Unit::id)).toList();
    }

    /// Everyone together.
    static Proportion together(List<Unit> units) {
        return new Proportion(
                units.stream().mapToLong(unit -> unit.counted().count()).sum(),
                units.stream().mapToLong(unit -> unit.counted().of()).sum());
    }
}
