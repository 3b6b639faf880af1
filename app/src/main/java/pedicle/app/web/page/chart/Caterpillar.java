package pedicle.app.web.page.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;
import pedicle.catalog.Estimate;
import pedicle.catalog.Proportion;

/// Clinicians in order of their share, each with Wilson's interval, around the share of all. Only those whose interval
/// leaves the share of all out are named: the others can't be told from it.
public record Caterpillar(String id, String title, String note, String what, Proportion all, List<Clinician> clinicians) {

    public record Clinician(String name, Proportion share) {}

    public enum Side {
        BELOW,
        LIKE_ALL,
        ABOVE
    }

    public record Drawing(
            Breadth breadth,
            double height,
            double left,
            double right,
            double top,
            double foot,
            List<Tick> shares,
            List<Mark> marks,
            double allAt,
            String allWords) {}

    /// `name` is empty where the clinician is not told from all; `nameAt` is the height at which it is written.
    public record Mark(double x, double y, double low, double high, Side side, String name, double nameAt) {}

    public Caterpillar {
        if (clinicians.size() < 2) {
            throw new IllegalArgumentException("a comparison has two clinicians or more: " + title);
        }
        clinicians = clinicians.stream()
                .sorted(Comparator.comparingDouble((Clinician clinician) -> clinician.share().share())
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

    public Drawing drawing(Breadth breadth) {
        boolean wide = breadth == Breadth.WIDE;
        double height = wide ? 330 : 300;
        double left = 40;
        double right = breadth.width() - 8;
        double top = 40;
        double foot = height - 36;
        Axis x = new Axis(-0.7, clinicians.size() - 0.3, left, right);
        double most = clinicians.stream()
                .mapToDouble(clinician -> clinician.share().wilson().high())
                .max()
                .orElseThrow();
        Axis y = new Axis(0, Math.min(1, Axis.roundUp(most, 5)), foot, top);
        List<Tick> shares = y.ticks(5).stream()
                .map(share -> new Tick(y.at(share), Say.share(share, 0)))
                .toList();
        List<Mark> marks = IntStream.range(0, clinicians.size())
                .mapToObj(i -> mark(clinicians.get(i), x.at(i), y))
                .toList();
        return new Drawing(
                breadth, height, left, right, top, foot, shares, marks, y.at(all.share()), "all, " + Say.share(all));
    }

    private Mark mark(Clinician clinician, double x, Axis y) {
        Estimate wilson = clinician.share().wilson();
        Side side = side(clinician);
        double low = y.at(wilson.low());
        double high = y.at(wilson.high());
        return switch (side) {
            case LIKE_ALL -> new Mark(x, y.at(wilson.value()), low, high, side, "", 0);
            case ABOVE -> new Mark(x, y.at(wilson.value()), low, high, side, clinician.name(), high - 6);
            case BELOW -> new Mark(x, y.at(wilson.value()), low, high, side, clinician.name(), low + 15);
        };
    }

    public String says() {
        List<String> apart = new ArrayList<>();
        for (Clinician clinician : clinicians) {
            String share = clinician.name() + " " + Say.share(clinician.share());
            switch (side(clinician)) {
                case ABOVE -> apart.add(share + " (above)");
                case BELOW -> apart.add(share + " (below)");
                case LIKE_ALL -> {}
            }
        }
        String who = apart.isEmpty() ? "none can be told from it" : String.join(", ", apart);
        return "%s: %s of all people. Of %s, apart from it: %s."
                .formatted(
                        Say.slug(what),
                        Say.share(all),
                        Say.count(clinicians.size(), "clinician", "clinicians"),
                        who);
    }

    public TableView table() {
        List<List<TableView.Cell>> rows = clinicians.stream()
                .map(clinician -> List.of(
                        TableView.cell(clinician.name()),
                        TableView.cell(Say.count(clinician.share().of()), clinician.share().of()),
                        TableView.cell(Say.share(clinician.share()), clinician.share().share()),
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
