package pedicle.app.web.survey;

import java.util.List;
import pedicle.study.recipe.Ground;
import pedicle.study.recipe.Outcome;
import pedicle.study.recipe.Recipe;

/// What came out of a recipe as a reader sees it: on a page, at the terminal, in a document.
public final class OutcomeBlocks {

    private OutcomeBlocks() {}

    public static List<Block> of(Recipe recipe, Outcome outcome, Ground ground) {
        return switch (outcome) {
            case Outcome.Description description -> DescriptionBlocks.of(description, ground);
            case Outcome.Consistency consistency -> ReliabilityBlocks.of(consistency, ground);
            case Outcome.Components components -> StructureBlocks.of(components, ground);
            case Outcome.Comparison comparison -> ComparisonBlocks.of(recipe, comparison, ground);
            case Outcome.Associations associations -> AssociationBlocks.of(associations, ground);
            case Outcome.Model model -> ModelBlocks.of(model, ground);
        };
    }
}
