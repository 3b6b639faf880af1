package pedicle.study.correlation;

import java.util.List;
import pedicle.catalog.BadInput;
import pedicle.catalog.Progress;

/// Correlation matrices, on all cores, the same for any number of threads.
public final class Correlations {

    private static final int FEWEST = 3;

    private Correlations() {}

    /// With the correction for empty cells that R's psych has; see [Correlations#of(Answers, Kind, Missing,
    /// double, Progress)].
    public static CorrelationMatrix of(Answers answers, Kind kind, Missing missing, Progress progress) {
        return of(answers, kind, missing, Polychoric.CORRECTION, progress);
    }

    /// `correction` is for polychoric correlations between items that differ in their highest answer: so many
    /// people, 0.5 if none is named, stand in a cell that has nobody. Complains, by name, about an item that
    /// nobody answered or that all answered alike, a pair that fewer than three people answered, and, for
    /// polychoric correlations, an item of more than ten different answers or of other than whole numbers.
    public static CorrelationMatrix of(
            Answers answers, Kind kind, Missing missing, double correction, Progress progress) {
        if (answers.size() < 2) {
            throw new BadInput(
                    "correlations of %s: expected at least two items".formatted(String.join(", ", answers.items())));
        }
        Answers counted = counted(answers.varying(), missing);
        progress.at(0, 1);
        Paired paired = switch (kind) {
            case PEARSON -> Pearson.of(counted);
            case SPEARMAN -> Spearman.of(Spearman.ranks(counted));
            case POLYCHORIC -> Polychoric.of(Codes.of(counted), correction).correlations(progress);
        };
        progress.at(1, 1);
        return CorrelationMatrix.of(answers.items(), kind, missing, paired.whole(answers.items()));
    }

    /// The answers that count.
    static Answers counted(Answers answers, Missing missing) {
        return switch (missing) {
            case PAIRWISE -> answers;
            case LISTWISE -> enough(answers.complete()).varying();
        };
    }

    private static Answers enough(Answers complete) {
        if (complete.people() < FEWEST) {
            List<String> items = complete.items();
            throw new BadInput(
                    "the items %s: expected at least %d people who answered all of them, found %d; leave out the items"
                                    .formatted(String.join(", ", items), FEWEST, complete.people())
                            + " that few answered, or count people pair by pair");
        }
        return complete;
    }
}
