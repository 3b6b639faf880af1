package pedicle.app.web.measure;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pedicle.app.web.measure.Choices.Choice;
import pedicle.app.web.measure.Listing.Entry;
import pedicle.app.web.page.FormView;
import pedicle.app.web.page.Measured;
import pedicle.app.web.page.Provenance;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;
import pedicle.app.web.page.chart.Chart;
import pedicle.app.web.page.chart.FunnelPlot;
import pedicle.app.web.page.chart.Lead;
import pedicle.app.web.page.chart.Shrinkage;
import pedicle.measure.chart.Band.Zone;
import pedicle.measure.chart.Funnel;
import pedicle.measure.chart.Funnel.Allowing;
import pedicle.measure.chart.Shrunken;
import pedicle.measure.chart.Unit;
import pedicle.measure.model.Outcome;
import pedicle.measure.store.Behind;
import pedicle.measure.store.StoredRun;

/// The clinicians of a run beside one another: who differs by more than chance, what each share is likely to be, and
/// how far a few order most of the images.
final class CliniciansPage {

    static final String ADDRESS = "/measure/clinicians";

    static final String WHAT = "imaged without a red flag";

    static final Choices<Allowing> LIMITS = new Choices<>(
            "limits",
            List.of(
                    new Choice<>("chance", "chance alone", Allowing.CHANCE),
                    new Choice<>("usual", "chance and the usual differences (additive)", Allowing.ADDITIVE),
                    new Choice<>(
                            "wider", "chance, times the over-dispersion (multiplicative)", Allowing.MULTIPLICATIVE)));

    private final StoredRun run;
    private final Listing listing;
    private final Likely likely;
    private final Choice<Allowing> limits;

    private final ListRight.Standing standing;

    /// Whether points lead anywhere; in a file they do not.
    private final boolean linked;

    CliniciansPage(
            StoredRun run,
            ListRight.Standing standing,
            Listing listing,
            Likely likely,
            Map<String, String> asked,
            boolean linked) {
        this.run = run;
        this.standing = standing;
        this.listing = listing;
        this.likely = likely;
        this.limits = LIMITS.in(asked);
        this.linked = linked;
    }

    static String address(String clinician) {
        return ADDRESS + "/" + encoded(clinician);
    }

    /// To a clinician's people for those who may see them, and to the clinician's page for others.
    static Lead lead(ListRight.Standing standing, String clinician, long people) {
        Lead list = standing.lead(new Behind.Clinician(clinician), Behind.Part.OVER_USE, people);
        return list.leads() ? list : new Lead(address(clinician), "the page of " + clinician);
    }

