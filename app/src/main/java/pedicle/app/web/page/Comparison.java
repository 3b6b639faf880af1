package pedicle.app.web.page;

import java.util.Optional;
import pedicle.catalog.Estimate;
import pedicle.catalog.Proportion;
import pedicle.measure.trend.BeforeAfter;

/// One indicator before and after the change, and what its difference lets us say.
public record Comparison(
        String indicator, String definition, Proportion before, Proportion after, Estimate difference) {

    public static Comparison of(String indicator, String definition, BeforeAfter.Comparison found) {
        return new Comparison(indicator, definition, found.before(), found.after(), found.difference());
    }

    /// What is seen, as a heading. A change is only spoken of where the interval leaves nought out.
    public String seen() {
        String points = Say.number(Math.abs(100 * difference.value()), 1) + " points";
        if (difference.high() < 0) {
            return indicator + ": " + points + " fewer";
        }
        if (difference.low() > 0) {
            return indicator + ": " + points + " more";
        }
        return indicator + ": no clear change";
    }

    public Measured was() {
        return share("Before", before);
    }

    public Measured is() {
        return share("After", after);
    }

    public Measured changed() {
        return new Measured(
                "Difference",
                Say.number(100 * difference.value(), 1) + " points",
                Say.points(difference),
                "after less before, not adjusted for time or people",
                Optional.of(Provenance.ours("Newcombe's interval for two independent shares.", "")));
    }

    private Measured share(String label, Proportion share) {
        return Measured.of(label, share, 0, "first visits").from(Provenance.ours(definition, ""));
    }
}
