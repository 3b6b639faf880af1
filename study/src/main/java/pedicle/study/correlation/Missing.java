package pedicle.study.correlation;

/// Whose answers count where some left items out: those of people who answered every item, or, for each pair of
/// items, those of people who answered both.
public enum Missing {
    LISTWISE,
    PAIRWISE
}
