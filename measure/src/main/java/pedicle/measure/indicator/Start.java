package pedicle.measure.indicator;

/// When an episode starts: at a visit for low back pain (or a lumbar image) with none in the `clearDays` before, and
/// no later than `closeDays` before the period ends. `diagnosis` says which visits are for it.
public record Start(Which which, Diagnosis diagnosis, int clearDays, int closeDays) {

    public enum Diagnosis {
        /// Low back pain is any of the visit's diagnoses or reasons.
        ANY,
        /// The record does not say that something else is the visit's principal diagnosis.
        PRINCIPAL
    }

    public enum Which {
        /// The first visit of the period that is clear. Each person counts once.
        FIRST_CLEAR,
        /// Every visit of the period that is clear. A person counts with each episode.
        EVERY_CLEAR,
        /// The first visit of the period, which must be clear. Each person counts at most once.
        FIRST,
        /// The first lumbar image of the period that is clear of images. Each person counts once.
        FIRST_IMAGE
    }

    public Start {
        if (clearDays < 0 || closeDays < 0) {
            throw new IllegalArgumentException("days are counted from 0: " + clearDays + ", " + closeDays);
        }
    }
}
