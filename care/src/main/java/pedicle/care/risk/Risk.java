package pedicle.care.risk;

import java.util.List;
import java.util.Optional;
import pedicle.catalog.Estimate;
import pedicle.catalog.reference.Figure;

/// What can be said of one disease for one person.
public sealed interface Risk {

    Disease disease();

    /// The flags present that point to it, by fact.
    List<String> flags();

    /// Prior and likelihood ratio make the posterior. `by` is the one flag that counted, the strongest;
    /// `notMultiplied` the others, which overlap with it. `figures` are what the numbers stand on.
    record Computed(
            Disease disease,
            List<String> flags,
            String by,
            List<String> notMultiplied,
            Estimate prior,
            Estimate likelihoodRatio,
            NaturalFrequency posterior,
            List<Figure> figures)
            implements Risk {

        /// How the posterior and its interval came about.
        public static final String METHOD =
                "Bayes' rule on the odds; 95% interval by 200,000 seeded draws of the prior (Beta, Jeffreys' half added)"
                        + " and of the likelihood ratio (normal on its logarithm)";

        public Computed {
            flags = List.copyOf(flags);
            notMultiplied = List.copyOf(notMultiplied);
            figures = List.copyOf(figures);
        }

        private static String had(Disease disease) {
            return switch (disease) {
                case FRACTURE -> "a vertebral fracture";
                case CANCER -> "cancer behind the pain";
                case INFECTION -> "an infection of the spine";
                case CAUDA_EQUINA_SYNDROME -> "cauda equina syndrome";
            };
        }

        /// Without a full stop, so that its source may follow.
        public String sentence() {
            return "Of people like this in primary care %s, have %s".formatted(posterior.words(), had(disease));
        }

        public String words() {
            String overlap =
                    notMultiplied.isEmpty() ? "" : " The other signs are not multiplied in, since such signs overlap.";
            return sentence() + "." + overlap;
        }
    }

    /// A share that a study of this very setting reports for the flag.
    record Published(Disease disease, List<String> flags, String by, NaturalFrequency posterior, Figure figure)
            implements Risk {

        public Published {
            flags = List.copyOf(flags);
        }
    }

    /// No number, and why. `prior` is how common it is in the setting, where a figure says so.
    record NotComputed(Disease disease, List<String> flags, String why, Optional<Figure> prior) implements Risk {

        public NotComputed {
            flags = List.copyOf(flags);
        }
    }
}
