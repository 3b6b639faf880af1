package pedicle.care.rule;

/// One place of the order or the record that speaks of a fact: `known` names the resource and its date, `path` the
/// element within it. A fact keeps the gravest word on it; its traces are all of them.
public record Trace(String fact, Known known, String path) {

    public Trace {
        if (known.isOpen()) {
            throw new IllegalArgumentException("what says nothing leaves no trace: " + fact);
        }
    }
}
