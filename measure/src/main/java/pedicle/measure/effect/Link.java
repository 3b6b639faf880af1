package pedicle.measure.effect;

import pedicle.measure.model.LogitFit;

/// The scale on which periods and the change add up.
public enum Link {
    /// Shares: the effect is a difference of shares.
    IDENTITY,
    /// Log odds: the effect is a log odds ratio.
    LOGIT;

    double share(double line) {
        return switch (this) {
            case IDENTITY -> line;
            case LOGIT -> LogitFit.share(line);
        };
    }

    /// Of the share in the line.
    double slope(double share) {
        return switch (this) {
            case IDENTITY -> 1;
            case LOGIT -> share * (1 - share);
        };
    }
}
