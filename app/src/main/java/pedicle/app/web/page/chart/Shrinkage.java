package pedicle.app.web.page.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;
import pedicle.catalog.Estimate;

/// Clinicians in order of what their share is likely to be, highest first, each with its 95% interval, and with the
/// share that was seen as a short stroke: the fewer the people, the further the two lie apart. Of very many, both ends
/// are drawn.
///
/// `mean` is that of all clinicians' likely shares.
public record Shrinkage(String id, String title, String note, String what, double mean, List<Clinician> clinicians)
        implements Chart {

    /// `place` is the mean rank, 1 for the lowest share, and the
    /// ranks between which it lies in 95 of 100 draws.
    public record Clinician(String name, Lead lead, Estimate likely, double seen, long people, Estimate place) {}

    public record Drawing(
            Breadth breadth,
            double height,
            double foot,
            Axis fit,
            List<Tick> shares,
            List<Row> rows,
            Optional<Ends.Gap> gap,
            double meanAt) {}

    public record Row(
            String name,
            Lead lead,
            double textAt,
            double y,
            double at,
            double low,
            double high,
            double seen,
            Caterpillar.Side side,
            String value,
            String says) {}

    private static final int PITCH = 18;

    public Shrinkage {
        clinicians = clinicians.stream()
                .sorted(Comparator.comparingDouble(
                                (Clinician clinician) -> -clinician.likely().value())
                        .thenComparing(Clinician::name))
                .toList();
        if (clinicians.size() < 2) {
            throw new IllegalArgumentException("a comparison has two clinicians or more: " + title);
        }
    }

    public boolean linked() {
        return clinicians.stream().anyMatch(clinician -> clinician.lead().leads());
    }

    /// Where a clinician's whole interval lies.
    public Caterpillar.Side side(Clinician clinician) {
        if (clinician.likely().low() > mean) {
            return Caterpillar.Side.ABOVE;
        }
        return clinician.likely().high() < mean ? Caterpillar.Side.BELOW : Caterpillar.Side.LIKE_ALL;
    }

    public Drawing drawing(Breadth breadth) {
        double most = clinicians.stream()
                .mapToDouble(clinician -> Math.max(clinician.likely().high(), clinician.seen()))
                .max()
                .orElseThrow();
        double names = clinicians.stream()
                .mapToDouble(clinician -> Letters.width(clinician.name()))
                .max()
                .orElseThrow();
        int ticks = breadth == Breadth.WIDE ? 6 : 4;
        Axis fit = new Axis(
                0,
                Math.min(1, Axis.roundUp(most, ticks)),
                Axis.tenth(Math.min(names, breadth.width() / 3.0) + 12),
                breadth.width() - 46);
        double top = 30;
        Ends<Clinician> shown = Ends.of(clinicians);
        double foot = top + PITCH * shown.lines() + 4;
        return new Drawing(
                breadth,
                foot + 42,
                foot,
                fit,
                fit.ticks(ticks).stream()
                        .map(share -> new Tick(fit.at(share), Say.share(share, 0)))
                        .toList(),
                shown.rows(top, PITCH, (clinician, y) -> row(clinician, y, fit, breadth)),
                shown.gap(top, PITCH),
                fit.at(mean));
    }

    private Row row(Clinician clinician, double y, Axis fit, Breadth breadth) {
        return new Row(
                Letters.within(clinician.name(), breadth.width() / 3.0),
                clinician.lead(),
                y + 4.5,
                y,
                fit.at(clinician.likely().value()),
                fit.at(clinician.likely().low()),
                fit.at(clinician.likely().high()),
                fit.at(clinician.seen()),
                side(clinician),
                "of " + Say.count(clinician.people()),
                "%s: likely %s, of %s"
                        .formatted(
                                clinician.name(),
                                Say.share(clinician.likely().value(), 1),
                                Say.count(clinician.people(), "person", "people")));
    }

    public String meanWords() {
        return "mean " + Say.share(mean, 1);
    }

    @Override
    public String says() {
        return "%s, as likely. Mean of the clinicians %s. Wholly above it: %s. Wholly below it: %s."
                .formatted(
                        Say.slug(what),
                        Say.share(mean, 1),
                        names(Caterpillar.Side.ABOVE),
                        names(Caterpillar.Side.BELOW));
    }

    private String names(Caterpillar.Side side) {
        return Ends.named(clinicians.stream()
                .filter(clinician -> side(clinician) == side)
                .map(clinician ->
                        clinician.name() + " " + Say.share(clinician.likely().value(), 0))
                .toList());
    }

    @Override
    public TableView table() {
        return TableView.of(
                title,
                List.of(
                        TableView.words("Clinician"),
                        TableView.numbers("People"),
                        TableView.numbers("Seen"),
                        TableView.numbers("Likely"),
                        TableView.numbers("95% CI from"),
                        TableView.numbers("95% CI to"),
                        TableView.numbers("Mean rank"),
                        TableView.numbers("Rank, 95% of draws")),
                clinicians.stream().map(Shrinkage::row).toList());
    }

    private static List<TableView.Cell> row(Clinician clinician) {
        return List.of(
                new TableView.Cell(clinician.name(), clinician.lead().address(), clinician.name()),
                TableView.cell(Say.count(clinician.people()), clinician.people()),
                TableView.cell(Say.share(clinician.seen(), 1), clinician.seen()),
                TableView.cell(
                        Say.share(clinician.likely().value(), 1),
                        clinician.likely().value()),
                TableView.cell(
                        Say.share(clinician.likely().low(), 1),
                        clinician.likely().low()),
                TableView.cell(
                        Say.share(clinician.likely().high(), 1),
                        clinician.likely().high()),
                TableView.cell(
                        Say.number(clinician.place().value(), 1),
                        clinician.place().value()),
                TableView.cell(Say.interval(clinician.place(), 0)));
    }
}
