package pedicle.app.web.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pedicle.app.web.measure.Choices.Choice;
import pedicle.app.web.measure.Listing.Entry;
import pedicle.app.web.measure.PairCounts.Shown;
import pedicle.app.web.measure.Stretches.Stretch;
import pedicle.app.web.page.FormView;
import pedicle.app.web.page.Measured;
import pedicle.app.web.page.Provenance;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;
import pedicle.app.web.page.chart.FunnelPlot;
import pedicle.catalog.Proportion;
import pedicle.measure.chart.Band;
import pedicle.measure.chart.Funnel.Allowing;
import pedicle.measure.chart.Shrunken;
import pedicle.measure.indicator.Tally;
import pedicle.measure.store.Behind;
import pedicle.measure.store.StoredRun;

/// One clinician: where the funnel has them, their figures and their months, as far as small counts allow.
final class ClinicianPage {

    /// Nought stands for as fine as the counts allow.
    private static final Choices<Integer> WIDTHS = new Choices<>(
            "by",
            List.of(
                    new Choice<>("fitting", "as fine as the counts allow", 0),
                    new Choice<>("month", "month", 1),
                    new Choice<>("quarter", "quarter", 3),
                    new Choice<>("half-year", "half year", 6),
                    new Choice<>("year", "year", 12)));

    private final StoredRun run;
    private final Entry entry;
    private final CliniciansPage all;
    private final Choice<Allowing> limits;
    private final Choice<Integer> width;
    private final int months;
    private final ListRight.Standing standing;

    ClinicianPage(
            StoredRun run, ListRight.Standing standing, Entry entry, CliniciansPage all, Map<String, String> asked) {
        this.standing = standing;
        this.run = run;
        this.entry = entry;
        this.all = all;
        this.limits = CliniciansPage.LIMITS.in(asked);
        this.width = WIDTHS.in(asked);
        this.months = width.value() == 0 ? entry.fittingWidth() : width.value();
    }

    Map<String, Object> parameters() {
        return Map.of(
                "words", run.words(),
                "said", standing.entitled() ? "" : Kept.SAID,
                "lists", standing.words(),
                "people", people(),
                "sentences", sentences(),
                "figures", figures(),
                "form", form(),
                "months", months(),
                "funnel", all.funnel(entry.id()));
    }

    private FormView form() {
        return new FormView(
                CliniciansPage.address(entry.id()),
                "Show",
                List.of(
                        WIDTHS.input(
                                "A row holds",
                                standing.entitled() ? "" : "A finer row has fewer people, and more is kept back.",
                                width),
                        CliniciansPage.LIMITS.input("Limits of the funnel allow for", "", limits)));
    }