    private Lead lead(String clinician, long people) {
        return linked ? lead(standing, clinician, people) : Lead.NOWHERE;
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    Map<String, Object> parameters() {
        return Map.of(
                "words", run.words(),
                "said", standing.entitled() ? "" : Kept.SAID,
                "lists", standing.words(),
                "form", form(ADDRESS),
                "funnel", funnel(""),
                "likely", likely(),
                "concentration", Ordering.of(listing, standing),
                "table", table());
    }

    List<Chart> charts(String marked) {
        return Seen.charts(Stream.of(funnel(marked), likely(), Ordering.of(listing, standing)));
    }

    FormView form(String address) {
        return new FormView(
                address,
                "Show",
                List.of(LIMITS.input(
                        "Limits allow for",
                        "Clinicians of a network differ more than by chance; limits that allow for it point out fewer.",
                        limits)));
    }

    /// `marked` is the id of a clinician to pick out, or empty.
    Seen funnel(String marked) {
        return switch (Funnel.of(listing.shownUnits())) {
            case Outcome.Refused<Funnel> no -> new Seen.Not("No funnel", no.why());
            case Outcome.Found<Funnel> found -> funnel(found.value(), marked);
        };
    }

    private Seen funnel(Funnel funnel, String marked) {
        Map<String, Zone> zones = funnel.spots().stream()
                .collect(Collectors.toMap(spot -> spot.unit().id(), spot -> spot.zone(limits.value())));
        List<FunnelPlot.Clinician> shown = listing.entries().stream()
                .flatMap(entry -> point(entry, Optional.ofNullable(zones.get(entry.id()))).stream())
                .toList();
        int outside = funnel.outside(limits.value()).size();
        String title = "%s of %s clinicians %s outside the 99.8%% limits"
                .formatted(
                        outside == 0 ? "None" : Say.count(outside),
                        Say.count(funnel.spots().size()),
                        outside == 1 ? "lies" : "lie");
        String query = LIMITS.query(limits) + (marked.isEmpty() ? "" : "&clinician=" + encoded(marked));
        return new Seen.Drawn(
                figures(funnel),
                new FunnelPlot(
                        "funnel",
                        title,
                        "Limits that 95% (dashed) and 99.8% of clinicians lie within where they differ by "
                                + limits.label() + "."
                                + (standing.entitled() ? "" : " A stroke: 1 to 4 people were imaged."),
                        WHAT,
                        funnel,
                        limits.value(),
                        shown,
                        marked),
                left("limits").stream().toList(),
                Seen.files(ADDRESS, query, "funnel"));
    }

    private List<Measured> figures(Funnel funnel) {
        return List.of(
                Measured.of(
                        standing.entitled() ? "All clinicians" : "The clinicians whose counts are shown",
                        funnel.network(),
                        0,
                        "people without a red flag"),
                new Measured(
                        "Over-dispersion",
                        Say.number(funnel.phi(), 2),
                        "",
                        "times the spread of chance, "
                                + Say.count(funnel.spots().size()) + " clinicians",
                        Optional.of(Provenance.ours(
                                "The mean square of the clinicians' z values, a tenth at either end drawn in"
                                        + " (Spiegelhalter 2005).",
                                ""))));
    }

    /// Who is left out, and of what; empty where everyone is in it.
    private Optional<String> left(String what) {
        int all = listing.units().size();
        int left = all - listing.shownUnits().size();
        return left == 0
                ? Optional.empty()
                : Optional.of("%s of %s clinicians do not count in its %s, since a count of theirs is kept back."
                        .formatted(Say.count(left), Say.count(all), what));
    }

    private Optional<FunnelPlot.Clinician> point(Entry entry, Optional<Zone> zone) {
        long people = entry.clinician().tally().n();
        Lead lead = lead(entry.id(), people);
        if (entry.share().isPresent()) {
            double share = entry.share().orElseThrow().share();
            return Optional.of(new FunnelPlot.Clinician(entry.id(), lead, people, share, share, zone));
        }
        return entry.imagedFew()
                ? Optional.of(new FunnelPlot.Clinician(
                        entry.id(),
                        lead,
                        people,
                        1.0 / people,
                        Math.min(1, (Kept.FEWEST - 1.0) / people),
                        Optional.empty()))
                : Optional.empty();
    }

    /// A clinician's place in the funnel, with the funnel.
    record Placed(Funnel funnel, Funnel.Spot spot) {}

    Optional<Placed> spot(String clinician) {
        return Funnel.of(listing.shownUnits())
                .found()
                .flatMap(funnel -> funnel.spots().stream()
                        .filter(spot -> spot.unit().id().equals(clinician))
                        .findFirst()
                        .map(spot -> new Placed(funnel, spot)));
    }

    /// How many are ranked.
    int clinicians() {
        return listing.shownUnits().size();
    }

    Optional<Entry> entry(String clinician) {
        return listing.entry(clinician);
    }

    Outcome<Shrunken> shrunken() {
        return likely.of(listing.shownUnits());
    }

    private Seen likely() {
        return switch (shrunken()) {
            case Outcome.Refused<Shrunken> no -> new Seen.Not("No likely shares", no.why());
            case Outcome.Found<Shrunken> found -> likely(found.value());
        };
    }

    private Seen likely(Shrunken shrunken) {
        return switch (shrunken) {
            case Shrunken.Alike alike ->
                new Seen.Not(
                        "Clinicians can't be told apart",
                        "Their counts differ no more than chance makes them: %s (95%% CI %s) serves for all, and there is nothing to rank."
                                .formatted(Say.share(alike.network()), Say.interval(alike.network())));
            case Shrunken.Differing differing -> likely(differing);
        };
    }

    private Seen likely(Shrunken.Differing differing) {
        List<Shrinkage.Clinician> shown =
                differing.rates().stream().map(this::clinician).toList();
        if (shown.size() < 2) {
            return new Seen.Not("No likely shares", "Too few clinicians have counts that may be shown.");
        }
        Shrinkage unnamed = new Shrinkage("likely", "?", "", WHAT, differing.mean(), shown);
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
        left("spread").ifPresent(says::add);
        return new Seen.Drawn(
                List.of(),
                new Shrinkage(
                        "likely",
                        title,
                        "Each share drawn towards the mean, the more the fewer people there were; a short stroke is the share as seen.",
                        WHAT,
                        differing.mean(),
                        shown),
                says,
                Seen.files(ADDRESS, "", "likely"));
    }

    private Shrinkage.Clinician clinician(Shrunken.Rate rate) {
        Unit unit = rate.unit();
        return new Shrinkage.Clinician(
                unit.id(),
                lead(unit.id(), unit.counted().of()),
                rate.share(),
                unit.share(),
                unit.counted().of(),
                rate.rank());
    }

    private TableView table() {
        return TableView.of(
                "Each clinician, the whole period, people without a red flag",
                List.of(
                        TableView.words("Clinician"),
                        TableView.words("Practice"),
                        TableView.numbers("People"),
                        TableView.numbers("Imaged"),
                        TableView.numbers("Expected at the network's rate"),
                        TableView.numbers("Share (95% CI)")),
                listing.entries().stream().map(CliniciansPage::row).toList());
    }

    private static List<TableView.Cell> row(Entry entry) {
        long people = entry.clinician().tally().n();
        return List.of(
                TableView.link(entry.id(), address(entry.id())),
                TableView.cell(entry.clinician().practice()),
                entry.over().whole().cell(people),
                entry.over().part().cell(entry.clinician().tally().imaged()),
                entry.over().whole() == Kept.SHOWN
                        ? TableView.cell(
                                Say.number(entry.clinician().expected(), 1),
                                entry.clinician().expected())
                        : TableView.cell("kept back", -1),
                entry.share()
                        .map(share -> TableView.cell(
                                "%s (%s)".formatted(Say.share(share), Say.interval(share)), share.share()))
                        .orElseGet(() -> TableView.cell(people == 0 ? "nobody without a flag" : "kept back", -1)));
    }
}
