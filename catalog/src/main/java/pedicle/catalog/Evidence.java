package pedicle.catalog;

import java.util.List;
import java.util.Optional;

/// One source's word on a determinant, with its numbers.
public sealed interface Evidence {

    /// What the survey says. `mean` is on the answer scale; `held` are the clinicians whose own score lies beyond
    /// the neutral middle; `association` is Spearman's correlation with self-reported imaging, empty where it was
    /// not asked.
    record Survey(
            String scale,
            int items,
            int n,
            int missing,
            Estimate mean,
            Estimate alpha,
            Proportion held,
            Optional<Estimate> association)
            implements Evidence {}

    /// What the interviews say. `raisedBy` counts participants; `agreement` is Cohen's kappa over the turns that
    /// two coders both read, empty where only one did or chance explains every match.
    record Interviews(String code, Proportion raisedBy, int passages, Optional<Estimate> agreement, List<Quote> quotes)
            implements Evidence {
        public Interviews {
            quotes = List.copyOf(quotes);
        }
    }

    /// What clinicians said at the order, when they kept it against the card: how many of the reasons given were
    /// this one, in all and in each practice that is large enough to hide its members.
    record Overrides(String reason, Proportion given, List<InPractice> practices) implements Evidence {
        public Overrides {
            practices = List.copyOf(practices);
        }
    }

    /// The same count among the clinicians of one practice.
    record InPractice(String practice, Proportion given) {}
}
