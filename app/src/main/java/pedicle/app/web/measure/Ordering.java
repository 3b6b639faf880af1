package pedicle.app.web.measure;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import pedicle.app.web.measure.Listing.Entry;
import pedicle.app.web.page.Measured;
import pedicle.app.web.page.Provenance;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.chart.Lorenz;
import pedicle.measure.chart.Concentration;
import pedicle.measure.model.Outcome;

/// How far a few clinicians order most of the images.
final class Ordering {

    private Ordering() {}

    static Seen of(Listing listing, ListRight.Standing standing) {
        return switch (Concentration.of(images(listing))) {
            case Outcome.Refused<Concentration> no -> new Seen.Not("No concentration", no.why());
            case Outcome.Found<Concentration> found -> concentration(found.value(), standing.entitled());
        };
    }

    /// Those whose images are kept back have an even part each of what is left for them, which every reader can
    /// reckon: a curve of the true counts would tell them.
    private static List<Long> images(Listing listing) {
        List<Entry> kept = listing.entries().stream()
                .filter(entry ->
                        entry.clinician().tally().n() > 0 && entry.over().part() != Kept.SHOWN)
                .toList();
        long left = kept.stream()
                .mapToLong(entry -> entry.clinician().tally().imaged())
                .sum();
        Stream<Long> even = LongStream.range(0, kept.size())
                .mapToObj(i -> (left * (i + 1)) / kept.size() - (left * i) / kept.size());
        Stream<Long> shown = listing.entries().stream()
                .filter(entry ->
                        entry.clinician().tally().n() > 0 && entry.over().part() == Kept.SHOWN)
                .map(entry -> entry.clinician().tally().imaged());
        return Stream.concat(shown, even).toList();
    }

    private static Seen concentration(Concentration found, boolean entitled) {
        String title = "Half of the images are ordered by %d of %d clinicians"
                .formatted(found.fewestOrdering(0.5), found.clinicians());
        return new Seen.Drawn(
                List.of(new Measured(
                        "Gini coefficient",
                        Say.number(found.gini().value(), 2),
                        Say.interval(found.gini(), 2),
                        Say.count(found.images()) + " images, " + Say.count(found.clinicians()) + " clinicians",
                        Optional.of(Provenance.ours(
                                "0 where all order alike, 1 where one orders all; interval by Davidson (2009).", "")))),
                new Lorenz(
                        "concentration",
                        title,
                        "Counts of images, not shares: who sees more people also orders more."
                                + (entitled
                                        ? ""
                                        : " Clinicians whose images are kept back are drawn as ordering alike."),
                        found),
                List.of("80 in 100 of the images are ordered by %d of %d clinicians."
                        .formatted(found.fewestOrdering(0.8), found.clinicians())),
                Seen.files(CliniciansPage.ADDRESS, "", "concentration"));
    }
}
