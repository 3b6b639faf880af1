package pedicle.care.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// An order before it is signed. `reasons` stand on it; `reasonEntries` are addresses of entries to which it
/// points.
public record Order(
        String where, Concept what, List<Concept> reasons, List<String> reasonEntries, Optional<LocalDate> authoredOn) {

    public Order {
        reasons = List.copyOf(reasons);
        reasonEntries = List.copyOf(reasonEntries);
    }
}
