package pedicle.app.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import pedicle.app.network.Loop;
import pedicle.app.web.page.chart.Bars;
import pedicle.app.web.page.chart.DotPlot;
import pedicle.app.web.page.chart.Scree;
import pedicle.catalog.Direction;
import pedicle.study.correlation.Parallel;

/// What of the loop is drawn, with the words that say what is seen. Each title is made from the numbers it speaks
/// of.
final class Charts {

    private Charts() {}

    static DotPlot scales(Loop loop) {
        List<DotPlot.Dot> dots = loop.survey().scales().stream()
                .sorted(Comparator.comparingDouble(
                        scale -> -scale.evidence().mean().value()))
                .map(scale -> new DotPlot.Dot(
                        scale.title(),
                        scale.direction().orElse(Direction.BARRIER),
                        scale.evidence().mean(),
                        scale.evidence().n(),
                        scale.evidence().missing()))
                .toList();
        String title = dots.isEmpty()
                ? "No scales"
                : "Clinicians agree most with “%s” and least with “%s”"
                        .formatted(dots.getFirst().label(), dots.getLast().label());
        return new DotPlot(
                "scales",
                title,
                "Mean of each scale with its 95% interval.",
                "Mean answer",
                1,
                5,
                "strongly disagree",
                "strongly agree",
                OptionalDouble.of(3),
                dots);
    }

    static Scree scree(Loop loop) {
        Parallel parallel = loop.survey().structure().parallel();
        String title = "%d components lie above chance".formatted(parallel.suggested());
        String note = "Principal components of %d items, %d complete cases; parallel analysis with %d random data sets."
                .formatted(parallel.observed().size(), loop.survey().structure().n(), parallel.iterations());
        return new Scree(
                "scree",
                title,
                note,
                parallel.observed(),
                parallel.simulated(),
                (int) Math.round(parallel.percentile() * 100),
                parallel.suggested());
    }

    static Bars themes(Loop loop) {
        List<Bars.Bar> bars = loop.said().themes().stream()
                .map(theme ->
                        new Bars.Bar(theme.code().name(), theme.evidence().raisedBy(), Optional.of(theme.direction())))
                .toList();
        Bars.Bar first = bars.getFirst();
        String title = "%d of %d people raise “%s”"
                .formatted(first.share().count(), first.share().of(), first.label());
        return new Bars(
                "themes",
                title,
                "People, not passages; Wilson's 95% interval.",
                "Share of the people interviewed",
                "people",
                bars);
    }

    /// Empty where no reason was given.
    static Optional<Bars> reasons(Loop loop) {
        List<Bars.Bar> bars = loop.responses().reasons().stream()
                .map(reason -> new Bars.Bar(
                        reason.reason().display(),
                        reason.given(),
                        reason.reason().theme().flatMap(loop::finding).map(found -> found.direction())))
                .toList();
        return bars.stream()
                .findFirst()
                .map(first -> new Bars(
                        "reasons",
                        "The reason given most for keeping an order: “" + first.label() + "”",
                        "Of the reasons given; Wilson's 95% interval.",
                        "Share of the reasons given",
                        "reasons",
                        bars));
    }
}
