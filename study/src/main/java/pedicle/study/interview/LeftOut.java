package pedicle.study.interview;

/// Something that an import did not take, and why.
public record LeftOut(String what, String why) {}
