package pedicle.catalog;

/// Whether a determinant stands in the way of care that follows the evidence, or helps it.
public enum Direction {
    BARRIER,
    FACILITATOR
}
