package pedicle.app.web.survey;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import pedicle.app.web.page.chart.DotPlot;
import pedicle.catalog.Direction;
import pedicle.study.recipe.Ground;
import pedicle.study.survey.Field;
import pedicle.study.survey.Scale;
import pedicle.study.survey.ScaleReport;
import pedicle.study.survey.Span;

/// The scales of a survey in one picture.
final class ScaleCharts {

    private ScaleCharts() {}

    /// Of the scales that are answered in the steps of the first.
    static Optional<DotPlot> means(List<ScaleReport> reports, Ground ground) {
        Optional<Span> span = span(reports.getFirst().slug(), ground);
        List<DotPlot.Dot> dots = reports.stream()
                .filter(report -> span(report.slug(), ground).equals(span))
                .sorted(Comparator.comparingDouble(
                        report -> -report.evidence().mean().value()))
                .map(report -> new DotPlot.Dot(
                        report.title(),
                        report.direction().orElse(Direction.BARRIER),
                        report.evidence().mean(),
                        report.evidence().n(),
                        report.evidence().missing()))
                .toList();
        return span.map(ends -> new DotPlot(
                "scales",
                dots.size() == 1
                        ? "“%s”, as clinicians answered"
                                .formatted(dots.getFirst().label())
                        : "Clinicians agree most with “%s” and least with “%s”"
                                .formatted(
                                        dots.getFirst().label(), dots.getLast().label()),
                "Mean of each scale with its 95% interval.",
                "Mean answer",
                ends.low(),
                ends.high(),
                end(reports.getFirst().slug(), ground, true),
                end(reports.getFirst().slug(), ground, false),
                OptionalDouble.of(ends.middle()),
                dots));
    }

    private static Optional<Span> span(String scale, Ground ground) {
        return field(scale, ground).flatMap(Field::span);
    }

    private static Optional<Field> field(String scale, Ground ground) {
        return ground.scales().stream()
                .filter(one -> one.slug().equals(scale))
                .map(Scale::items)
                .flatMap(items -> items.stream().limit(1))
                .flatMap(item -> ground.survey().field(item).stream())
                .findFirst();
    }

    /// The words at an end of the answer scale, in small letters.
    private static String end(String scale, Ground ground, boolean low) {
        Stream<Field.Choice> choices = field(scale, ground).stream().flatMap(field -> field.choices().stream());
        Comparator<Field.Choice> byCode = Comparator.comparingDouble(choice -> Double.parseDouble(choice.code()));
        return (low ? choices.min(byCode) : choices.max(byCode))
                .map(choice -> choice.label().toLowerCase(Locale.UK))
                .orElse("");
    }
}