    /// What the funnel and the spread of all say of this clinician.
    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(counted());
        if (entry.share().isPresent()) {
            all.spot(entry.id()).ifPresent(spot -> {
                for (Allowing allowing : List.of(Allowing.CHANCE, Allowing.ADDITIVE)) {
                    sentences.add(funnelSays(spot, allowing));
                }
            });
        }
        likely().ifPresent(rate -> sentences.add(
                "Drawn towards the others for how few people that is, the share is likely %s (95%% CI %s to %s); rank %s of %s, 1 the lowest (95 of 100 draws: %s)."
                        .formatted(
                                Say.share(rate.share().value(), 1),
                                Say.number(100 * rate.share().low(), 1),
                                Say.share(rate.share().high(), 1),
                                Say.number(rate.rank().value(), 0),
                                Say.count(all.clinicians()),
                                Say.interval(rate.rank(), 0))));
        return sentences;
    }

    private String counted() {
        Tally tally = entry.clinician().tally();
        if (tally.n() == 0) {
            return "No visit of anyone without a red flag counts in this period.";
        }
        String seen = switch (entry.over().whole()) {
            case SHOWN, SMALL ->
                entry.over().whole().words(tally.n()) + " people without a red flag were seen; "
                        + imaged(tally.imaged());
            case HELD -> "How many people without a red flag were seen is kept back.";
        };
        return entry.over().whole() == Kept.SHOWN
                ? seen
                        + " The network's rate would give %s."
                                .formatted(Say.number(entry.clinician().expected(), 1))
                : seen;
    }

    private String imaged(long count) {
        return switch (entry.over().part()) {
            case SHOWN, SMALL -> entry.over().part().words(count) + " of them were imaged.";
            case HELD -> "how many of them were imaged is kept back.";
        };
    }

    private String funnelSays(CliniciansPage.Placed placed, Allowing allowing) {
        long people = placed.spot().unit().counted().of();
        Band band = placed.funnel().band(allowing, people);
        String allowed = switch (allowing) {
            case CHANCE -> "chance alone";
            case MULTIPLICATIVE, ADDITIVE -> "chance and the usual differences between clinicians";
        };
        return "Where the limits allow for %s, this lies %s: of clinicians with %s, 95 in 100 lie from %s to %s and 998 in 1000 from %s to %s."
                .formatted(
                        allowed,
                        FunnelPlot.word(placed.spot().zone(allowing)),
                        Say.count(people, "person", "people"),
                        Say.number(100 * band.low95(), 1),
                        Say.share(band.high95(), 1),
                        Say.number(100 * band.low998(), 1),
                        Say.share(band.high998(), 1));
    }

    /// Empty where the share that was seen is kept back: it could be worked out from the likely one.
    private Optional<Shrunken.Rate> likely() {
        if (entry.share().isEmpty()) {
            return Optional.empty();
        }
        return all.shrunken().found().flatMap(shrunken -> switch (shrunken) {
            case Shrunken.Alike _ -> Optional.<Shrunken.Rate>empty();
            case Shrunken.Differing differing ->
                differing.rates().stream()
                        .filter(rate -> rate.unit().id().equals(entry.id()))
                        .findFirst();
        });
    }

    private List<Measured> figures() {
        List<Measured> figures = new ArrayList<>();
        figures.add(share("Whole period", entry.clinician().tally(), entry.over()));
        entry.by(Stretches.SIDE)
                .forEach(side -> figures.add(share(
                        side.cut().place() < 0 ? "Before the change" : "After",
                        side.cut().tally(),
                        side.kept())));
        long flagged = entry.clinician().tally().flagged();
        figures.add(
                flagged > 0 && entry.under().both()
                        ? Measured.of(
                                "Not imaged in spite of a red flag",
                                new Proportion(entry.clinician().tally().missed(), flagged),
                                0,
                                "people with one")
                        : Measured.plain(
                                "Not imaged in spite of a red flag",
                                entry.under()
                                        .part()
                                        .words(entry.clinician().tally().missed()),
                                "of " + entry.under().whole().words(flagged) + " people with one"));
        return figures;
    }

    private Measured share(String label, Tally tally, Shown kept) {
        Optional<Proportion> share = kept.both() ? tally.overUse() : Optional.empty();
        return share.map(shown -> Measured.of(label, shown, 0, "people without a red flag")
                        .from(Provenance.ours(run.words(), "")))
                .orElseGet(() -> kept.both()
                        ? Measured.plain(label, "nobody", "without a red flag")
                        : Measured.plain(label, "kept back", "a count behind it is small, or would tell one that is"));
    }

    private List<Stretch> stretches() {
        return entry.by(months);
    }

    /// To everyone of this clinician, for those who may see them.
    private String people() {
        return standing.lead(
                        new Behind.Clinician(entry.id()),
                        Behind.Part.EVERYONE,
                        entry.clinician().tally().n()
                                + entry.clinician().tally().flagged())
                .address();
    }

    private Seen months() {
        return entry.clinician().byMonth().isEmpty()
                ? new Seen.Not(
                        "No months",
                        "This workspace was measured before clinicians' months were kept; load the network again to have them.")
                : new Seen.Tabled(table(), finer());
    }

    private String finer() {
        if (standing.entitled()) {
            return "Every row is shown in full.";
        }
        return "%s of %s rows can be shown in full."
                .formatted(
                        Say.count(stretches().stream().filter(Stretch::shown).count()),
                        Say.count(stretches().size()));
    }

    private TableView table() {
        return TableView.of(
                "People without a red flag by " + word(months) + ", counted from the change",
                List.of(
                        TableView.words("When"),
                        TableView.words("Strategy"),
                        TableView.numbers("People"),
                        TableView.numbers("Imaged"),
                        TableView.numbers("Share (95% CI)")),
                stretches().stream().map(this::row).toList());
    }

    private static String word(int width) {
        return switch (width) {
            case 1 -> "month";
            case 3 -> "quarter";
            case 6 -> "half year";
            default -> "year";
        };
    }

    private List<TableView.Cell> row(Stretch stretch) {
        Tally tally = stretch.cut().tally();
        Optional<Proportion> share = stretch.shown() ? tally.overUse() : Optional.empty();
        Behind behind = new Behind.Stretch(
                entry.id(), stretch.cut().first(), stretch.cut().last());
        return List.of(
                new TableView.Cell(
                        stretch.words(),
                        standing.lead(behind, Behind.Part.OVER_USE, tally.n()).address(),
                        stretch.cut().first().toString()),
                TableView.cell(stretch.cut().place() < 0 ? "before" : "after"),
                stretch.kept().whole().cell(tally.n()),
                stretch.kept().part().cell(tally.imaged()),
                share.map(shown -> TableView.cell(
                                "%s (%s)".formatted(Say.share(shown), Say.interval(shown)), shown.share()))
                        .orElseGet(() -> TableView.cell(stretch.shown() ? "nobody" : "kept back", -1)));
    }
}
