package pedicle.measure.indicator;

/// What a definition counts: done on a day from `from` to `to` days after the index day. With `rising` an image counts
/// only if it shows more than the one that the episode started with.
public record Act(Kind kind, int from, int to, boolean rising) {

    public enum Kind {
        /// A lumbar image.
        IMAGE,
        /// An opioid dispensed, or prescribed where no dispensings are known.
        OPIOID,
        /// A referral to a surgeon or pain specialist.
        REFERRAL
    }

    public Act {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("days are counted from 0 and ascend: " + from + " to " + to);
        }
    }
}
