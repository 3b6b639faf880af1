package pedicle.app.web.measure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pedicle.app.web.measure.Choices.Choice;
import pedicle.app.web.measure.Listing.Entry;
import pedicle.app.web.measure.SmallCounts.Kept;
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
import pedicle.measure.indicator.MeasureReport;
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
    private final Stretches stretches;

    ClinicianPage(StoredRun run, Entry entry, CliniciansPage all, Map<String, String> asked) {
        this.run = run;
        this.entry = entry;
        this.all = all;
        this.limits = CliniciansPage.LIMITS.in(asked);
        this.width = WIDTHS.in(asked);
        YearMonth change = YearMonth.from(run.change());
        List<YearMonth> period =
                run.byMonth().stream().map(MeasureReport.Month::month).toList();
        this.stretches = width.value() == 0
                ? Stretches.fitting(entry, period, change)
                : Stretches.of(entry, period, change, width.value());
    }

    Map<String, Object> parameters() {
        return Map.of(
                "words", run.words(),
                "said", SmallCounts.SAID,
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
                        WIDTHS.input("A row holds", "A finer row has fewer people, and more is kept back.", width),
                        CliniciansPage.LIMITS.input("Limits of the funnel allow for", "", limits)));
    }

    /// What the funnel and the spread of all say of this clinician.
    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(counted());
        if (entry.people() == Kept.SHOWN && entry.clinician().tally().n() > 0) {
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
        long people = entry.clinician().tally().n();
        if (people == 0) {
            return "No visit of anyone without a red flag counts in this period.";
        }
        return "%s people without a red flag were seen; %s of them were imaged, where the network's rate would give %s."
                .formatted(
                        Say.slug(Listing.words(people, entry.people())),
                        Listing.words(entry.clinician().tally().imaged(), entry.imaged()),
                        entry.people() == Kept.SHOWN
                                ? Say.number(entry.clinician().expected(), 1)
                                : "a number that is kept back too");
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
        figures.add(share("Whole period", entry.share(), entry.people(), entry.imaged()));
        if (!entry.clinician().byMonth().isEmpty()) {
            figures.add(side("Before the change", stretches.before()));
            figures.add(side("After", stretches.after()));
        }
        long flagged = entry.clinician().tally().flagged();
        figures.add(
                flagged > 0 && entry.flagged() == Kept.SHOWN && entry.missed() == Kept.SHOWN
                        ? Measured.of(
                                "Not imaged in spite of a red flag",
                                new Proportion(entry.clinician().tally().missed(), flagged),
                                0,
                                "people with one")
                        : Measured.plain(
                                "Not imaged in spite of a red flag",
                                Listing.words(entry.clinician().tally().missed(), entry.missed()),
                                "of " + Listing.words(flagged, entry.flagged()) + " people with one"));
        return figures;
    }

    private Measured side(String label, Stretches.Stretch side) {
        Optional<Proportion> share = side.shown() ? side.tally().overUse() : Optional.empty();
        return share(label, share, side.people(), side.imaged());
    }

    private Measured share(String label, Optional<Proportion> share, Kept people, Kept imaged) {
        return share.map(shown -> Measured.of(label, shown, 0, "people without a red flag")
                        .from(Provenance.ours(run.words(), "")))
                .orElseGet(() -> Measured.plain(
                        label,
                        people == Kept.SHOWN && imaged == Kept.SHOWN ? "nobody" : "kept back",
                        "a count behind it is too small to be shown"));
    }

    private Seen months() {
        return entry.clinician().byMonth().isEmpty()
                ? new Seen.Not(
                        "No months",
                        "This workspace was measured before clinicians' months were kept; load the network again to have them.")
                : new Seen.Tabled(table(), finer());
    }

    private String finer() {
        long shown = stretches.parts().stream().filter(Stretches.Stretch::shown).count();
        return "%s of %s rows can be shown in full."
                .formatted(Say.count(shown), Say.count(stretches.parts().size()));
    }

    private TableView table() {
        return TableView.of(
                "People without a red flag by " + word(stretches.width()) + ", counted from the change",
                List.of(
                        TableView.words("When"),
                        TableView.words("Strategy"),
                        TableView.numbers("People"),
                        TableView.numbers("Imaged"),
                        TableView.numbers("Share (95% CI)")),
                stretches.parts().stream().map(this::row).toList());
    }

    private static String word(int width) {
        return switch (width) {
            case 1 -> "month";
            case 3 -> "quarter";
            case 6 -> "half year";
            default -> "year";
        };
    }

    private List<TableView.Cell> row(Stretches.Stretch stretch) {
        boolean before = stretch.first().isBefore(YearMonth.from(run.change()));
        Optional<Proportion> share = stretch.shown() ? stretch.tally().overUse() : Optional.empty();
        return List.of(
                new TableView.Cell(stretch.words(), "", stretch.first().toString()),
                TableView.cell(before ? "before" : "after"),
                Listing.cell(stretch.tally().n(), stretch.people()),
                Listing.cell(stretch.tally().imaged(), stretch.imaged()),
                share.map(shown -> TableView.cell(
                                "%s (%s)".formatted(Say.share(shown), Say.interval(shown)), shown.share()))
                        .orElseGet(() -> TableView.cell(stretch.shown() ? "nobody" : "kept back", -1)));
    }
}
