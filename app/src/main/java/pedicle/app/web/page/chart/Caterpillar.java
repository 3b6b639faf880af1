package pedicle.app.web.page.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;
import pedicle.catalog.Estimate;
import pedicle.catalog.Proportion;

/// Clinicians in order of their share, highest first, each with Wilson's interval, around the share of all. Those
/// whose interval leaves the share of all out stand out: the others can't be told from it. Of very many, both ends are
/// drawn.
public record Caterpillar(String id, String title, String note, String what, Proportion all, List<Clinician> clinicians)
        implements Chart {

    public record Clinician(String name, Proportion share, Lead lead) {}

    public enum Side {
        BELOW,
        LIKE_ALL,
        ABOVE
    }

    public record Drawing(
            Breadth breadth,
            double height,
            double foot,
            Axis fit,
            List<Tick> shares,
            List<Row> rows,
            Optional<Ends.Gap> gap,
            double allAt,
            String allWords) {}

    public record Row(
            String name,
            double textAt,
            double y,
            double at,
            double low,
            double high,
            Side side,
            String value,
            Lead lead,
            String says) {}

    private static final int PITCH = 17;

    public Caterpillar {
        if (clinicians.size() < 2) {
            throw new IllegalArgumentException("a comparison has two clinicians or more: " + title);
        }
        clinicians = clinicians.stream()
                .sorted(Comparator.comparingDouble(
                                (Clinician clinician) -> -clinician.share().share())
                        .thenComparing(Clinician::name))
                .toList();
    }

    /// Where a clinician's whole interval lies.
    public Side side(Clinician clinician) {
        Estimate wilson = clinician.share().wilson();
        if (wilson.low() > all.share()) {
            return Side.ABOVE;
        }
        return wilson.high() < all.share() ? Side.BELOW : Side.LIKE_ALL;
    }

    public boolean linked() {
        return clinicians.stream().anyMatch(clinician -> clinician.lead().leads());
    }

    public Drawing drawing(Breadth breadth) {
        double most = clinicians.stream()
                .mapToDouble(clinician -> clinician.share().wilson().high())
                .max()
                .orElseThrow();
        int ticks = breadth == Breadth.WIDE ? 6 : 4;
        Axis fit = new Axis(0, Math.min(1, Axis.roundUp(most, ticks)), longestName() + 14, breadth.width() - 66);
        double top = 30;
        Ends<Clinician> shown = Ends.of(clinicians);
        double foot = top + PITCH * shown.lines() + 4;
        List<Tick> shares = fit.ticks(ticks).stream()
                .map(share -> new Tick(fit.at(share), Say.share(share, 0)))
                .toList();
        List<Row> rows = shown.rows(top, PITCH, (clinician, y) -> row(clinician, y, fit));
        String allWords = "all, " + Say.share(all);
        return new Drawing(
                breadth, foot + 42, foot, fit, shares, rows, shown.gap(top, PITCH), fit.at(all.share()), allWords);
    }

    /// About how wide the longest name is written.
    private double longestName() {
        return 7.5
                * clinicians.stream()
                        .mapToInt(clinician -> clinician.name().length())
                        .max()
                        .orElseThrow();
    }

    private Row row(Clinician clinician, double y, Axis fit) {
        Estimate wilson = clinician.share().wilson();
        return new Row(
                clinician.name(),
                y + 4.5,
                y,
                fit.at(wilson.value()),
                fit.at(wilson.low()),
                fit.at(wilson.high()),
                side(clinician),
                counts(clinician),
                clinician.lead(),
                "%s: %s, %s".formatted(clinician.name(), Say.share(clinician.share()), counts(clinician)));
    }

    private static String counts(Clinician clinician) {
        return Say.count(clinician.share().count()) + " of "
                + Say.count(clinician.share().of());
    }

    @Override
    public String says() {
        return "%s: %s of all people. Of %s, wholly above it: %s. Wholly below it: %s."
                .formatted(
                        Say.slug(what),
                        Say.share(all),
                        Say.count(clinicians.size(), "clinician", "clinicians"),
                        names(Side.ABOVE),
                        names(Side.BELOW));
    }

    private String names(Side side) {
        return Ends.named(clinicians.stream()
                .filter(clinician -> side(clinician) == side)
                .map(clinician -> clinician.name() + " " + Say.share(clinician.share()))
                .toList());
    }

    @Override
    public TableView table() {
        List<List<TableView.Cell>> rows = clinicians.stream()
                .map(clinician -> List.of(
                        new TableView.Cell(clinician.name(), clinician.lead().address(), clinician.name()),
                        TableView.cell(
                                Say.count(clinician.share().of()),
                                clinician.share().of()),
                        TableView.cell(
                                Say.share(clinician.share()), clinician.share().share()),
                        TableView.cell(Say.interval(clinician.share())),
                        TableView.cell(word(side(clinician)))))
                .toList();
        return TableView.of(
                title,
                List.of(
                        TableView.words("Clinician"),
                        TableView.numbers("People"),
                        TableView.numbers("Share"),
                        TableView.numbers("95% CI"),
                        TableView.words("Beside all")),
                rows);
    }

    private static String word(Side side) {
        return switch (side) {
            case BELOW -> "below";
            case LIKE_ALL -> "not told apart";
            case ABOVE -> "above";
        };
    }
}
