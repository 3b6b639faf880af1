package pedicle.care.plan;

/// What an answer leads to.
public sealed interface Turn {

    /// The next step.
    record Onward(Step step) implements Turn {}

    /// The same step again: the answer can't be used, and `complaint` is the prompt that says why.
    record Again(Complaint complaint) implements Turn {}

    enum Complaint {
        NOTHING_SAID,
        NOT_ON_THE_MENU,
        NOT_A_NUMBER,
        TOO_LONG
    }
}
