package pedicle.care.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// An order before it is signed. `reasons` stand on it; `reasonEntries` are addresses of entries to which it
/// points. `details` are the body site and what else the order says of the image; `notes` are free text, in which
/// the indication often stands.
public record Order(
        String where,
        Concept what,
        List<Concept> reasons,
        List<String> reasonEntries,
        Optional<LocalDate> authoredOn,
        List<Concept> details,
        List<String> notes) {

    public Order {
        reasons = List.copyOf(reasons);
        reasonEntries = List.copyOf(reasonEntries);
        details = List.copyOf(details);
        notes = List.copyOf(notes);
    }

    /// An order that says no more than what, why and when.
    public Order(
            String where,
            Concept what,
            List<Concept> reasons,
            List<String> reasonEntries,
            Optional<LocalDate> authoredOn) {
        this(where, what, reasons, reasonEntries, authoredOn, List.of(), List.of());
    }
}
