package pedicle.study.compare;

/// What the numbers of an answer may be used for (Stevens 1946).
public enum Level {
    /// Distances count: an age, a mean of items.
    INTERVAL,
    /// Only the order counts: a single Likert item.
    ORDINAL,
    /// Names without an order.
    NOMINAL,
    /// Two names.
    BINARY
}
