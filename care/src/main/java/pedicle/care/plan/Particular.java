package pedicle.care.plan;

/// What makes a plan specific: asked one after the other.
public enum Particular {
    WHERE,
    WHEN,
    HOW_MUCH,
    START
}
