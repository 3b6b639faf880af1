package pedicle.study.survey;

/// One person's reply to one field.
public sealed interface Answer {

    /// Something was answered.
    sealed interface Given extends Answer {}

    /// A number, or a choice whose code is a number.
    record Score(double value) implements Given {}

    /// Words, a date, or the code of a choice that is no number, as exported.
    record Words(String text) implements Given {}

    /// A code that stands for no answer, with the dictionary's words for it, such as “Prefer not to say”.
    record Refused(String reason) implements Answer {}

    /// Nothing was written.
    record Blank() implements Answer {}
}
