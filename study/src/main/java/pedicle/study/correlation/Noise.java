package pedicle.study.correlation;

/// What chance alone is taken to make: invented answers that have nothing to do with each other, or the
/// survey's own answers, each item's handed to other people.
public enum Noise {
    SIMULATED,
    RESAMPLED
}
