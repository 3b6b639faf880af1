package pedicle.study.intake;

/// What kind of answers a variable holds.
public enum Type {
    /// Whole numbers on a short answer scale, such as 1 to 5, or words that stand for them.
    SCALE,
    /// Any number.
    NUMBER,
    /// One of a few answers without order.
    CHOICE,
    /// Yes or no, ticked or not, as 1 and 0.
    YES_NO,
    WORDS,
    DATE,
    /// A name or number that tells one row from another.
    IDENTIFIER
}
