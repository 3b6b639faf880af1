package pedicle.catalog.thread;

/// A knot met on a walk, how many strands away, and why it is tied there.
public record Step(Knot knot, int distance, String why) {}
