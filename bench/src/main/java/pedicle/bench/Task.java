package pedicle.bench;

import java.util.function.Supplier;

/// Something that is timed; it says briefly what it found.
record Task(String name, Goal goal, Supplier<String> work) {}
