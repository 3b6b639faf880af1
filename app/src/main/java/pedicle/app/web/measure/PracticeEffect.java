package pedicle.app.web.measure;

import java.util.List;
import pedicle.app.web.page.Say;
import pedicle.catalog.Estimate;
import pedicle.measure.effect.Cell;
import pedicle.measure.effect.Correction;
import pedicle.measure.effect.DifferenceInDifferences;
import pedicle.measure.effect.Link;
import pedicle.measure.effect.MarginalModel;
import pedicle.measure.effect.MixedModel;
import pedicle.measure.model.Outcome;
import pedicle.measure.model.Term;
import pedicle.measure.store.StoredRollout;

/// What practices say against one another, where the change came to some of them or to each at another time. The mixed
/// model of odds is not among them: an odds ratio within a practice is no number of images.
final class PracticeEffect {

    private static final Correction FEW = Correction.KAUERMANN_CARROLL;

    private static final Method SHARES = new Method(
            "estimating equations, shares",
            "Practices share their ups and downs by month, and the change moves each share by the same number of points."
                    + " Errors are between practices, corrected for there being few (Kauermann and Carroll).");

    private static final Method ODDS =
            new Method("estimating equations, odds", "The same with odds in place of shares, turned back into people.");

    private static final Method MIXED = new Method(
            "mixed model, shares",
            "Each practice has a level of its own, and these levels follow a normal distribution.");

    private static final Method DIFFERENCES = new Method(
            "difference in differences",
            "Without the change, the practices where it came would have moved as the others did.");

    private PracticeEffect() {}

    static List<Method> methods() {
        return List.of(SHARES, ODDS, MIXED, DIFFERENCES);
    }

    static List<Estimated> of(StoredRollout stored, Side side) {
        List<Cell> cells = stored.rollout().cells(stored.months(), side::share);
        Outcome<DifferenceInDifferences> differences = DifferenceInDifferences.of(cells);
        return List.of(
                new Estimated(SHARES, MarginalModel.of(cells, Link.IDENTITY).map(model -> model.avoidedPer100(FEW))),
                new Estimated(ODDS, MarginalModel.of(cells, Link.LOGIT).map(model -> model.avoidedPer100(FEW))),
                new Estimated(MIXED, MixedModel.of(cells, Link.IDENTITY).map(model -> avoided(model.effect()))),
                new Estimated(
                        DIFFERENCES,
                        differences.map(model -> model.avoidedPer100(FEW)),
                        differences
                                .found()
                                .flatMap(model -> model.apart(FEW))
                                .map(PracticeEffect::apart)
                                .orElse("")));
    }

    /// A difference of shares is after less before, and a person spared is one less.
    private static Estimate avoided(Term effect) {
        Estimate share = effect.estimate();
        return new Estimate(-100 * share.value(), -100 * share.high(), -100 * share.low());
    }

    private static String apart(Term term) {
        Estimate apart = term.estimate();
        return "Before the change, the share of those practices moved by %s points a month more than the others' (95%% CI %s)."
                .formatted(Say.number(100 * apart.value(), 2), Say.interval(hundredfold(apart), 2));
    }

    private static Estimate hundredfold(Estimate share) {
        return new Estimate(100 * share.value(), 100 * share.low(), 100 * share.high());
    }
}
