package pedicle.care.rule;

/// A fact that carries the verdict, and who or what says so.
public record Reason(String fact, String name, Known.Present known) {}
