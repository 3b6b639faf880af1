package pedicle.app.web.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pedicle.app.web.page.Measured;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;
import pedicle.app.web.page.TableView.Cell;
import pedicle.app.web.page.chart.Chart;
import pedicle.app.web.page.chart.HeatMap;
import pedicle.app.web.page.chart.Scree;
import pedicle.app.web.page.chart.ScreePair;
import pedicle.study.correlation.CorrelationMatrix;
import pedicle.study.correlation.Kind;
import pedicle.study.correlation.Missing;
import pedicle.study.correlation.Parallel;
import pedicle.study.recipe.Ground;
import pedicle.study.recipe.Outcome;
import pedicle.study.structure.Adequacy;
import pedicle.study.structure.Components;

/// What hangs together.
final class StructureBlocks {

    private StructureBlocks() {}

    static List<Block> of(Outcome.Components outcome, Ground ground) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Figures(figures(outcome)));
        outcome.reliability().flatMap(ReliabilityBlocks::warning).ifPresent(blocks::add);
        smoothed(outcome.matrix()).ifPresent(blocks::add);
        blocks.add(new Block.Heading("How many components"));
        blocks.add(new Block.Sentence(numberInWords(outcome)));
        blocks.add(new Block.Picture(
                outcome.other().map(other -> (Chart) pair(outcome, other)).orElseGet(() -> scree(outcome))));
        Components components = outcome.structure().components();
        if (components.explained().isEmpty()) {
            blocks.add(new Block.Sentence("No component stands above chance, so there are no loadings to show."));
        } else {
            blocks.add(new Block.Heading("What each component holds"));
            blocks.add(new Block.Table(LoadingTables.loadings(components, ground)));
            blocks.add(new Block.Table(LoadingTables.explained(components)));
            if (!components.phi().isEmpty()) {
                blocks.add(new Block.Table(LoadingTables.phi(components)));
                blocks.add(new Block.Table(LoadingTables.structure(components, ground)));
            }
        }
        blocks.add(new Block.Heading("The items"));
        outcome.reliability()
                .ifPresent(found ->
                        blocks.add(new Block.Sentence("All items as one scale have a Cronbach's alpha of %s (n %s)."
                                .formatted(
                                        Cells.words(found.alpha().estimate(), 2),
                                        Say.count(found.alpha().n())))));
        if (outcome.matrix().size() <= HeatMap.MOST_ITEMS) {
            blocks.add(new Block.Picture(heat(outcome.matrix())));
        }
        outcome.structure().adequacy().ifPresent(adequacy -> blocks.add(new Block.Table(adequacy(adequacy, outcome))));
        return blocks;
    }

    private static List<Measured> figures(Outcome.Components outcome) {
        int n = outcome.matrix().n();
        int missing = outcome.people() - n;
        String rests = switch (outcome.matrix().missing()) {
            case LISTWISE -> "answered all items, " + Say.count(missing) + " did not";
            case PAIRWISE -> "behind the smallest correlation";
        };
        List<Measured> figures = new ArrayList<>();
        figures.add(Measured.plain("People", Say.count(n), rests));
        outcome.structure().adequacy().ifPresent(adequacy -> {
            figures.add(Measured.plain("KMO", Say.number(adequacy.kmo(), 2), kmoInWords(adequacy.kmo())));
            figures.add(Measured.plain(
                    "Bartlett's test",
                    "χ² " + Say.number(adequacy.bartlett().chiSquare(), 0),
                    "df %s, %s"
                            .formatted(
                                    Say.count(adequacy.bartlett().df()),
                                    Cells.pWords(adequacy.bartlett().p()))));
        });
        List<Components.Explained> explained = outcome.structure().components().explained();
        if (!explained.isEmpty()) {
            figures.add(Measured.plain(
                    "Variance explained",
                    Say.share(explained.getLast().cumulative(), 0),
                    "by " + Say.count(explained.size(), "component", "components")));
        }
        return figures;
    }

    /// Kaiser's own words for his measure (1974, Psychometrika 39:31-36).
    private static String kmoInWords(double kmo) {
        if (kmo >= 0.9) {
            return "marvellous, in Kaiser's words";
        }
        if (kmo >= 0.8) {
            return "meritorious, in Kaiser's words";
        }
        if (kmo >= 0.7) {
            return "middling, in Kaiser's words";
        }
        if (kmo >= 0.6) {
            return "mediocre, in Kaiser's words";
        }
        return kmo >= 0.5 ? "miserable, in Kaiser's words" : "unacceptable, in Kaiser's words";
    }

    private static Optional<Block> smoothed(CorrelationMatrix matrix) {
        return matrix.smoothing()
                .map(smoothing -> new Block.Warning(
                        "The %s correlations did not fit together (smallest eigenvalue %s), so they were smoothed; the largest change is %s. KMO and Bartlett's test are left out."
                                .formatted(
                                        word(matrix.kind()),
                                        Say.number(smoothing.smallest(), 4),
                                        Say.number(smoothing.change(), 4))));
    }

    private static String numberInWords(Outcome.Components outcome) {
        Parallel parallel = outcome.structure().parallel();
        String first = "On %s correlations (%s) the parallel analysis, %s rounds, suggests %s."
                .formatted(
                        word(outcome.matrix().kind()),
                        word(outcome.matrix().missing()),
                        Say.count(parallel.iterations()),
                        Say.count(parallel.suggested(), "component", "components"));
        String other = switch (outcome.otherwise()) {
            case Outcome.OtherCorrelation otherwise ->
                "On %s correlations, %s rounds, it suggests %s%s."
                        .formatted(
                                word(otherwise.matrix().kind()),
                                Say.count(otherwise.parallel().iterations()),
                                Say.count(otherwise.parallel().suggested()),
                                otherwise.parallel().suggested() == parallel.suggested()
                                        ? " too"
                                        : ", so look at both");
            case Outcome.NotCompared(String why) -> why;
        };
        int shown = outcome.structure().components().explained().size();
        String asked = shown == parallel.suggested() ? "" : " As asked for, %d are shown.".formatted(shown);
        return first + " " + other + asked;
    }

    private static ScreePair pair(Outcome.Components outcome, Outcome.OtherCorrelation other) {
        Parallel parallel = outcome.structure().parallel();
        return new ScreePair(
                "scree",
                parallel.suggested() == other.parallel().suggested()
                        ? "Both correlations suggest " + Say.count(parallel.suggested(), "component", "components")
                        : "The two correlations suggest different numbers of components",
                "Eigenvalues of the items beside those of data without any correlation.",
                (int) Math.round(100 * parallel.percentile()),
                side(outcome.matrix().kind(), parallel),
                side(other.matrix().kind(), other.parallel()));
    }

    private static ScreePair.Side side(Kind kind, Parallel parallel) {
        return new ScreePair.Side(
                capitalised(word(kind)), parallel.observed(), parallel.simulated(), parallel.suggested());
    }

    private static Scree scree(Outcome.Components outcome) {
        Parallel parallel = outcome.structure().parallel();
        return new Scree(
                "scree",
                Say.count(parallel.suggested(), "component lies", "components lie") + " above chance",
                "Eigenvalues of the items beside those of data without any correlation.",
                parallel.observed(),
                parallel.simulated(),
                (int) Math.round(100 * parallel.percentile()),
                parallel.suggested());
    }

    private static TableView adequacy(Adequacy adequacy, Outcome.Components outcome) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Adequacy.OfItem item : adequacy.items()) {
            List<Cell> row = new ArrayList<>();
            row.add(TableView.cell(item.item()));
            row.addAll(outcome.items().stream()
                    .filter(summary -> summary.name().equals(item.item()))
                    .findFirst()
                    .map(summary -> List.of(
                            Cells.count(summary.n()),
                            Cells.count(summary.missing()),
                            Cells.number(summary.mean(), 2),
                            Cells.number(summary.sd(), 2)))
                    .orElseGet(() -> List.of(Cells.none(), Cells.none(), Cells.none(), Cells.none())));
            row.add(Cells.number(item.msa(), 2));
            rows.add(row);
        }
        return TableView.of(
                "Items as they were asked, with their own measure of sampling adequacy",
                List.of(
                        TableView.words("Item"),
                        TableView.numbers("n"),
                        TableView.numbers("Missing"),
                        TableView.numbers("Mean"),
                        TableView.numbers("SD"),
                        TableView.numbers("MSA")),
                rows);
    }

    private static HeatMap heat(CorrelationMatrix matrix) {
        return new HeatMap(
                "correlations",
                "How each item goes with each other one",
                "",
                capitalised(word(matrix.kind())),
                matrix.items(),
                matrix.values());
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case PEARSON -> "Pearson";
            case SPEARMAN -> "Spearman";
            case POLYCHORIC -> "polychoric";
        };
    }

    private static String word(Missing missing) {
        return switch (missing) {
            case LISTWISE -> "people who answered all items";
            case PAIRWISE -> "by pairs of items";
        };
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1);
    }
}
