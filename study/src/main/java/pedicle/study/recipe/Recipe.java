package pedicle.study.recipe;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import pedicle.study.compare.Adjustment;
import pedicle.study.compare.StatisticalTest;
import pedicle.study.correlation.Kind;
import pedicle.study.correlation.Missing;
import pedicle.study.regress.Errors;
import pedicle.study.regress.Family;
import pedicle.study.structure.Rotation;

/// One analysis of a survey, whole: run again on the same answers it gives the same numbers.
///
/// A variable is a column of the survey or the slug of one of its scales, which stands for the scale's score.
public sealed interface Recipe {

    /// How people answered, in all and by group.
    record Describe(List<String> variables, Optional<String> by) implements Recipe {
        public Describe {
            variables = List.copyOf(variables);
        }
    }

    /// How consistently some items measure one thing. `reversed` are turned round first.
    record Reliability(List<String> items, List<String> reversed, int bootstraps, long seed) implements Recipe {
        public Reliability {
            items = List.copyOf(items);
            reversed = List.copyOf(reversed);
        }
    }

    /// What hangs together. `components` is empty where the parallel analysis decides; its noise is `resampled`
    /// from the answers or simulated.
    record Structure(
            List<String> items,
            List<String> reversed,
            Kind correlation,
            Missing missing,
            OptionalInt components,
            Rotation rotation,
            boolean resampled,
            int iterations,
            long seed)
            implements Recipe {
        public Structure {
            items = List.copyOf(items);
            reversed = List.copyOf(reversed);
        }
    }

    /// Whether groups differ. Without a test the answers decide which.
    record Compare(String outcome, String by, Optional<StatisticalTest> test, Adjustment adjustment, long seed)
            implements Recipe {}

    /// Whether the same people differ between two answers.
    record Paired(String first, String second, Optional<StatisticalTest> test) implements Recipe {}

    /// How variables go together, each with each.
    record Correlate(List<String> variables, Optional<StatisticalTest> test, Adjustment adjustment) implements Recipe {
        public Correlate {
            variables = List.copyOf(variables);
        }
    }

    /// What explains an outcome when the rest is held still. `cluster` names the practice that people share;
    /// without `errors` the usual ones for the model are taken.
    record Regress(String outcome, List<String> on, Family family, Optional<String> cluster, Optional<Errors> errors)
            implements Recipe {
        public Regress {
            on = List.copyOf(on);
        }
    }
}
