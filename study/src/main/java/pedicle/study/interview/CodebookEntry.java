package pedicle.study.interview;

import java.util.List;
import pedicle.catalog.Direction;

/// A code: its name, what it means, which way it pulls, and the framework constructs that it belongs to.
public record CodebookEntry(String code, String name, String meaning, Direction direction, List<String> constructs) {

    public CodebookEntry {
        constructs = List.copyOf(constructs);
    }
}
