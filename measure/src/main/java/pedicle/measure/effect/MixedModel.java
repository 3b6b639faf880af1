package pedicle.measure.effect;

import java.util.List;
import pedicle.measure.model.Outcome;
import pedicle.measure.model.Term;

/// The effect of a change that comes to practices at different times, within a practice: yes or no by
/// person, a level for each period, and for each practice a level of its own from a normal distribution
/// (Hussey and Hughes 2007). Intervals are Student's t with practices less two degrees of freedom.
///
/// `effect` is a difference of shares or a log odds ratio, by the link; `between` the standard deviation of
/// the practices' levels on the same scale, 0 where they differ no more than chance has it; `correlation`
/// that of two people of a practice, of odds on the latent scale, where a person's variance is pi squared
/// over three (Snijders and Bosker 2012).
public record MixedModel(Link link, int practices, Term effect, double between, double correlation) {

    /// Shares are fitted by restricted maximum likelihood, odds by maximum likelihood with the integral
    /// over a practice's level by adaptive Gauss-Hermite quadrature. Refused as [MarginalModel#of].
    public static Outcome<MixedModel> of(List<Cell> cells, Link link) {
        return Practices.wedge(cells).then(data -> switch (link) {
            case IDENTITY -> Restricted.likeliest(data);
            case LOGIT -> Quadrature.likeliest(data);
        });
    }
}
