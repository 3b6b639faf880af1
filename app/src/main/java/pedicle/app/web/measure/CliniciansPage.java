package pedicle.app.web.measure;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
import pedicle.measure.chart.Band.Zone;
import pedicle.measure.chart.Funnel;
import pedicle.measure.chart.Funnel.Allowing;
import pedicle.measure.chart.Shrunken;
import pedicle.measure.model.Outcome;
import pedicle.measure.store.Behind;
import pedicle.measure.store.StoredRun;

/// The clinicians of a run beside one another: who differs by more than chance, with [LikelyShares] and [Ordering].
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
                "likely", LikelyShares.of(shrunken(), listing, standing, linked),
                "concentration", Ordering.of(listing, standing, linked),
                "table", table());
    }

    List<Chart> charts(String marked) {
        return Seen.charts(Stream.of(
                funnel(marked),
                LikelyShares.of(shrunken(), listing, standing, linked),
                Ordering.of(listing, standing, linked)));
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
                listing.leftOut("limits").stream().toList(),
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

    private Optional<FunnelPlot.Clinician> point(Entry entry, Optional<Zone> zone) {
        long people = entry.clinician().tally().n();
        Lead lead = linked ? lead(standing, entry.id(), people) : Lead.NOWHERE;
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
