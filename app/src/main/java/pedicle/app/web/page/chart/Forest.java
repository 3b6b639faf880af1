package pedicle.app.web.page.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;
import pedicle.catalog.Estimate;

/// A model's terms, each with its estimate and 95% interval, beside the line at which a term makes no difference.
///
/// `axis` names the estimate, such as "Odds ratio"; `lowWords` and `highWords` say what lies to the left and to the
/// right of the line.
public record Forest(
        String id,
        String title,
        String note,
        String axis,
        Scale scale,
        String lowWords,
        String highWords,
        List<Term> terms)
        implements Chart {

    public enum Scale {
        /// Coefficients and differences: no difference at 0.
        DIFFERENCE,
        /// Odds ratios and other ratios, on a logarithmic axis: no difference at 1.
        RATIO;

        /// Where no difference lies.
        public double none() {
            return switch (this) {
                case DIFFERENCE -> 0;
                case RATIO -> 1;
            };
        }

        boolean isApart(Estimate estimate) {
            return estimate.low() > none() || estimate.high() < none();
        }
    }

    /// `estimate` is empty for the category that the others of its variable are compared with.
    public record Term(String label, Optional<Estimate> estimate) {}

    /// What lies to the left of the line is said up to `lowEnds`, and what lies to its right from `highStarts` on.
    public record Drawing(
            Breadth breadth,
            double height,
            double foot,
            Axis fit,
            double lineAt,
            double lowEnds,
            double highStarts,
            List<Tick> ticks,
            List<Row> rows) {}

    /// `low` and `high` are drawn as arrows where the interval goes on beyond the axis.
    public record Row(
            List<String> lines, double textAt, double y, Optional<Whisker> whisker, boolean apart, String words) {}

    public record Whisker(double at, double low, double high, boolean goesOnBelow, boolean goesOnAbove) {}

    private static final double LABELS = 206;
    private static final double WORDS = 128;

    /// From the line to what is said of its sides.
    private static final double APART = 8;

    /// A ratio beyond these is a model that can't tell: its interval goes on as an arrow.
    private static final double MOST_RATIO = 50;

    private static final double[] ROUND_RATIOS = {0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50};

    private static final double[] NEAR_RATIOS = {0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2};

    public Forest {
        terms = List.copyOf(terms);
        if (terms.stream().noneMatch(term -> term.estimate().isPresent())) {
            throw new IllegalArgumentException("a forest has a term with an estimate: " + title);
        }
        for (Term term : terms) {
            boolean unreal = term.estimate()
                    .filter(estimate -> !Double.isFinite(estimate.low())
                            || !Double.isFinite(estimate.high())
                            || (scale == Scale.RATIO && estimate.low() <= 0))
                    .isPresent();
            if (unreal) {
                throw new IllegalArgumentException("an interval has two ends, and a ratio is above nought: "
                        + term.label() + " " + term.estimate());
            }
        }
    }

    /// A title from the numbers themselves.
    public static String seen(Scale scale, List<Term> terms) {
        List<Term> estimated =
                terms.stream().filter(term -> term.estimate().isPresent()).toList();
        List<String> apart = estimated.stream()
                .filter(term -> scale.isApart(term.estimate().orElseThrow()))
                .map(term -> "“" + term.label() + "”")
                .toList();
        return switch (apart.size()) {
            case 0 -> "No term is told from no difference";
            case 1 ->
                "Of %s only %s is told from no difference"
                        .formatted(InWords.of(estimated.size(), "term", "terms"), apart.getFirst());
            default ->
                "%s of %s are told from no difference"
                        .formatted(Say.slug(InWords.of(apart.size())), InWords.of(estimated.size(), "term", "terms"));
        };
    }

    public Drawing drawing(Breadth breadth) {
        boolean wide = breadth == Breadth.WIDE;
        Axis fit = wide ? fit(LABELS + 20, breadth.width() - WORDS - 20) : fit(14, breadth.width() - 16);
        double y = 30;
        List<Row> rows = new ArrayList<>();
        for (Term term : terms) {
            List<String> lines = Letters.lines(term.label(), wide ? LABELS : breadth.width());
            double height =
                    wide ? Math.max(30, Letters.LINE * lines.size() + 12) : Letters.LINE * (lines.size() + 1) + 26;
            rows.add(row(term, lines, fit, y, height, wide));
            y += height;
        }
        double lineAt = fit.at(lay(scale.none()));
        double highStarts = Math.min(
                Math.max(lineAt + APART, lowWidth() + 2 * APART), breadth.width() - Letters.width(highWords + " →"));
        return new Drawing(
                breadth,
                y + 44,
                y,
                fit,
                lineAt,
                Axis.tenth(Math.min(Math.max(lineAt - APART, lowWidth()), highStarts - 2 * APART)),
                Axis.tenth(highStarts),
                ticks(fit, wide),
                List.copyOf(rows));
    }

    private double lowWidth() {
        return Letters.width("← " + lowWords);
    }

    /// From a value to its place on the axis, which is the logarithm of a ratio.
    private double lay(double value) {
        return switch (scale) {
            case DIFFERENCE -> value;
            case RATIO -> Math.log(value);
        };
    }

    private Axis fit(double from, double to) {
        double low = ends().min().orElseThrow();
        double high = ends().max().orElseThrow();
        return switch (scale) {
            case DIFFERENCE -> {
                double step = Axis.roundUp((high - low) / 6, 1);
                yield new Axis(Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step, from, to);
            }
            case RATIO -> {
                double least = Math.clamp(low, 1 / MOST_RATIO, 1 / 1.1);
                double most = Math.clamp(high, 1.1, MOST_RATIO);
                double room = 0.04 * Math.log(most / least);
                yield new Axis(Math.log(least) - room, Math.log(most) + room, from, to);
            }
        };
    }

    /// The ends of all intervals and the line between them.
    private DoubleStream ends() {
        DoubleStream ends = terms.stream()
                .flatMap(term -> term.estimate().stream())
                .flatMapToDouble(estimate -> DoubleStream.of(estimate.low(), estimate.high()));
        return DoubleStream.concat(DoubleStream.of(scale.none()), ends);
    }

    private List<Tick> ticks(Axis fit, boolean wide) {
        return switch (scale) {
            case DIFFERENCE ->
                fit.ticks(wide ? 8 : 4).stream()
                        .map(tick -> new Tick(fit.at(tick), Say.asGiven(Math.round(tick * 1e9) / 1e9)))
                        .toList();
            case RATIO -> ratioTicks(fit);
        };
    }

    /// Round ratios, fine ones where the axis is short, as many as stand apart, and always 1.
    private static List<Tick> ratioTicks(Axis fit) {
        double[] rounds = fit.high() - fit.low() > Math.log(4) ? ROUND_RATIOS : NEAR_RATIOS;
        int one = IntStream.range(0, rounds.length)
                .filter(i -> rounds[i] == 1)
                .findFirst()
                .orElseThrow();
        List<Tick> ticks = new ArrayList<>(List.of(new Tick(fit.at(0), "1")));
        for (int direction : new int[] {-1, 1}) {
            double last = fit.at(0);
            for (int i = one + direction; i >= 0 && i < rounds.length; i += direction) {
                double log = Math.log(rounds[i]);
                double at = fit.at(log);
                if (log >= fit.low() && log <= fit.high() && Math.abs(at - last) >= 36) {
                    ticks.add(new Tick(at, Say.asGiven(rounds[i])));
                    last = at;
                }
            }
        }
        return List.copyOf(ticks);
    }

    private Row row(Term term, List<String> lines, Axis fit, double top, double height, boolean wide) {
        double middle = wide ? top + height / 2 : top + Letters.LINE * (lines.size() + 1) + 12;
        double textAt = wide ? middle + 4.5 - Letters.LINE / 2.0 * (lines.size() - 1) : top + 13;
        return new Row(
                lines,
                textAt,
                middle,
                term.estimate().map(estimate -> whisker(estimate, fit)),
                term.estimate().filter(scale::isApart).isPresent(),
                words(term));
    }

    private Whisker whisker(Estimate estimate, Axis fit) {
        return new Whisker(
                fit.at(lay(estimate.value())),
                fit.at(lay(estimate.low())),
                fit.at(lay(estimate.high())),
                lay(estimate.low()) < fit.low(),
                lay(estimate.high()) > fit.high());
    }

    private static String words(Term term) {
        return term.estimate()
                .map(estimate -> "%s (%s to %s)"
                        .formatted(
                                brief(estimate.value(), estimate),
                                brief(estimate.low(), estimate),
                                brief(estimate.high(), estimate)))
                .orElse("reference");
    }

    /// Two decimals, one where the estimate or an end of its interval is ten or more, none from a hundred on.
    private static String brief(double value, Estimate estimate) {
        double size = Math.max(Math.abs(estimate.low()), Math.abs(estimate.high()));
        return Math.abs(value) >= 1e6 ? "over a million" : Say.number(value, size >= 100 ? 0 : size >= 10 ? 1 : 2);
    }

    @Override
    public String says() {
        List<String> parts = terms.stream()
                .map(term -> term.label() + ": " + words(term)
                        + (term.estimate().filter(scale::isApart).isPresent() ? ", apart from the line" : ""))
                .toList();
        return "%s, with 95%% intervals; no difference at %s. To its left: %s; to its right: %s. %s."
                .formatted(axis, Say.asGiven(scale.none()), lowWords, highWords, String.join("; ", parts));
    }

    @Override
    public TableView table() {
        List<List<TableView.Cell>> rows = terms.stream()
                .map(term -> term.estimate()
                        .map(estimate -> List.of(
                                TableView.cell(term.label()),
                                TableView.cell(brief(estimate.value(), estimate), estimate.value()),
                                TableView.cell(brief(estimate.low(), estimate), estimate.low()),
                                TableView.cell(brief(estimate.high(), estimate), estimate.high())))
                        .orElse(List.of(
                                TableView.cell(term.label()),
                                TableView.cell("reference"),
                                TableView.cell(""),
                                TableView.cell(""))))
                .toList();
        return TableView.of(
                title,
                List.of(
                        TableView.words("Term"),
                        TableView.numbers(axis),
                        TableView.numbers("95% CI from"),
                        TableView.numbers("95% CI to")),
                rows);
    }
}
