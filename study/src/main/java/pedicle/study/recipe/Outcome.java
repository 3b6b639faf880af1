package pedicle.study.recipe;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import pedicle.study.compare.Compared;
import pedicle.study.correlation.CorrelationMatrix;
import pedicle.study.correlation.Parallel;
import pedicle.study.regress.Fitted;
import pedicle.study.reliability.Reliability;
import pedicle.study.structure.Structure;
import pedicle.study.survey.Frequencies;
import pedicle.study.survey.ItemSummary;
import pedicle.study.survey.Missingness;

/// What came out of a recipe.
public sealed interface Outcome {

    /// How people answered each variable, in all and by group, and what they left out.
    record Description(List<OfVariable> variables, Missingness missingness) implements Outcome {
        public Description {
            variables = List.copyOf(variables);
        }
    }

    /// One variable. `numbers` is empty for words and for fewer than two numbers; `frequencies` counts no single
    /// answers where they are a scale's scores or too many different ones.
    record OfVariable(
            String name,
            String label,
            Optional<Numbers> numbers,
            Optional<Frequencies> frequencies,
            List<OfGroup> byGroup) {
        public OfVariable {
            byGroup = List.copyOf(byGroup);
        }
    }

    record OfGroup(String group, Optional<Numbers> numbers, Optional<Frequencies> frequencies) {}

    /// How consistently some items measure one thing. `ordinalAlpha`, on polychoric correlations, is empty where
    /// the
    /// answers have decimals or too many steps.
    record Consistency(Reliability reliability, OptionalDouble ordinalAlpha, List<ItemSummary> items)
            implements Outcome {
        public Consistency {
            items = List.copyOf(items);
        }
    }

    /// What hangs together. `otherwise` is the parallel analysis on the other correlation, Pearson's beside the
    /// polychoric or the other way round, since they may suggest different numbers of components.
    record Components(
            int people,
            CorrelationMatrix matrix,
            Structure structure,
            Otherwise otherwise,
            Optional<Reliability> reliability,
            List<ItemSummary> items)
            implements Outcome {
        public Components {
            items = List.copyOf(items);
        }

        /// The other correlation, where it was looked at.
        public Optional<OtherCorrelation> other() {
            return otherwise instanceof OtherCorrelation other ? Optional.of(other) : Optional.empty();
        }
    }

    /// Whether the other correlation was looked at too.
    sealed interface Otherwise {}

    record OtherCorrelation(CorrelationMatrix matrix, Parallel parallel) implements Otherwise {}

    /// `why` is a sentence for a reader.
    record NotCompared(String why) implements Otherwise {}

    /// Whether groups, or two answers of the same people, differ.
    record Comparison(String outcome, String by, Compared compared) implements Outcome {}

    /// How variables go together, each with each; p values adjusted for how many there are.
    record Associations(List<Pair> pairs) implements Outcome {
        public Associations {
            pairs = List.copyOf(pairs);
        }
    }

    record Pair(String first, String second, Compared compared, double adjusted) {}

    /// What explains an outcome.
    record Model(Fitted fitted) implements Outcome {}
}
