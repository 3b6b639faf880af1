package pedicle.app.web.page.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;
import pedicle.catalog.Estimate;
import pedicle.catalog.Proportion;

/// Shares by group, each with Wilson's interval, around the share of all. A group whose share is apart from
/// that of the rest stands out; one whose counts are kept back has its row, and says so. A group
/// may lead to those who are in it.
public record GroupRates(
        String id, String title, String note, String what, Proportion all, List<Group> groups, TableView table)
        implements Chart {

    /// `share` is empty where it may not be shown or there is none, which `why` says.
    public record Group(String label, Lead lead, Optional<Proportion> share, boolean apart, String why) {}

    public record Drawing(
            Breadth breadth,
            double height,
            double foot,
            Axis fit,
            List<Tick> shares,
            double allAt,
            String allWords,
            List<Row> rows) {}

    /// `words` are the counts, or why there are none.
    public record Row(
            List<String> lines,
            double textAt,
            double y,
            double wordsAt,
            String words,
            Optional<Whisker> whisker,
            boolean apart,
            Lead lead,
            String says) {}

    public record Whisker(double at, double low, double high) {}

    private static final double LABELS = 178;

    /// The longest name that leaves a phone room enough beside it.
    private static final double BESIDE = 100;

    public GroupRates {
        groups = List.copyOf(groups);
        if (groups.stream().noneMatch(group -> group.share().isPresent())) {
            throw new IllegalArgumentException("a chart of groups has a share to show: " + title);
        }
    }

    /// Whether points lead anywhere.
    public boolean linked() {
        return groups.stream().anyMatch(group -> group.lead().leads());
    }

    public Drawing drawing(Breadth breadth) {
        boolean wide = breadth == Breadth.WIDE;
        double most = groups.stream()
                .flatMap(group -> group.share().stream())
                .mapToDouble(share -> share.wilson().high())
                .max()
                .orElseThrow();
        int ticks = wide ? 6 : 4;
        double high = Math.min(1, Axis.roundUp(Math.max(most, all.share()), ticks));
        double names = longest(groups.stream().map(Group::label).toList());
        double words = longest(groups.stream().map(GroupRates::words).toList());
        // A name stands beside its whisker where both have room, else above it.
        boolean beside = wide || names <= BESIDE;
        double left = beside ? Math.min(LABELS, names) + 14 : 14;
        Axis fit = new Axis(0, high, left, breadth.width() - words - 16);
        double y = 28;
        List<Row> rows = new ArrayList<>();
        for (Group group : groups) {
            List<String> lines = Letters.lines(group.label(), beside ? LABELS : breadth.width() - 14);
            double height = Letters.LINE * lines.size() + (beside ? 14 : 28);
            double middle = beside ? y + height / 2 : y + Letters.LINE * lines.size() + 12;
            rows.add(new Row(
                    lines,
                    beside ? middle + 4.5 - Letters.LINE / 2.0 * (lines.size() - 1) : y + 14,
                    middle,
                    middle + 4.5,
                    words(group),
                    group.share().map(share -> whisker(share, fit)),
                    group.apart(),
                    group.lead(),
                    group.label() + ": " + said(group)));
            y += height;
        }
        List<Tick> shares = fit.ticks(ticks).stream()
                .map(share -> new Tick(fit.at(share), Say.share(share, 0)))
                .toList();
        return new Drawing(
                breadth, y + 44, y, fit, shares, fit.at(all.share()), "all, " + Say.share(all), List.copyOf(rows));
    }

    private static double longest(List<String> words) {
        return words.stream().mapToDouble(Letters::width).max().orElse(0);
    }

    private static Whisker whisker(Proportion share, Axis fit) {
        Estimate wilson = share.wilson();
        return new Whisker(fit.at(wilson.value()), fit.at(wilson.low()), fit.at(wilson.high()));
    }

    private static String words(Group group) {
        return group.share()
                .map(share -> Say.count(share.count()) + " of " + Say.count(share.of()))
                .orElse(group.why());
    }

    private static String said(Group group) {
        return group.share()
                .map(share -> "%s (%s), %s of %s%s"
                        .formatted(
                                Say.share(share),
                                Say.interval(share),
                                Say.count(share.count()),
                                Say.count(share.of()),
                                group.apart() ? ", apart from the rest" : ""))
                .orElse(group.why());
    }

    @Override
    public String says() {
        return "%s, with 95%% intervals: %s of all. %s."
                .formatted(
                        Say.slug(what),
                        Say.share(all),
                        String.join(
                                "; ",
                                groups.stream()
                                        .map(group -> group.label() + ": " + said(group))
                                        .toList()));
    }
}
