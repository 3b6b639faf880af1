package pedicle.app.web.measure;

import java.util.ArrayList;
import java.util.List;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.chart.Lead;
import pedicle.app.web.page.chart.Shrinkage;
import pedicle.measure.chart.Shrunken;
import pedicle.measure.chart.Unit;
import pedicle.measure.model.Outcome;

/// What each clinician's share is likely to be, given how few people it is of.
final class LikelyShares {

    private LikelyShares() {}

    /// In a file points lead nowhere.
    static Seen of(Outcome<Shrunken> shrunken, Listing listing, ListRight.Standing standing, boolean linked) {
        return switch (shrunken) {
            case Outcome.Refused<Shrunken> no -> new Seen.Not("No likely shares", no.why());
            case Outcome.Found<Shrunken> found -> of(found.value(), listing, standing, linked);
        };
    }

    private static Seen of(Shrunken shrunken, Listing listing, ListRight.Standing standing, boolean linked) {
        return switch (shrunken) {
            case Shrunken.Alike alike ->
                new Seen.Not(
                        "Clinicians can't be told apart",
                        "Their counts differ no more than chance makes them: %s (95%% CI %s) serves for all, and there is nothing to rank."
                                .formatted(Say.share(alike.network()), Say.interval(alike.network())));
            case Shrunken.Differing differing -> of(differing, listing, standing, linked);
        };
    }

    private static Seen of(Shrunken.Differing differing, Listing listing, ListRight.Standing standing, boolean linked) {
        List<Shrinkage.Clinician> shown = differing.rates().stream()
                .map(rate -> clinician(rate, standing, linked))
                .toList();
        if (shown.size() < 2) {
            return new Seen.Not("No likely shares", "Too few clinicians have counts that may be shown.");
        }
        Shrinkage unnamed = new Shrinkage("likely", "?", "", CliniciansPage.WHAT, differing.mean(), shown);
        String title = "Likely from %s to %s of people imaged, by clinician"
                .formatted(
                        Say.share(unnamed.clinicians().getLast().likely().value(), 0),
                        Say.share(unnamed.clinicians().getFirst().likely().value(), 0));
        List<String> says = new ArrayList<>();
        says.add(
                "Clinicians' true shares spread around %s with a standard deviation of %s points (intraclass correlation %s)."
                        .formatted(
                                Say.share(differing.mean(), 1),
                                Say.number(100 * differing.deviation(), 1),
                                Say.number(differing.correlation(), 3)));
        listing.leftOut("spread").ifPresent(says::add);
        return new Seen.Drawn(
                List.of(),
                new Shrinkage(
                        "likely",
                        title,
                        "Each share drawn towards the mean, the more the fewer people there were; a short stroke is the share as seen.",
                        CliniciansPage.WHAT,
                        differing.mean(),
                        shown),
                says,
                Seen.files(CliniciansPage.ADDRESS, "", "likely"));
    }

    private static Shrinkage.Clinician clinician(Shrunken.Rate rate, ListRight.Standing standing, boolean linked) {
        Unit unit = rate.unit();
        return new Shrinkage.Clinician(
                unit.id(),
                linked ? CliniciansPage.lead(standing, unit.id(), unit.counted().of()) : Lead.NOWHERE,
                rate.share(),
                unit.share(),
                unit.counted().of(),
                rate.rank());
    }
}
