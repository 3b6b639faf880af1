package pedicle.study.intake;

/// A permitted answer: the text that stands in the file, the code that it counts as, and its words.
public record Reply(String text, String code, String label) {}
