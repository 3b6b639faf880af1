package pedicle.catalog.reference;

import java.util.OptionalDouble;

/// One source's claim that two terms belong together. Sources may disagree; each keeps its own links.
///
/// `strength` is in `unit`, for instance 18 `papers`.
public record Link(String from, String to, String kind, OptionalDouble strength, String unit, Ground ground) {}
