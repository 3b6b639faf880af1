package pedicle.app.command;

import java.util.List;
import java.util.Optional;
import pedicle.catalog.Proportion;
import pedicle.measure.indicator.MeasureReport;

/// What `measure run` prints for a person.
final class MeasureText {

    private MeasureText() {}

    static void print(List<MeasureReport> reports) {
        System.out.printf(
                "%s to %s%n",
                reports.getFirst().period().from(), reports.getFirst().period().to());
        for (MeasureReport report : reports) {
            System.out.printf(
                    "%n%s: %s%n", report.definition().id(), report.definition().text());
            System.out.println("Over-use   " + words(report.rate()));
            for (MeasureReport.Stratum stratum : report.strata()) {
                System.out.println("  aged %s: %s"
                        .formatted(
                                stratum.ages(),
                                stratum.tally()
                                        .overUse()
                                        .map(share -> words(Optional.of(share)))
                                        .orElse("nobody")));
            }
            report.underUse().ifPresent(share -> System.out.println("Under-use  " + words(Optional.of(share))));
        }
        System.out.println();
        reports.getFirst().warnings().forEach(warning -> System.out.println("Note: " + warning));
    }

    /// Whether the other engines say the same as the first.
    static void printEngines(String first, List<MeasureEngines.Compared> compared) {
        for (MeasureEngines.Compared other : compared) {
            System.out.println("Engine %s: %s"
                    .formatted(
                            other.name(),
                            other.agreement()
                                    .map(agreement -> agreement.whole()
                                            ? "says the same as %s of every patient".formatted(first)
                                            : "differs from %s on %d patient(s): %s%s"
                                                    .formatted(
                                                            first,
                                                            agreement.differing(),
                                                            String.join(", ", agreement.examples()),
                                                            agreement.differing()
                                                                            > agreement
                                                                                    .examples()
                                                                                    .size()
                                                                    ? " and others"
                                                                    : ""))
                                    .orElse("there are no figures to compare")));
        }
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
