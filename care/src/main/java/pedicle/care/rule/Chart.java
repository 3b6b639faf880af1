package pedicle.care.rule;

import java.util.List;

/// One person's record as far as it was handed over, and in plain words what of it was left out and why.
public record Chart(Person person, List<Entry> entries, List<String> leftOut) {

    public Chart {
        entries = List.copyOf(entries);
        leftOut = List.copyOf(leftOut);
    }
}
