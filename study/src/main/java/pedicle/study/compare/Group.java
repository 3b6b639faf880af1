package pedicle.study.compare;

/// The people of one group, or one of two answers: how many gave an answer, and how many of the group did not.
public sealed interface Group permits Measured, Counted {

    String name();

    int n();

    int missing();
}
