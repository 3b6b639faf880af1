package pedicle.app.web.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import pedicle.app.web.measure.Listing.Entry;
import pedicle.app.web.page.Measured;
import pedicle.app.web.page.Provenance;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.chart.Lead;
import pedicle.app.web.page.chart.Lorenz;
import pedicle.measure.chart.Concentration;
import pedicle.measure.model.Outcome;
import pedicle.measure.store.Behind;

/// How far a few clinicians order most of the images.
final class Ordering {

    private Ordering() {}

    /// In a file points lead nowhere, and nobody is named.
    static Seen of(Listing listing, ListRight.Standing standing, boolean linked) {
        return switch (Concentration.of(images(listing))) {
            case Outcome.Refused<Concentration> no -> new Seen.Not("No concentration", no.why());
            case Outcome.Found<Concentration> found ->
                concentration(
                        found.value(),
                        standing.entitled(),
                        linked && standing.entitled()
                                ? last(listing, standing, found.value().fewestOrdering(0.5))
                                : List.of());
        };
    }

    /// So many of those who order most, each with the way to the people whom they had imaged.
    private static List<Lorenz.Orderer> last(Listing listing, ListRight.Standing standing, int few) {
        List<Lorenz.Orderer> ascending = listing.entries().stream()
                .filter(entry -> entry.clinician().tally().n() > 0)
                .sorted(Comparator.comparingLong(
                        (Entry entry) -> entry.clinician().tally().imaged()))
                .map(entry -> orderer(entry, standing))
                .toList();
        return ascending.subList(ascending.size() - few, ascending.size());
    }

    private static Lorenz.Orderer orderer(Entry entry, ListRight.Standing standing) {
        long images = entry.clinician().tally().imaged();
        Lead list = standing.lead(new Behind.Clinician(entry.id()), Behind.Part.IMAGED, images);
        return new Lorenz.Orderer(
                entry.id(), images, list.leads() ? list : CliniciansPage.lead(standing, entry.id(), images));
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

    private static Seen concentration(Concentration found, boolean entitled, List<Lorenz.Orderer> last) {
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
                        found,
                        last),
                says(found, last),
                Seen.files(CliniciansPage.ADDRESS, "", "concentration"));
    }

    private static List<String> says(Concentration found, List<Lorenz.Orderer> last) {
        List<String> says = new ArrayList<>();
        if (!last.isEmpty()) {
            says.add("Half are ordered by %s."
                    .formatted(last.reversed().stream()
                            .map(orderer -> "%s (%s)".formatted(orderer.name(), Say.count(orderer.images())))
                            .collect(Collectors.joining(", "))));
        }
        says.add("80 in 100 of the images are ordered by %d of %d clinicians."
                .formatted(found.fewestOrdering(0.8), found.clinicians()));
        return says;
    }
}
