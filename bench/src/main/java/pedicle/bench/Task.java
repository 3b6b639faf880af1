package pedicle.bench;

import java.util.Optional;
import java.util.function.Supplier;

/// Something that is timed; it says briefly what it found. `inR` is the name that the task has in R's script.
record Task(String name, Optional<String> inR, Goal goal, Supplier<String> work) {}
