package pedicle.catalog;

/// How we know a figure: it was read in its source, it is remembered and still to be checked, or we computed it.
public enum Status {
    SEEN,
    RECALLED,
    DERIVED
}
